package io.listwire.standalone.cli;

import io.listwire.ingest.source.ListParser;
import io.listwire.standalone.lists.ListComparison;
import io.listwire.standalone.lists.ListFile;
import java.nio.file.Path;
import java.util.List;
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
            "A list that stands in one of the files alone is not compared: that it is absent is no evidence that its"
                    + " parties were delisted."
        },
        footerHeading = "%nJSON:%n",
        footer = {
            "  list    the list's id",
            "  change  LISTED, DELISTED, AMENDED or COSMETIC (it reads differently and means the same)",
            "  name    primary name",
            "  before  the entry before, or null",
            "  after   the entry after, or null",
            "  fields  the differences: field, kind, before, after, material",
            "and last, for each list, an object with list and summary.",
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

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier file.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later file.")
    private Path after = Path.of("");

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        ListParser parser = format.parser();
        Output output = Output.of(command);
        ListFile earlier = read(before, parser, output);
        ListFile later = read(after, parser, output);
        ChangePrinter printer = json ? new ChangeJsonPrinter(output.out()) : new ChangeTextPrinter(output.out());
        later.entries().forEach((list, entries) -> {
            List<ListFile.Entry> old = earlier.entries().get(list);
            if (old == null) {
                notCompared(list, after, output);
                return;
            }
            List<ListComparison.Change> changes = ListComparison.changes(list, old, entries);
            changes.forEach(printer::change);
            printer.summary(DiffSummary.of(list, changes, old.size(), entries.size()));
        });
        earlier.entries().keySet().stream()
                .filter(list -> !later.entries().containsKey(list))
                .forEach(list -> notCompared(list, before, output));
        return 0;
    }

    private static ListFile read(Path file, ListParser parser, Output output) {
        ListFile parsed = ListFile.read(file, parser);
        SkippedRows.complain(file, parsed.skipped(), output.err());
        return parsed;
    }

    private static void notCompared(String list, Path file, Output output) {
        output.err().println(list + " stands in " + file + " alone: not compared");
    }
}
