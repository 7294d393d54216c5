package io.listwire.processor.topology;

import io.listwire.contract.ContractSerdes;
import io.listwire.schema.ListedParty;
import io.listwire.schema.ListedPartyBatch;
import io.listwire.schema.ListedPartyUpdate;
import io.listwire.schema.SnapshotRef;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/** Takes batches of listed parties apart, each party under its own key. */
final class ListedParties {

    private final Deserializer<ListedParty> parties;

    ListedParties(ContractSerdes serdes) {
        parties = serdes.internal(ListedParty.class).deserializer();
    }

    /**
     * A party as it is now.
     *
     * @param party null where it left its list
     * @param snapshot the snapshot that brought it, or left it out; null where an earlier build did not say
     */
    record PartyState(@Nullable ListedParty party, @Nullable SnapshotRef snapshot) {}

    /** The parties, in the order of the batch. */
    List<KeyValue<String, PartyState>> of(String list, ListedPartyBatch batch) {
        @Nullable SnapshotRef snapshot = batch.getSnapshot().orElse(null);
        List<KeyValue<String, PartyState>> all = new ArrayList<>();
        for (ListedPartyUpdate update : batch.getUpdates()) {
            byte @Nullable [] party = bytes(update);
            @Nullable ListedParty now = party == null ? null : parties.deserialize(list, party);
            all.add(KeyValue.pair(update.getKey(), new PartyState(now, snapshot)));
        }
        return all;
    }

    /** The parties as they are written. */
    static List<KeyValue<String, byte @Nullable []>> encoded(String list, ListedPartyBatch batch) {
        List<KeyValue<String, byte @Nullable []>> all = new ArrayList<>();
        batch.getUpdates().forEach(update -> all.add(KeyValue.pair(update.getKey(), bytes(update))));
        return all;
    }

    private static byte @Nullable [] bytes(ListedPartyUpdate update) {
        ByteBuffer party = update.getParty().orElse(null);
        if (party == null) {
            return null;
        }
        byte[] bytes = new byte[party.remaining()];
        party.duplicate().get(bytes);
        return bytes;
    }
}
