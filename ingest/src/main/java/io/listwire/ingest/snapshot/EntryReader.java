package io.listwire.ingest.snapshot;

import io.listwire.contract.ListIds;
import io.listwire.contract.Topics;
import io.listwire.ingest.digest.AvroDigester;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.schema.ContentDigest;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.SnapshotEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what a parser reads into numbered and digested entries, the same ones each time the same file is read. */
final class EntryReader implements ListSink {

    /** Room in a record for what stands around the party. */
    private static final int FRAME_BYTES = 64 * 1024;

    /** No list has the empty id. */
    private static final String EVERY_LIST = "";

    private static final int CONTENT_DIGEST_BYTES = 16;
    private static final int MAX_PARTY_BYTES = Topics.MAX_RECORD_BYTES - FRAME_BYTES;

    private final EntrySink sink;
    private final AvroDigester<PartyDetails> digester = new AvroDigester<>(PartyDetails.class);
    private final Map<String, ListTally> tallies = new LinkedHashMap<>();
    private final Map<String, Integer> unreadableRows = new HashMap<>();
    private final Map<String, List<String>> defects = new LinkedHashMap<>();
    private Optional<Instant> publishedAt = Optional.empty();
    private Optional<String> lastList = Optional.empty();
    private int skippedRows;

    EntryReader(EntrySink sink) {
        this.sink = sink;
    }

    @Override
    public void entry(String list, long line, PartyDetails party) {
        if (!ListIds.isValid(list)) {
            skipped(list, new SkippedRow(line, "line " + line + ": not the id of a list: " + list, party.toString()));
            return;
        }
        ContentDigest digest = new ContentDigest(Arrays.copyOf(digester.digest(party), CONTENT_DIGEST_BYTES));
        if (digester.lastSize() > MAX_PARTY_BYTES) {
            skipped(list, new SkippedRow(line, tooLarge(line, digester.lastSize()), party.toString()));
            return;
        }
        ListTally tally = tallies.computeIfAbsent(list, id -> new ListTally());
        int sequence = tally.add(digest);
        lastList = Optional.of(list);
        sink.entry(list, new SnapshotEntry(sequence, line, party, digest));
    }

    private static String tooLarge(long line, int bytes) {
        return "line " + line + ": the entry takes " + bytes + " bytes, more than the " + MAX_PARTY_BYTES
                + " that fit into a record";
    }

    @Override
    public void skipped(@Nullable String list, SkippedRow row) {
        skippedRows++;
        if (list != null) {
            unreadableRows.merge(list, 1, Integer::sum);
        }
        sink.skipped(row);
    }

    @Override
    public void published(Instant at) {
        publishedAt = Optional.of(at);
    }

    @Override
    public void defect(@Nullable String list, String reason) {
        defects.computeIfAbsent(list == null ? EVERY_LIST : list, id -> new ArrayList<>())
                .add(reason);
    }

    /** What was counted, by list, in the order of the lists' first entries. */
    Map<String, ListTally> tallies() {
        return tallies;
    }

    int skippedRows() {
        return skippedRows;
    }

    /** Rows known to be of that list that cannot be read. */
    int unreadableRows(String list) {
        return unreadableRows.getOrDefault(list, 0);
    }

    /** What is wrong with that list, or with every list in the file. */
    List<String> defects(String list) {
        return Stream.of(list, EVERY_LIST)
                .flatMap(id -> defects.getOrDefault(id, List.of()).stream())
                .toList();
    }

    Optional<Instant> publishedAt() {
        return publishedAt;
    }

    /** The list of the entry that was read last. */
    Optional<String> lastList() {
        return lastList;
    }

    /** Takes entries in the order of the file. */
    interface EntrySink {

        /** Takes nothing in. */
        EntrySink NONE = new EntrySink() {
            @Override
            public void entry(String list, SnapshotEntry entry) {}

            @Override
            public void skipped(SkippedRow row) {}
        };

        void entry(String list, SnapshotEntry entry);

        void skipped(SkippedRow row);
    }
}
