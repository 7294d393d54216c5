package io.listwire.standalone.cli;

import io.listwire.domain.matching.MatchThresholds;
import io.listwire.schema.WatchedCompany;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.lists.ListFile;
import io.listwire.standalone.print.Printable;
import io.listwire.standalone.screen.RecognisedList;
import io.listwire.standalone.screen.Screening;
import io.listwire.standalone.screen.WatchlistFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Screens a watchlist against lists, offline. */
@Command(
        name = "screen",
        description = {
            "Screens the companies of a watchlist against list files, without a cluster, as the pipeline would. Matches go to",
            "standard output: those to alert and those to review, each company's likeliest first. With --json each says word by",
            "word what was aligned and what it contributed, and what identifiers, countries and addresses say. Exit code 3 where",
            "the pipeline would hold a list: what it has is screened against all the same."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire screen --watchlist suppliers.csv --list consolidated.csv > matches.csv",
            "  listwire screen --watchlist suppliers.json --list sdn.xml --list ofac-csv/ --json"
        })
final class ScreenCommand implements Callable<Integer> {

    private static final int REPORT_EVERY = 10_000;

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--watchlist",
            required = true,
            paramLabel = "FILE",
            description =
                    "CSV (id, name, aliases, country, addresses, identifiers, notes) or JSON, as for the HTTP interface.")
    private Path watchlist = Path.of("");

    @Option(
            names = "--list",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "A publisher's file, or the directory with the files of a set.")
    private List<Path> lists = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How the list files are laid out; found out where it is not said: ${COMPLETION-CANDIDATES}.",
            completionCandidates = FormatOption.Formats.class)
    private @Nullable String format;

    @Option(names = "--json", description = "One JSON object a line, instead of CSV.")
    private boolean json;

    @Override
    public Integer call() {
        Output output = Output.of(command);
        MatchThresholds thresholds = MatchThresholds.shipped();
        WatchlistFile companies = WatchlistFile.read(watchlist);
        SkippedRows.complain(watchlist, companies.skipped(), output.err());
        Screening screening = new Screening(thresholds);
        boolean held = false;
        for (Path list : lists) {
            ListFile file = read(list);
            SkippedRows.complain(list, file.skipped(), output.err());
            for (String defect : file.defects()) {
                held = true;
                output.err().println(Printable.line(list + " would be held, parties may be missing: " + defect));
            }
            screening.add(file);
        }
        output.err().println(companies.companies().size() + " companies, " + screening.parties() + " listed parties");
        HitPrinter printer = new HitPrinter(output.out(), json, thresholds);
        int done = 0;
        for (WatchedCompany company : companies.companies()) {
            screening.screen(company).forEach(printer::print);
            done++;
            if (done % REPORT_EVERY == 0) {
                output.err().println(done + " companies screened");
            }
        }
        output.err().println(printer.alerts() + " matches to alert, " + printer.reviews() + " to review");
        return held ? ExitCodes.HELD : 0;
    }

    /** A list that breaks off is not screened against: who is not found may stand behind the break. */
    private ListFile read(Path list) {
        if (format == null) {
            return RecognisedList.read(list);
        }
        ListFile file = ListFile.read(list, FormatOption.parser(format, command));
        file.brokenOff().ifPresent(reason -> {
            throw new StandaloneException(reason);
        });
        return file;
    }
}
