package io.listwire.ingest.intake;

import io.listwire.contract.Topics;
import io.listwire.ingest.publish.Tables;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.schema.Publication;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.WatchedCompany;
import io.listwire.schema.WatchlistSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What there is to know of watchlists, as the topics tell it now. Every question reads a topic; companies and matches are
 * told one after the other, whatever number there is.
 */
public final class WatchlistDesk {

    private final Tables tables;

    public WatchlistDesk(Tables tables) {
        this.tables = tables;
    }

    /**
     * The companies on a watchlist, in the order in which they came.
     *
     * @throws UnavailableException where Kafka or the registry does not tell it now; some may have been told by then
     * @throws IOException where the visitor does
     */
    public void companies(String watchlist, Tables.Visitor<WatchedCompany> visitor)
            throws UnavailableException, IOException {
        tables.forEachLatest(Topics.WATCHED_COMPANIES, watchlist + "/", visitor);
    }

    /** How many there are; exceptions as above. */
    public long count(String watchlist) throws UnavailableException, IOException {
        return tables.count(Topics.WATCHED_COMPANIES, watchlist + "/");
    }

    /** The matches of a watchlist that hold; exceptions as above. */
    public void matches(String watchlist, Tables.Visitor<ScreeningMatch> visitor)
            throws UnavailableException, IOException {
        tables.forEachLatest(Topics.SCREENING_MATCHES, watchlist + "/", (key, match) -> {
            if (match.getActive()) {
                visitor.visit(key, match);
            }
        });
    }

    /** The match of a company with a party; empty where none holds. Exceptions as above. */
    public Optional<ScreeningMatch> match(String watchlist, String company, String list, String partyId)
            throws UnavailableException, IOException {
        String key = watchlist + "/" + company + "/" + list + "/" + partyId;
        List<ScreeningMatch> found = new ArrayList<>();
        tables.forEachLatest(Topics.SCREENING_MATCHES, key, (other, match) -> {
            if (other.equals(key) && match.getActive()) {
                found.add(match);
            }
        });
        return found.stream().findFirst();
    }

    /** All decisions on a watchlist's companies, the oldest first; exceptions as above. */
    public List<ScreeningDecision> decisions(String watchlist) throws UnavailableException, IOException {
        List<ScreeningDecision> decisions = new ArrayList<>();
        tables.forEach(Topics.SCREENING_DECISIONS, watchlist + "/", (key, decision) -> decisions.add(decision));
        decisions.sort(Comparator.comparing(ScreeningDecision::getDecidedAt));
        return decisions;
    }

    /** What is set for each watchlist that anything is set for; exceptions as above. */
    public Map<String, WatchlistSettings> settings() throws UnavailableException, IOException {
        Map<String, WatchlistSettings> settings = new TreeMap<>();
        tables.forEachLatest(Topics.WATCHLIST_SETTINGS, "", settings::put);
        return settings;
    }

    /** The watchlists of which a replacement has begun and not ended, with what replaces them; exceptions as above. */
    public Map<String, Publication> replacements() throws UnavailableException, IOException {
        Map<String, Publication> replacements = new TreeMap<>();
        tables.forEachLatest(
                Topics.PUBLICATIONS, ReplacementNote.key(""), (key, note) -> replacements.put(note.getItem(), note));
        return replacements;
    }
}
