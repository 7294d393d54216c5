package io.listwire.standalone.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.schema.ListStatus;
import io.listwire.schema.SourceState;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.held.ListStatuses;
import io.listwire.standalone.held.SourceStates;
import io.listwire.standalone.print.Printable;
import io.listwire.standalone.print.RecordJson;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How reading each source goes. */
@Command(
        name = "sources",
        description = {
            "Shows how reading each source goes: how the last attempt ended, when it was last read or found to be the"
                    + " same, the publisher's own date, entries, lists held, and the error of one that fails.",
            "A source that cannot be reached is stale: its lists stay as they are."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire sources",
            "  listwire sources us-csl --fail-stale PT3H",
            "  listwire sources --json | jq -r 'select(.failures > 0) | .source'"
        })
final class SourcesCommand implements Callable<Integer> {

    private static final String ROW = "%-20s %-12s %-21s %-8s %-21s %9s %-21s %s%n";

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "These sources alone.")
    private List<String> names = List.of();

    @Option(
            names = "--fail-stale",
            paramLabel = "DURATION",
            description = "End with 3 where a source was not read for longer, ISO 8601, such as PT3H for three hours.")
    private @Nullable Duration failStale;

    @Option(
            names = "--json",
            description = "One JSON object a line: the record of listwire.source-states, `held` with the ids of its"
                    + " lists of which a snapshot is held, and `ageSeconds` since the last success.")
    private boolean json;

    private final Clock clock;

    SourcesCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = cluster.clusterAndRegistry();
        Output output = Output.of(command);
        Instant now = clock.instant();
        Collection<SourceState> states =
                chosen(SourceStates.read(settings.kafka(), settings.registry(), output.err()::println));
        try (ListStatuses statuses = ListStatuses.of(settings.kafka(), settings.registry(), output.err()::println)) {
            if (!json) {
                output.out()
                        .printf(
                                ROW,
                                "SOURCE",
                                "OUTCOME",
                                "LAST SUCCESS",
                                "AGE",
                                "PUBLISHED",
                                "RECORDS",
                                "NEXT",
                                "HELD");
            }
            states.forEach(state -> print(state, held(state, statuses.all().values()), now, output.out()));
        }
        return states.stream().anyMatch(state -> isStale(state, now)) ? ExitCodes.STALE : 0;
    }

    private Collection<SourceState> chosen(Collection<SourceState> all) {
        Map<String, SourceState> byName = new TreeMap<>();
        all.forEach(state -> byName.put(state.getSource(), state));
        for (String name : names) {
            if (!byName.containsKey(name)) {
                throw new StandaloneException(
                        "no source " + name + " has been read yet; known are: " + String.join(", ", byName.keySet()));
            }
        }
        if (!names.isEmpty()) {
            byName.keySet().retainAll(names);
        }
        return byName.values();
    }

    // A held snapshot says from which address it came.
    private static List<String> held(SourceState state, Collection<ListStatus> lists) {
        return lists.stream()
                .filter(list -> list.getHeld()
                        .filter(held -> held.getSnapshot().getAddress().equals(state.getAddress()))
                        .isPresent())
                .map(ListStatus::getList)
                .toList();
    }

    private void print(SourceState state, List<String> held, Instant now, PrintWriter out) {
        if (json) {
            out.println(asJson(state, held, now));
            return;
        }
        out.printf(
                ROW,
                state.getSource(),
                state.getOutcome().name().toLowerCase(Locale.ROOT),
                told(state.getLastSuccessAt(), "never"),
                age(state, now).map(SourcesCommand::told).orElse("-"),
                told(state.getPublisherDate(), "-"),
                state.getRecords(),
                told(state.getNextAttemptAt(), "-"),
                held.isEmpty() ? "-" : String.join(",", held));
        if (state.getFailures() > 0) {
            out.printf(
                    "    failed %s: %s%n",
                    state.getFailures() == 1 ? "once" : state.getFailures() + " times",
                    Printable.line(state.getLastError().orElse("for reasons unknown")));
        }
    }

    private static ObjectNode asJson(SourceState state, List<String> held, Instant now) {
        ObjectNode object = RecordJson.of(state);
        ArrayNode lists = object.putArray("held");
        held.forEach(lists::add);
        object.put("ageSeconds", age(state, now).map(Duration::toSeconds).orElse(null));
        return object;
    }

    private boolean isStale(SourceState state, Instant now) {
        Duration longest = failStale;
        return longest != null
                && age(state, now).filter(age -> age.compareTo(longest) <= 0).isEmpty();
    }

    private static Optional<Duration> age(SourceState state, Instant now) {
        return state.getLastSuccessAt().map(success -> Duration.between(success, now));
    }

    private static String told(Optional<Instant> instant, String otherwise) {
        return instant.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse(otherwise);
    }

    private static String told(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + "d " + age.toHoursPart() + "h";
        }
        return age.toHours() > 0
                ? age.toHours() + "h " + age.toMinutesPart() + "m"
                : Math.max(0, age.toMinutes()) + "m";
    }
}
