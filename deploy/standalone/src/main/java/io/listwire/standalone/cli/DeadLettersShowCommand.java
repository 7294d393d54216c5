package io.listwire.standalone.cli;

import io.listwire.schema.DeadLetter;
import io.listwire.standalone.deadletters.DeadLetterBox;
import io.listwire.standalone.deadletters.FailedRecord;
import io.listwire.standalone.print.Printable;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** All of one dead letter. */
@Command(
        name = "show",
        description = "Shows all of one dead letter: where it came from, why it failed, its stack trace and its bytes.",
        footerHeading = "%nExamples:%n",
        footer = {"  listwire dead-letters show 17", "  listwire dead-letters show 17 --json"})
final class DeadLettersShowCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 2_000;

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "NUMBER", description = "Its number in `listwire dead-letters list`.")
    private long number;

    @Option(names = "--json", description = "As JSON, as `list` shows it.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = cluster.clusterAndRegistry();
        Output output = Output.of(command);
        FailedRecord failed = DeadLetterBox.read(settings.kafka(), settings.registry(), output.err()::println)
                .numbered(number);
        if (json) {
            output.out().println(DeadLettersListCommand.json(failed));
        } else {
            print(failed, output.out());
        }
        return 0;
    }

    private static void print(FailedRecord failed, PrintWriter out) {
        DeadLetter letter = failed.letter();
        row(out, "origin", letter.getOrigin());
        row(out, "topic", letter.getTopic().orElse("-"));
        row(out, "partition", letter.getPartition().map(Object::toString).orElse("-"));
        row(out, "offset", letter.getOffset().map(Object::toString).orElse("-"));
        row(out, "stage", letter.getStage() + " in " + letter.getApplication());
        row(out, "step", letter.getNode().orElse("-"));
        row(out, "reason", DeadLetterFilter.reason(failed));
        row(out, "seen", failed.times() + " times, first " + failed.firstAt() + ", last " + failed.lastAt());
        row(
                out,
                "replayed",
                failed.replay()
                        .map(replay -> "by " + replay.getBy() + " at " + replay.getReplayedAt())
                        .orElse("no"));
        row(out, "key", letter.getKey().map(DeadLettersShowCommand::text).orElse("none"));
        row(out, "value", letter.getValue().map(DeadLettersShowCommand::text).orElse("none"));
        letter.getStackTrace()
                .ifPresent(trace -> trace.lines().forEach(line -> out.println("    " + Printable.line(line))));
        out.flush();
    }

    private static void row(PrintWriter out, String name, String value) {
        out.printf("%-10s %s%n", name, Printable.line(value));
    }

    private static String text(ByteBuffer bytes) {
        String text = StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        return bytes.remaining() + " bytes: " + text.substring(0, Math.min(text.length(), MOST_SHOWN));
    }
}
