package io.listwire.standalone.cli;

import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.deadletters.DeadLetterBox;
import io.listwire.standalone.deadletters.FailedRecord;
import io.listwire.standalone.deadletters.NotReplayableException;
import io.listwire.standalone.deadletters.Replayer;
import io.listwire.standalone.print.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts records back onto their topics. */
@Command(
        name = "replay",
        description = {
            "Puts records that failed back onto the topics they came from, as they were, once their cause is gone.",
            "Each is put back once, whoever asks how often. One that has been overtaken by a later record of its key stays"
                    + " where it is, and so does what never became a record."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire dead-letters replay 17 18 --by pat",
            "  listwire dead-letters replay --all --topic listwire.news --by pat"
        })
final class DeadLettersReplayCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final DeadLetterFilter filter = new DeadLetterFilter();

    @Parameters(arity = "0..*", paramLabel = "NUMBER", description = "Numbers in `listwire dead-letters list`.")
    private List<Long> numbers = new ArrayList<>();

    @Option(names = "--all", description = "All that the filters take and that were not put back before.")
    private boolean all;

    @Option(names = "--by", required = true, paramLabel = "WHO", description = "Who puts them back; it is recorded.")
    private String by = "";

    @Override
    public Integer call() {
        if (all == !numbers.isEmpty()) {
            throw Arguments.wrong(command, "give the numbers of dead letters, or --all");
        }
        if (by.isBlank()) {
            throw new StandaloneException("--by is empty: it must be known who put a record back");
        }
        Settings settings = cluster.clusterAndRegistry();
        Output output = Output.of(command);
        int refused = 0;
        try (Replayer replayer = Replayer.open(settings.kafka(), settings.registry(), output.err()::println)) {
            DeadLetterBox box = DeadLetterBox.read(settings.kafka(), settings.registry(), output.err()::println);
            for (FailedRecord failed : chosen(box)) {
                refused += replay(replayer, failed, output) ? 0 : 1;
            }
        }
        return refused == 0 ? 0 : 1;
    }

    private List<FailedRecord> chosen(DeadLetterBox box) {
        return all
                ? box.all().stream()
                        .filter(filter::takes)
                        .filter(failed -> failed.isRecord() && failed.replay().isEmpty())
                        .toList()
                : numbers.stream().distinct().map(box::numbered).toList();
    }

    private boolean replay(Replayer replayer, FailedRecord failed, Output output) {
        String what = failed.number() + ", " + Printable.line(failed.letter().getOrigin());
        try {
            replayer.replay(failed, by);
            output.out().println("put back " + what);
            return true;
        } catch (NotReplayableException e) {
            output.err().println("not put back " + what + ": " + Printable.line(String.valueOf(e.getMessage())));
            return false;
        }
    }
}
