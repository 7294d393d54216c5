package io.listwire.ingest.snapshot;

import io.listwire.contract.RestrictionList;
import io.listwire.contract.Topics;
import io.listwire.ingest.digest.AvroDigester;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.schema.ContentDigest;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.SnapshotEntry;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns what a parser reads into numbered and digested entries, the same ones each time the same file is read. */
final class EntryReader implements ListSink {

    /** Room in a record for what stands around the party. */
    private static final int FRAME_BYTES = 64 * 1024;

    private static final int CONTENT_DIGEST_BYTES = 16;
    private static final int MAX_PARTY_BYTES = Topics.MAX_RECORD_BYTES - FRAME_BYTES;

    private final EntrySink sink;
    private final AvroDigester<PartyDetails> digester = new AvroDigester<>(PartyDetails.class);
    private final Map<String, ListTally> tallies = new LinkedHashMap<>();
    private int skippedRows;

    EntryReader(EntrySink sink) {
        this.sink = sink;
    }

    @Override
    public void entry(String list, long line, PartyDetails party) {
        if (RestrictionList.withId(list).isEmpty()) {
            skipped(new SkippedRow(line, "line " + line + ": no list has the id " + list, party.toString()));
            return;
        }
        ContentDigest digest = new ContentDigest(Arrays.copyOf(digester.digest(party), CONTENT_DIGEST_BYTES));
        if (digester.lastSize() > MAX_PARTY_BYTES) {
            skipped(new SkippedRow(line, tooLarge(line, digester.lastSize()), party.toString()));
            return;
        }
        ListTally tally = tallies.computeIfAbsent(list, id -> new ListTally());
        int sequence = tally.add(digest);
        sink.entry(list, new SnapshotEntry(sequence, line, party, digest));
    }

    private static String tooLarge(long line, int bytes) {
        return "line " + line + ": the entry takes " + bytes + " bytes, more than the " + MAX_PARTY_BYTES
                + " that fit into a record";
    }

    @Override
    public void skipped(SkippedRow row) {
        skippedRows++;
        sink.skipped(row);
    }

    /** What was counted, by list, in the order of the lists' first entries. */
    Map<String, ListTally> tallies() {
        return tallies;
    }

    int skippedRows() {
        return skippedRows;
    }

    /** Takes entries in the order of the file. */
    interface EntrySink {
        void entry(String list, SnapshotEntry entry);

        void skipped(SkippedRow row);
    }
}
