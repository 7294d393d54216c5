package io.listwire.standalone.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.lists.ListFile;
import io.listwire.standalone.print.PartyText;
import io.listwire.standalone.print.Printable;
import io.listwire.standalone.print.RecordJson;
import java.io.PrintWriter;
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

/** Shows how Listwire reads a list file. */
@Command(
        name = "parse",
        description = {
            "Shows every party of a list file as Listwire reads it, as far as it can be read.",
            "Exit code 3 where the file is broken: the pipeline would hold its lists."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire lists parse --format csl consolidated.csv",
            "  listwire lists parse --format csl consolidated.csv --json | jq -r .party.names[0].text"
        })
final class ListsParseCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Parameters(paramLabel = "FILE", description = "The publisher's file, or the directory with the files of a set.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "One JSON object a line: list, line, party.")
    private boolean json;

    @Override
    public Integer call() {
        Output output = Output.of(command);
        ListFile parsed = ListFile.read(file, format.parser());
        SkippedRows.complain(file, parsed.skipped(), output.err());
        parsed.entries().forEach((list, entries) -> {
            entries.forEach(entry -> print(list, entry, output.out()));
            output.err().println(list + ": " + entries.size() + " entries");
        });
        List<String> wrong = parsed.defects();
        wrong.forEach(reason -> output.err().println(Printable.line(reason)));
        parsed.brokenOff().filter(reason -> !wrong.contains(reason)).ifPresent(reason -> {
            if (parsed.entries().isEmpty()) {
                throw new StandaloneException(reason);
            }
            output.err().println(Printable.line(reason));
        });
        return wrong.isEmpty() && parsed.brokenOff().isEmpty() ? 0 : ExitCodes.HELD;
    }

    private void print(String list, ListFile.Entry entry, PrintWriter out) {
        if (!json) {
            out.println(list + "  line " + entry.line() + "  " + PartyText.of(entry.party()));
            return;
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("list", list);
        node.put("line", entry.line());
        node.set("party", RecordJson.of(entry.party()));
        out.println(node);
    }
}
