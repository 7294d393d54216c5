package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topics;
import io.listwire.processor.topology.ListedParties.PartyState;
import io.listwire.schema.ListedParty;
import io.listwire.schema.ListedPartyBatch;
import io.listwire.schema.ListedPartyUpdate;
import io.listwire.schema.SnapshotRef;
import io.listwire.schema.SnapshotStart;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;

class ListedPartiesTest {

    private static final Map<String, String> SETTINGS = TopologyFixture.settings(Path.of("none"));

    @Test
    void shouldTakeABatchWithATombstoneApart() {
        var client = RegisteredSchemas.client(SETTINGS);
        RegisteredSchemas.in(SETTINGS, client).register();
        ContractSerdes serdes = new ContractSerdes(SETTINGS, client);
        ListedParty party = party();
        byte[] value = serdes.values(Topics.LISTED_PARTIES).serializer().serialize(Topics.LISTED_PARTIES.name(), party);
        ListedPartyBatch batch = new ListedPartyBatch(
                List.of(
                        new ListedPartyUpdate("US-BIS-UVL/a", null),
                        new ListedPartyUpdate("US-BIS-UVL/b", ByteBuffer.wrap(value))),
                party.getSnapshot());
        var internal = serdes.internal(ListedPartyBatch.class);
        ListedPartyBatch read =
                internal.deserializer().deserialize("", internal.serializer().serialize("", batch));

        assertThat(new ListedParties(serdes).of("US-BIS-UVL", read))
                .containsExactly(
                        KeyValue.pair("US-BIS-UVL/a", new PartyState(null, party.getSnapshot())),
                        KeyValue.pair("US-BIS-UVL/b", new PartyState(party, party.getSnapshot())));
        assertThat(ListedParties.encoded("US-BIS-UVL", read).get(0).value).isNull();
        assertThat(ListedParties.encoded("US-BIS-UVL", read).get(1).value).isEqualTo(value);
    }

    private static ListedParty party() {
        SnapshotRef snapshot = ((SnapshotStart) Snapshots.start("first").getPart()).getSnapshot();
        return ListedParty.newBuilder()
                .setList(Snapshots.LIST)
                .setPartyId("b")
                .setDetails(Snapshots.party("South Gate Avionics", "RU"))
                .setSnapshot(snapshot)
                .setSince(TopologyFixture.START)
                .build();
    }
}
