package io.listwire.standalone.demo;

import io.listwire.schema.Alert;
import io.listwire.schema.EnrichedDocument;
import io.listwire.schema.ListChange;
import io.listwire.schema.SnapshotResult;
import io.listwire.schema.WatchedCompany;
import java.util.List;

/** Tells the story as it goes on. */
public interface Teller {

    /** A snapshot of the list was sent, and this became of it. */
    void listComes(String file, String sha256, SnapshotResult result);

    void watchlistComes(String watchlist, List<WatchedCompany> companies);

    void documentsCome(List<EnrichedDocument> documents);

    void changesAreFound(List<ListChange> changes);

    void alertsAreSent(List<Alert> alerts);

    /** Something on a topic cannot be read. */
    void complains(String sentence);
}
