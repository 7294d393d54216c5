package io.listwire.standalone.cli;

import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.standalone.print.AlertText;
import io.listwire.standalone.print.RecordJson;
import io.listwire.standalone.subscription.Subscription;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A subscriber: prints alerts as they come. */
@Command(
        name = "tail",
        description = {
            "Prints alerts as they come, until Ctrl-C. Only what is committed is shown, each alert once.",
            "Every tail gets all alerts: it belongs to no consumer group and leaves no trace."
        },
        footerHeading = "%nJSON:%n",
        footer = {
            "  id          identity of the alert, 32 hexadecimal digits; the same when it is replayed",
            "  kind        LIST_CHANGE, SNAPSHOT_DIGEST, SNAPSHOT_PROBLEM or DOCUMENT_MENTION",
            "  subject     the list's id, or watchlist/company",
            "  headline    one sentence for a person",
            "  list        the list's id, or null",
            "  occurredAt  time of what caused it, ISO 8601",
            "  change      for LIST_CHANGE: action, name, before, after, differences, snapshot, previous",
            "  snapshot    for SNAPSHOT_*: outcome, reason, counts, snapshot, previous",
            "  document    for DOCUMENT_MENTION: document, mentions, topics, match",
            "Fields are never renamed or taken away; new ones can come. docs/topics.md explains each.",
            "",
            "Examples:",
            "  listwire alerts tail                          of the `listwire up` on this machine",
            "  listwire alerts tail --from-beginning --json | jq -r .headline",
            "  listwire alerts tail --config cluster.properties"
        })
final class AlertsTailCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofSeconds(1);

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--from-beginning", description = "All that the topic still holds first.")
    private boolean fromBeginning;

    private final AlertText text = new AlertText(Map.of());

    @Override
    public Integer call() {
        Settings settings = cluster.clusterAndRegistry();
        Output output = Output.of(command);
        try (Subscription<Alert> alerts = subscribe(settings, output.err()::println)) {
            output.err().println("Alerts from " + settings.get(Settings.BOOTSTRAP_SERVERS) + "; end with Ctrl-C.");
            // A reader such as `head` that has had enough closes the pipe.
            while (!output.out().checkError()) {
                alerts.next(POLL).forEach(alert -> print(alert, output.out()));
            }
        }
        return 0;
    }

    private Subscription<Alert> subscribe(Settings settings, Consumer<String> complaints) {
        return fromBeginning
                ? Subscription.fromBeginning(Topics.ALERTS, settings.kafka(), settings.registry(), complaints)
                : Subscription.fromNow(Topics.ALERTS, settings.kafka(), settings.registry(), complaints);
    }

    private void print(Alert alert, PrintWriter out) {
        out.println(json ? RecordJson.of(alert) : text.of(alert));
    }
}
