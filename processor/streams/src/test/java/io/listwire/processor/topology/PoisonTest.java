package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import io.listwire.schema.FailureStage;
import io.listwire.schema.SnapshotOutcome;
import io.listwire.schema.SnapshotResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That poison is counted and does not stop what follows; the end-to-end test reads the dead letters themselves. */
class PoisonTest {

    private static final byte[] POISON = "no Avro at all".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path state;

    static Stream<Topic<?>> inputs() {
        return Stream.of(Topics.LIST_SNAPSHOTS, Topics.NEWS, Topics.POLICY_NOTICES, Topics.WATCHED_COMPANIES);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void shouldCountPoisonAndGoOn(Topic<?> input) {
        try (TopologyFixture topology = new TopologyFixture(state)) {
            topology.rawInput(input).pipeInput("key".getBytes(StandardCharsets.UTF_8), POISON);
            topology.send(Snapshots.of("first", Snapshots.party("North Star", "CN")));

            assertThat(topology.processor().deadLetters(FailureStage.DESERIALIZATION))
                    .isEqualTo(1);
            assertThat(topology.read(Topics.SNAPSHOT_RESULTS))
                    .extracting(SnapshotResult::getOutcome)
                    .containsExactly(SnapshotOutcome.BASELINE);
        }
    }
}
