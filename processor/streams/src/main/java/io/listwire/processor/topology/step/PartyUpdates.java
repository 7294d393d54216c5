package io.listwire.processor.topology.step;

import io.listwire.processor.topology.step.ListEvent.PartiesUpdated;
import io.listwire.schema.ListedPartyBatch;
import io.listwire.schema.ListedPartyUpdate;
import io.listwire.schema.SnapshotRef;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sends new states of parties on, as many at once as make a record worth its while. */
final class PartyUpdates {

    private static final int BATCH_BYTES = 64 * 1024;

    private final ListedPartyEncoding encoding;
    private final SnapshotRef snapshot;
    private final Consumer<ListEvent> forward;
    private final List<ListedPartyUpdate> batch = new ArrayList<>();
    private int bytes;

    /** @param snapshot the snapshot that brings them */
    PartyUpdates(ListedPartyEncoding encoding, SnapshotRef snapshot, Consumer<ListEvent> forward) {
        this.encoding = encoding;
        this.snapshot = snapshot;
        this.forward = forward;
    }

    /** The party stands on the list with that content. */
    void stands(ListedEntry entry, byte[] content) {
        byte[] party = encoding.encode(entry.partyId(), content, entry.since());
        add(new ListedPartyUpdate(encoding.key(entry.partyId()), ByteBuffer.wrap(party)), party.length);
    }

    /** The party has left the list. */
    void left(String partyId) {
        add(new ListedPartyUpdate(encoding.key(partyId), null), 0);
    }

    private void add(ListedPartyUpdate update, int size) {
        int all = size + update.getKey().length();
        if (bytes + all > BATCH_BYTES) {
            flush();
        }
        batch.add(update);
        bytes += all;
    }

    void flush() {
        if (!batch.isEmpty()) {
            forward.accept(new PartiesUpdated(new ListedPartyBatch(List.copyOf(batch), snapshot)));
            batch.clear();
            bytes = 0;
        }
    }
}
