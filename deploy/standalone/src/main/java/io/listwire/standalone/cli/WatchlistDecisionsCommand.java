package io.listwire.standalone.cli;

import io.listwire.schema.ScreeningDecision;
import io.listwire.standalone.print.Printable;
import io.listwire.standalone.print.RecordJson;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The audit trail. */
@Command(
        name = "decisions",
        description = "Shows all that reviewers have decided about a watchlist's matches, the oldest first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire watchlist decisions suppliers",
            "  listwire watchlist decisions suppliers --company 4711 --json | jq -r .reason"
        })
final class WatchlistDecisionsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final WatchlistOption cluster = new WatchlistOption();

    @Parameters(paramLabel = "ID", description = "The watchlist.")
    private String watchlist = "";

    @Option(names = "--company", paramLabel = "COMPANY", description = "About this company alone.")
    private @Nullable String company;

    @Option(names = "--json", description = "One JSON object a line: the record of listwire.screening-decisions.")
    private boolean json;

    @Override
    public Integer call() {
        cluster.requireWatchlist(watchlist);
        PrintWriter out = Output.of(command).out();
        cluster.ask(desk -> desk.decisions(watchlist)).stream()
                .filter(decision -> company == null || decision.getCompany().equals(company))
                .forEach(decision -> out.println(json ? RecordJson.of(decision).toString() : told(decision)));
        return 0;
    }

    private static String told(ScreeningDecision decision) {
        return Printable.line(decision.getDecidedAt() + "  " + decision.getVerdict() + "  " + decision.getCompany()
                + " and " + decision.getPartyId() + " on " + decision.getList() + ", by " + decision.getBy() + ": "
                + decision.getReason());
    }
}
