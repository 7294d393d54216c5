package io.listwire.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.schema.ChangeAction;
import io.listwire.schema.ChangeTally;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

    @Test
    void shouldWriteMapsAsObjectsInTheOrderOfTheirKeys() {
        ChangeTally tally = ChangeTally.newBuilder()
                .setList("US-BIS-UVL")
                .setSnapshotId("s")
                .setAction(ChangeAction.LISTED)
                .setDetectedAt(Instant.parse("2023-08-22T12:00:00Z"))
                .setTotal(3)
                .setByCountry(Map.of("RU", 1, "CN", 2))
                .build();

        assertThat(RecordJson.of(tally).get("byCountry").toString()).isEqualTo("{\"CN\":2,\"RU\":1}");
    }
}
