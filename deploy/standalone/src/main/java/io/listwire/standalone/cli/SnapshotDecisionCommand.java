package io.listwire.standalone.cli;

import io.listwire.contract.Topics;
import io.listwire.schema.Decision;
import io.listwire.schema.HeldSnapshot;
import io.listwire.schema.ListStatus;
import io.listwire.schema.SnapshotDecision;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.held.ListStatuses;
import io.listwire.standalone.publication.SingleRecords;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides about a held snapshot. */
abstract class SnapshotDecisionCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(index = "0", paramLabel = "LIST", description = "The list, such as US-BIS-UVL.")
    private String list = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SNAPSHOT",
            description = "The snapshot that was looked at: another one that is held by now is left alone.")
    private Optional<String> snapshot = Optional.empty();

    @Option(names = "--by", required = true, paramLabel = "WHO", description = "Who decides; it is recorded.")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Why; it is recorded.")
    private String reason = "";

    private final Decision decision;

    SnapshotDecisionCommand(Decision decision) {
        this.decision = decision;
    }

    @Override
    public Integer call() {
        requireText("--by", by);
        requireText("--reason", reason);
        Settings settings = cluster.clusterAndRegistry();
        Output output = Output.of(command);
        try (ListStatuses statuses = ListStatuses.of(settings.kafka(), settings.registry(), output.err()::println)) {
            String held = heldSnapshot(statuses);
            SingleRecords.publish(
                    Topics.SNAPSHOT_DECISIONS, list, decided(held), settings.kafka(), settings.registry());
            ListStatus now = statuses.awaitDecided(list, held, LIMIT)
                    .orElseThrow(() -> new StandaloneException("the decision is published, but " + list
                            + " still holds " + held + " after " + LIMIT.toSeconds()
                            + " s: is the processor running? It will do it when it does"));
            output.out().println(decision + " " + held + ": " + list + " has " + now.getEntries() + " parties now");
        }
        return 0;
    }

    private static void requireText(String option, String text) {
        if (text.isBlank()) {
            throw new StandaloneException(option + " is empty: it must be known who decided and why");
        }
    }

    private String heldSnapshot(ListStatuses statuses) {
        String held = Optional.ofNullable(statuses.all().get(list))
                .flatMap(ListStatus::getHeld)
                .map(HeldSnapshot::getSnapshot)
                .map(ref -> ref.getSnapshotId())
                .orElseThrow(() -> new StandaloneException(
                        "no snapshot of " + list + " is held; `listwire snapshots list --held` shows what is"));
        if (snapshot.isPresent() && !snapshot.get().equals(held)) {
            throw new StandaloneException("the snapshot of " + list + " that is held is " + held + ", not "
                    + snapshot.get() + ": look at it first with `listwire snapshots show " + list + "`");
        }
        return held;
    }

    private SnapshotDecision decided(String held) {
        return SnapshotDecision.newBuilder()
                .setList(list)
                .setSnapshotId(held)
                .setDecision(decision)
                .setBy(by)
                .setReason(reason)
                .setDecidedAt(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }
}
