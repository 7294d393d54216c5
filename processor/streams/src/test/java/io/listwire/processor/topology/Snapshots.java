package io.listwire.processor.topology;

import io.listwire.contract.TrustedRecords;
import io.listwire.schema.Address;
import io.listwire.schema.ContentDigest;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import io.listwire.schema.SnapshotEnd;
import io.listwire.schema.SnapshotEntry;
import io.listwire.schema.SnapshotRef;
import io.listwire.schema.SnapshotStart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Makes snapshots as ingest sends them. */
final class Snapshots {

    static final String LIST = "US-BIS-UVL";

    static {
        TrustedRecords.trust();
    }

    private Snapshots() {}

    static PartyDetails party(String name, String country, String... aliases) {
        List<PartyName> names = new ArrayList<>();
        names.add(new PartyName(name, NameKind.PRIMARY, null));
        Arrays.stream(aliases).forEach(alias -> names.add(new PartyName(alias, NameKind.ALIAS, null)));
        return PartyDetails.newBuilder()
                .setType(PartyType.ORGANIZATION)
                .setNames(names)
                .setAddresses(List.of(new Address("1 Main Street, " + country, country)))
                .build();
    }

    static List<ListSnapshotPart> of(String content, PartyDetails... parties) {
        List<ListSnapshotPart> parts = new ArrayList<>();
        parts.add(start(content));
        byte[] chain = new byte[32];
        for (int i = 0; i < parties.length; i++) {
            SnapshotEntry entry = entry(i + 1, parties[i]);
            chain = sha256(chain, entry.getContentDigest().bytes());
            parts.add(part(content, entry));
        }
        parts.add(end(content, parties.length, HexFormat.of().formatHex(chain)));
        return parts;
    }

    static ListSnapshotPart start(String content) {
        return part(content, startOf(content, "csl/1").build());
    }

    static SnapshotStart.Builder startOf(String content, String parser) {
        return SnapshotStart.newBuilder()
                .setSnapshot(SnapshotRef.newBuilder()
                        .setSnapshotId(id(content))
                        .setList(LIST)
                        .setRetrievedAt(TopologyFixture.START)
                        .setAddress(content + ".csv")
                        .setSha256(sha256(content))
                        .setFormat("csl")
                        .setParser(parser)
                        .build());
    }

    /** The same with another start marker. */
    static List<ListSnapshotPart> of(String content, SnapshotStart start, PartyDetails... parties) {
        List<ListSnapshotPart> parts = of(content, parties);
        parts.set(0, part(content, start));
        return parts;
    }

    static SnapshotEntry entry(int sequence, PartyDetails party) {
        byte[] digest = sha256(party.toString().getBytes(StandardCharsets.UTF_8));
        return SnapshotEntry.newBuilder()
                .setSequence(sequence)
                .setLine(sequence + 1L)
                .setParty(party)
                .setContentDigest(new ContentDigest(Arrays.copyOf(digest, 16)))
                .build();
    }

    static ListSnapshotPart end(String content, int count, String digest) {
        return part(
                content,
                SnapshotEnd.newBuilder()
                        .setCount(count)
                        .setDigest(digest)
                        .setSkippedRows(0)
                        .build());
    }

    static ListSnapshotPart part(String content, Object part) {
        return ListSnapshotPart.newBuilder()
                .setList(LIST)
                .setSnapshotId(id(content))
                .setPart(part)
                .build();
    }

    static String id(String content) {
        return LIST + "@" + sha256(content).substring(0, 16);
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same snapshot of another list. */
    static List<ListSnapshotPart> on(String list, List<ListSnapshotPart> parts) {
        return parts.stream().map(part -> on(list, part)).toList();
    }

    private static ListSnapshotPart on(String list, ListSnapshotPart part) {
        String id = list + part.getSnapshotId().substring(LIST.length());
        Object content = part.getPart();
        if (content instanceof SnapshotStart start) {
            content = SnapshotStart.newBuilder(start)
                    .setSnapshot(SnapshotRef.newBuilder(start.getSnapshot())
                            .setSnapshotId(id)
                            .setList(list)
                            .build())
                    .build();
        }
        return new ListSnapshotPart(list, id, content);
    }
}
