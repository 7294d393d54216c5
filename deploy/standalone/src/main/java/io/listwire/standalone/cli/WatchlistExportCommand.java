package io.listwire.standalone.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.listwire.ingest.watchlist.CompanyWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the companies of a watchlist. */
@Command(
        name = "export",
        description = "Writes the companies on a watchlist, as `watchlist import` reads them: CSV, or JSON lines.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire watchlist export suppliers > suppliers.csv",
            "  listwire watchlist export suppliers --json | jq -r .names[0]"
        })
final class WatchlistExportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final WatchlistOption cluster = new WatchlistOption();

    @Parameters(paramLabel = "ID", description = "The watchlist.")
    private String watchlist = "";

    @Option(names = "--json", description = "JSON lines, instead of CSV.")
    private boolean json;

    @Option(names = "--csv", description = "CSV, which is the default.")
    private boolean csv;

    @Override
    public Integer call() {
        cluster.requireWatchlist(watchlist);
        if (json && csv) {
            throw Arguments.wrong(command, "--json or --csv, not both");
        }
        Output output = Output.of(command);
        long count = cluster.ask(desk -> {
            long[] written = {0};
            CsvWriter rows = CsvWriter.builder().bufferSize(0).build(output.out());
            if (!json) {
                rows.writeRecord(CompanyWriter.COLUMNS);
            }
            desk.companies(watchlist, (key, company) -> {
                written[0]++;
                if (json) {
                    output.out().println(CompanyWriter.json(company));
                } else {
                    rows.writeRecord(CompanyWriter.cells(company));
                }
            });
            return written[0];
        });
        output.out().flush();
        output.err().println(watchlist + ": " + count + " companies");
        return 0;
    }
}
