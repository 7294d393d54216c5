package io.listwire.standalone.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.standalone.deadletters.DeadLetterBox;
import io.listwire.standalone.deadletters.FailedRecord;
import io.listwire.standalone.print.Printable;
import io.listwire.standalone.print.RecordJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which dead letters there are. */
@Command(
        name = "list",
        description = {
            "Shows what failed, where it came from, why, and since when; the same failure of the same record once.",
            "NUMBER names it for `show` and `replay`."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire dead-letters list",
            "  listwire dead-letters list --topic listwire.news --reason SerializationException",
            "  listwire dead-letters list --json | jq -r .letter.origin"
        })
final class DeadLettersListCommand implements Callable<Integer> {

    private static final String ROW = "%-7s %-6s %-25s %-25s %-16s %-9s %s%n";
    private static final int LONGEST_REASON = 160;

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final DeadLetterFilter filter = new DeadLetterFilter();

    @Option(names = "--json", description = "One JSON object a line: number, times, firstAt, lastAt, letter, replay.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = cluster.clusterAndRegistry();
        Output output = Output.of(command);
        DeadLetterBox box = DeadLetterBox.read(settings.kafka(), settings.registry(), output.err()::println);
        List<FailedRecord> found = box.all().stream().filter(filter::takes).toList();
        print(found, output.out());
        output.err()
                .println(found.size() + " dead letters"
                        + (found.isEmpty() ? "" : "; `listwire dead-letters show" + " NUMBER` has all of one"));
        return 0;
    }

    private void print(List<FailedRecord> found, PrintWriter out) {
        if (!json && !found.isEmpty()) {
            out.printf(ROW, "NUMBER", "TIMES", "FIRST", "LAST", "STAGE", "REPLAYED", "WHERE, WHY");
        }
        for (FailedRecord failed : found) {
            if (json) {
                out.println(json(failed));
                continue;
            }
            String reason = Printable.line(DeadLetterFilter.reason(failed));
            out.printf(
                    ROW,
                    failed.number(),
                    failed.times(),
                    failed.firstAt(),
                    failed.lastAt(),
                    failed.letter().getStage(),
                    failed.replay().isPresent() ? "yes" : "-",
                    Printable.line(failed.letter().getOrigin()) + ": "
                            + reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        }
        out.flush();
    }

    static ObjectNode json(FailedRecord failed) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("number", failed.number());
        node.put("times", failed.times());
        node.put("firstAt", failed.firstAt().toString());
        node.put("lastAt", failed.lastAt().toString());
        node.set("letter", RecordJson.of(failed.letter()));
        failed.replay()
                .ifPresentOrElse(replay -> node.set("replay", RecordJson.of(replay)), () -> node.putNull("replay"));
        return node;
    }
}
