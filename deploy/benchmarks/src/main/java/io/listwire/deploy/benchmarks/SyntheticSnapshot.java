package io.listwire.deploy.benchmarks;

import io.listwire.ingest.digest.AvroDigester;
import io.listwire.schema.ContentDigest;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.SnapshotEnd;
import io.listwire.schema.SnapshotEntry;
import io.listwire.schema.SnapshotRef;
import io.listwire.schema.SnapshotStart;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;

/** A list as ingest publishes it. */
final class SyntheticSnapshot {

    static final String LIST = "US-OFAC-SDN";

    private static final int DIGEST_BYTES = 16;

    private final SyntheticList list;
    private final String sha256;
    private final String id;

    SyntheticSnapshot(SyntheticList list) {
        this.list = list;
        sha256 = HexFormat.of().formatHex(hash(new byte[] {(byte) list.edition()}));
        id = LIST + "@" + sha256.substring(0, DIGEST_BYTES);
    }

    void parts(Consumer<ListSnapshotPart> sink) {
        sink.accept(part(start()));
        AvroDigester<PartyDetails> digester = new AvroDigester<>(PartyDetails.class);
        byte[] chain = new byte[32];
        int sequence = 0;
        for (PartyDetails party : list.entries()) {
            byte[] digest = Arrays.copyOf(digester.digest(party), DIGEST_BYTES);
            chain = hash(chain, digest);
            sequence++;
            sink.accept(part(SnapshotEntry.newBuilder()
                    .setSequence(sequence)
                    .setLine(sequence + 1L)
                    .setParty(party)
                    .setContentDigest(new ContentDigest(digest))
                    .build()));
        }
        sink.accept(part(SnapshotEnd.newBuilder()
                .setCount(sequence)
                .setDigest(HexFormat.of().formatHex(chain))
                .setSkippedRows(0)
                .build()));
    }

    private SnapshotStart start() {
        return SnapshotStart.newBuilder()
                .setSnapshot(SnapshotRef.newBuilder()
                        .setSnapshotId(id)
                        .setList(LIST)
                        .setRetrievedAt(Instant.EPOCH)
                        .setAddress("synthetic.csv")
                        .setSha256(sha256)
                        .setFormat("csl")
                        .setParser("csl/1")
                        .build())
                .build();
    }

    private ListSnapshotPart part(Object content) {
        return new ListSnapshotPart(LIST, id, content);
    }

    private static byte[] hash(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).forEach(sha256::update);
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
