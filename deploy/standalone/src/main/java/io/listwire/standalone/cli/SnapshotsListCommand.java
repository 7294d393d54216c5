package io.listwire.standalone.cli;

import io.listwire.schema.HeldSnapshot;
import io.listwire.schema.ListStatus;
import io.listwire.schema.SnapshotRef;
import io.listwire.standalone.held.ListStatuses;
import io.listwire.standalone.print.Printable;
import io.listwire.standalone.print.RecordJson;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where the lists stand, and what is held. */
@Command(
        name = "list",
        aliases = "show",
        description = "Shows where each list stands: its snapshot, its size, and the snapshot that is held.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire snapshots list --held",
            "  listwire snapshots show US-BIS-UVL",
            "  listwire snapshots list --json | jq -r .list"
        })
final class SnapshotsListCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(arity = "0..1", paramLabel = "LIST", description = "This list alone.")
    private @Nullable String list;

    @Option(names = "--held", description = "Only lists of which a snapshot is held.")
    private boolean heldOnly;

    @Option(names = "--json", description = "One JSON object a line: the record of listwire.list-status.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = cluster.clusterAndRegistry();
        Output output = Output.of(command);
        try (ListStatuses statuses = ListStatuses.of(settings.kafka(), settings.registry(), output.err()::println)) {
            statuses.all().values().stream()
                    .filter(status -> list == null || status.getList().equals(list))
                    .filter(status -> !heldOnly || status.getHeld().isPresent())
                    .forEach(status -> print(status, output.out()));
        }
        return 0;
    }

    private void print(ListStatus status, PrintWriter out) {
        if (json) {
            out.println(RecordJson.of(status));
            return;
        }
        out.printf(
                "%s: %d parties, %s%n",
                status.getList(),
                status.getEntries(),
                status.getCurrent().map(SnapshotsListCommand::told).orElse("no snapshot taken in yet"));
        status.getHeld().ifPresent(held -> print(held, out));
    }

    private static String told(SnapshotRef snapshot) {
        return "as of " + snapshot.getPublishedAt().orElse(snapshot.getRetrievedAt()) + ", from "
                + Printable.line(snapshot.getAddress());
    }

    private static void print(HeldSnapshot held, PrintWriter out) {
        out.println(
                "    HELD since " + held.getHeldAt() + ": " + held.getSnapshot().getSnapshotId());
        out.println("    because " + Printable.line(held.getReason()));
        out.printf(
                "    it has %d parties; it would list %d, delist %d, amend %d%n",
                held.getEntries(), held.getListed(), held.getDelisted(), held.getAmended());
        held.getExamples().forEach(example -> out.println("      " + Printable.line(example)));
    }
}
