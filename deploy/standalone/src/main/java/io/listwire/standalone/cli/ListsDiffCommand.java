package io.listwire.standalone.cli;

import io.listwire.ingest.source.ListParser;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.lists.ListDiff;
import io.listwire.standalone.lists.ListFile;
import io.listwire.standalone.print.Printable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What changed between two list files. */
@Command(
        name = "diff",
        description = {
            "Shows what changed between two files of a publisher, as the pipeline would, list by list.",
            "A list that the pipeline would hold is reported as held, with the reason, and none of its changes: one"
                    + " that shrinks too far, is absent, or comes from a file that is broken."
        },
        footerHeading = "%nJSON:%n",
        footer = {
            "  list    the list's id",
            "  change  LISTED, DELISTED, AMENDED or COSMETIC (it reads differently and means the same)",
            "  name    primary name",
            "  before  the entry before, or null",
            "  after   the entry after, or null",
            "  fields  the differences: field, kind, before, after, material",
            "  pairing why a party that left and one that came are one: rule, explanation; absent for others",
            "and last, for each list, an object with list and summary; for a list that would be held, with list, held,"
                    + " reasons and summary alone.",
            "",
            "Exit codes: 0, 3 where a list would be held (not with --force), 1 where something failed, 2 for wrong"
                    + " arguments.",
            "",
            "Examples:",
            "  listwire lists diff --format csl monday.csv tuesday.csv",
            "  listwire lists diff --format csl monday.csv tuesday.csv --json"
        })
final class ListsDiffCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "The earlier file, or the directory with the files of a set.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later file, or directory.")
    private Path after = Path.of("");

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--force", description = "Compare also what would be held.")
    private boolean force;

    @Override
    public Integer call() {
        ListParser parser = format.parser();
        Output output = Output.of(command);
        ListFile earlier = read(before, parser, output);
        if (earlier.brokenOff().isPresent()) {
            throw new StandaloneException(earlier.brokenOff().get());
        }
        ListFile later = read(after, parser, output);
        ChangePrinter printer = json ? new ChangeJsonPrinter(output.out()) : new ChangeTextPrinter(output.out());
        boolean held = false;
        for (String list : earlier.entries().keySet()) {
            ListDiff diff = ListDiff.of(list, earlier, later);
            held |= diff.held() && !force;
            print(diff, printer, output);
        }
        later.entries().keySet().stream()
                .filter(list -> !earlier.entries().containsKey(list))
                .forEach(list -> output.err().println(list + " stands in " + after + " alone: not compared"));
        return held ? ExitCodes.HELD : 0;
    }

    private void print(ListDiff diff, ChangePrinter printer, Output output) {
        DiffSummary summary = DiffSummary.of(diff);
        if (diff.held() && !force) {
            printer.held(summary, diff.reasons());
            return;
        }
        diff.reasons()
                .forEach(reason -> output.err().println(diff.list() + " would be held: " + Printable.line(reason)));
        diff.changes().forEach(printer::change);
        printer.summary(summary);
    }

    private static ListFile read(Path file, ListParser parser, Output output) {
        ListFile parsed = ListFile.read(file, parser);
        SkippedRows.complain(file, parsed.skipped(), output.err());
        return parsed;
    }
}
