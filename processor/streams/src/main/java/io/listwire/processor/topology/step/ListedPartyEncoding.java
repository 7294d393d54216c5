package io.listwire.processor.topology.step;

import io.listwire.processor.mapping.RecordKeys;
import io.listwire.schema.SnapshotRef;
import org.apache.avro.specific.SpecificDatumWriter;

/** Encodes parties of one list that one snapshot brought, as {@code listwire.listed-parties} has them. */
final class ListedPartyEncoding {

    private final PartyEncoding contents;
    private final String list;
    private final byte[] frame;
    private final byte[] snapshot;
    private final AvroBytes bytes = new AvroBytes();

    /** @param frame what comes before each listed party */
    ListedPartyEncoding(PartyEncoding contents, String list, SnapshotRef snapshot, byte[] frame) {
        this.contents = contents;
        this.list = list;
        this.frame = frame;
        this.snapshot = bytes.write(
                new byte[0], encoder -> new SpecificDatumWriter<>(SnapshotRef.class).write(snapshot, encoder));
    }

    /** Key of a party of the list. */
    String key(String partyId) {
        return RecordKeys.ofParty(list, partyId);
    }

    /**
     * The listed party.
     *
     * @param content what the publisher says, as {@link PartyEncoding#encode} has it
     * @param since record time at which it was first seen on the list, milliseconds since the epoch
     */
    byte[] encode(String partyId, byte[] content, long since) {
        byte[] details = contents.current(content);
        return bytes.write(frame, encoder -> {
            encoder.writeString(list);
            encoder.writeString(partyId);
            encoder.writeFixed(details, AvroBytes.FRAME, details.length - AvroBytes.FRAME);
            encoder.writeFixed(snapshot);
            encoder.writeLong(since);
        });
    }
}
