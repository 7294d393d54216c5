package io.listwire.processor.topology.step;

import io.listwire.contract.ContractSerdes;
import io.listwire.contract.Topics;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.ListedParty;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyType;
import io.listwire.schema.SnapshotEnd;
import io.listwire.schema.SnapshotEntry;
import io.listwire.schema.SnapshotRef;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/**
 * Parties as bytes: what an entry says is encoded once, and goes as it is into every record that holds it. Avro writes a
 * record as its fields one behind the other, so that nothing needs to be decoded for it.
 */
final class PartyEncoding {

    private static final String ANY_TOPIC = "";
    private static final PartyDetails NOTHING = PartyDetails.newBuilder()
            .setType(PartyType.UNKNOWN)
            .setNames(List.of())
            .build();

    private final Serde<PartyDetails> details;
    private final Serde<ListedParty> parties;
    private final SpecificDatumWriter<PartyDetails> writer = new SpecificDatumWriter<>(PartyDetails.class);
    private final AvroBytes bytes = new AvroBytes();
    private final Serde<ListSnapshotPart> parts;
    private final EntryBytes entries = new EntryBytes();
    private byte @Nullable [] frame;
    private byte @Nullable [] partFrame;

    /** An encoding under the schemas of these serdes. */
    PartyEncoding(ContractSerdes serdes) {
        details = serdes.internal(PartyDetails.class);
        parties = serdes.values(Topics.LISTED_PARTIES);
        parts = serdes.values(Topics.LIST_SNAPSHOTS);
    }

    /** The content as it is stored: as the serialiser writes it, without its search for the schema at each. */
    byte[] encode(PartyDetails party) {
        return bytes.write(frame(), encoder -> writer.write(party, encoder));
    }

    /**
     * The content of an entry, which need not be encoded anew where it came by the present schema.
     *
     * @param part the bytes that the entry came in
     */
    byte[] encode(SnapshotEntry entry, byte[] part) {
        if (!AvroBytes.hasFrame(part, partFrame())) {
            return encode(entry.getParty());
        }
        return entries.party(part, entry.getContentDigest())
                .map(party -> bytes.write(frame(), encoder -> encoder.writeFixed(party)))
                .orElseGet(() -> encode(entry.getParty()));
    }

    /** The content that was stored, by this or by an earlier version. */
    PartyDetails decode(byte[] content) {
        return details.deserializer().deserialize(ANY_TOPIC, content);
    }

    /** The content, encoded by the schema of this version. */
    byte[] current(byte[] content) {
        return AvroBytes.hasFrame(content, frame()) ? content : encode(decode(content));
    }

    private byte[] frame() {
        if (frame == null) {
            frame = AvroBytes.frame(details.serializer().serialize(ANY_TOPIC, NOTHING));
        }
        return frame;
    }

    private byte[] partFrame() {
        if (partFrame == null) {
            ListSnapshotPart example = new ListSnapshotPart("", "", new SnapshotEnd(0, "", 0));
            partFrame = AvroBytes.frame(parts.serializer().serialize(Topics.LIST_SNAPSHOTS.name(), example));
        }
        return partFrame;
    }

    /** Encodes the parties of that list that a snapshot brought. */
    ListedPartyEncoding of(String list, SnapshotRef snapshot) {
        ListedParty example = ListedParty.newBuilder()
                .setList(list)
                .setPartyId("")
                .setDetails(NOTHING)
                .setSnapshot(snapshot)
                .setSince(Instant.EPOCH)
                .build();
        byte[] value = parties.serializer().serialize(Topics.LISTED_PARTIES.name(), example);
        return new ListedPartyEncoding(this, list, snapshot, AvroBytes.frame(value));
    }
}
