package io.listwire.processor.topology;

import io.listwire.contract.ContractSerdes;
import io.listwire.schema.ListedParty;
import io.listwire.schema.ListedPartyBatch;
import io.listwire.schema.ListedPartyUpdate;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/** Takes batches of listed parties apart, each party under its own key and null where it left its list. */
final class ListedParties {

    private final Deserializer<ListedParty> parties;

    ListedParties(ContractSerdes serdes) {
        parties = serdes.internal(ListedParty.class).deserializer();
    }

    /** The parties, in the order of the batch. */
    List<KeyValue<String, @Nullable ListedParty>> of(String list, ListedPartyBatch batch) {
        List<KeyValue<String, @Nullable ListedParty>> all = new ArrayList<>();
        for (ListedPartyUpdate update : batch.getUpdates()) {
            byte @Nullable [] party = bytes(update);
            all.add(KeyValue.pair(update.getKey(), party == null ? null : parties.deserialize(list, party)));
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
