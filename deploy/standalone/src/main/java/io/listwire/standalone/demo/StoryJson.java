package io.listwire.standalone.demo;

import io.listwire.schema.Alert;
import io.listwire.schema.EnrichedDocument;
import io.listwire.schema.ListChange;
import io.listwire.schema.SnapshotResult;
import io.listwire.schema.WatchedCompany;
import io.listwire.standalone.print.RecordJson;
import java.io.PrintWriter;
import java.util.List;

/** The alerts for a program, an object a line; a line on each step for whoever watches. */
public final class StoryJson implements Teller {

    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * A story on two outputs.
     *
     * @param out the alerts, and nothing else
     * @param err the rest
     */
    public StoryJson(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void listComes(String file, String sha256, SnapshotResult result) {
        err.println("list " + file + ": " + result.getOutcome());
    }

    @Override
    public void watchlistComes(String watchlist, List<WatchedCompany> companies) {
        err.println("watchlist " + watchlist + ": " + companies.size() + " companies");
    }

    @Override
    public void documentsCome(List<EnrichedDocument> documents) {
        err.println("documents: " + documents.size());
    }

    @Override
    public void changesAreFound(List<ListChange> changes) {
        err.println("changes: " + changes.size());
    }

    @Override
    public void alertsAreSent(List<Alert> alerts) {
        alerts.forEach(alert -> out.println(RecordJson.of(alert)));
        out.flush();
        err.println("alerts: " + alerts.size());
    }

    @Override
    public void complains(String sentence) {
        err.println(sentence);
    }
}
