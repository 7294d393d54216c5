package io.listwire.ingest.intake;

import io.listwire.contract.Topics;
import io.listwire.ingest.publish.Item;
import io.listwire.ingest.publish.Outbox;
import io.listwire.ingest.publish.Unit;
import io.listwire.ingest.publish.WatchedCompanies;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.schema.Publication;
import io.listwire.schema.WatchedCompany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Companies that are put on watchlists or taken off, a bounded number of them. Not thread-safe. */
final class CompaniesUnit implements Unit {

    private static final int MOST_COMPANIES = 20_000;
    private static final long MOST_BYTES = 8L << 20;

    private final Origin origin;
    private final Instant retrievedAt;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, WatchedCompany> values = new HashMap<>();
    private final List<SkippedRow> letters = new ArrayList<>();
    private final Set<String> sent = new HashSet<>();
    private long bytes;
    private @Nullable ReplacementNote note;

    CompaniesUnit(Origin origin, Instant retrievedAt) {
        this.origin = origin;
        this.retrievedAt = retrievedAt;
    }

    /**
     * Puts a company on its watchlist.
     *
     * @param digest SHA-256 of its content, 64 hexadecimal digits
     * @param size of its content, bytes
     */
    void put(String key, WatchedCompany company, String digest, int size) {
        items.add(new Item(Item.Kind.COMPANY, key, origin.source(), digest, 1));
        values.put(key, company);
        bytes += size;
    }

    /** Takes a company off its watchlist. */
    void remove(String key) {
        items.add(new Item(Item.Kind.COMPANY, key, origin.source(), WatchedCompanies.ABSENT, 1));
        bytes += key.length();
    }

    /** A row for the dead letters. */
    void letter(SkippedRow row) {
        letters.add(row);
        bytes += row.raw().length();
    }

    /** Says in the same transaction that a replacement has begun or ended. */
    void note(ReplacementNote noted) {
        note = noted;
    }

    boolean isFull() {
        return items.size() + letters.size() >= MOST_COMPANIES || bytes >= MOST_BYTES;
    }

    boolean isEmpty() {
        return items.isEmpty() && letters.isEmpty();
    }

    /** Of what is published: how many were put. */
    long published() {
        return sent.stream().filter(values::containsKey).count();
    }

    /** Of what is published: how many were taken off. */
    long removed() {
        return sent.size() - published();
    }

    /** How many were there with the same content, or not there, when it was their turn. */
    long unchanged() {
        return (long) items.size() - sent.size();
    }

    List<SkippedRow> letters() {
        return letters;
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public Instant retrievedAt() {
        return retrievedAt;
    }

    @Override
    public boolean sendsAnyway() {
        return !letters.isEmpty() || note != null;
    }

    @Override
    public void send(Set<Item> fresh, Outbox outbox) {
        DeadLetters deadLetters = new DeadLetters(origin, Topics.WATCHED_COMPANIES, retrievedAt);
        letters.forEach(row -> deadLetters.put(row, outbox));
        for (Item item : fresh) {
            // A transaction that is in doubt may turn out to be committed: it is this unit all the same that did it.
            sent.add(item.id());
            outbox.put(Topics.WATCHED_COMPANIES, item.id(), values.get(item.id()));
        }
        ReplacementNote noted = note;
        if (noted != null) {
            Publication publication = noted.publication();
            outbox.put(Topics.PUBLICATIONS, noted.key(), publication);
        }
    }
}
