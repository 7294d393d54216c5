package io.listwire.standalone.cli;

import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.ScreeningMatch;
import io.listwire.standalone.print.Printable;
import io.listwire.standalone.print.RecordJson;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which matches hold. */
@Command(
        name = "matches",
        description = "Shows the matches of a watchlist's companies with listed parties that hold now, and why.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire watchlist matches suppliers",
            "  listwire watchlist matches suppliers --json | jq -r 'select(.band == \"ALERT\") | .partyName'"
        })
final class WatchlistMatchesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final WatchlistOption cluster = new WatchlistOption();

    @Parameters(paramLabel = "ID", description = "The watchlist.")
    private String watchlist = "";

    @Option(names = "--json", description = "One JSON object a line: the record of listwire.screening-matches.")
    private boolean json;

    @Override
    public Integer call() {
        cluster.requireWatchlist(watchlist);
        Output output = Output.of(command);
        long count = cluster.ask(desk -> {
            long[] shown = {0};
            desk.matches(watchlist, (key, match) -> {
                shown[0]++;
                print(match, output.out());
            });
            return shown[0];
        });
        output.err().println(watchlist + ": " + count + " matches");
        return 0;
    }

    private void print(ScreeningMatch match, PrintWriter out) {
        if (json) {
            out.println(RecordJson.of(match));
            return;
        }
        out.printf(
                Locale.ROOT,
                "%s %.3f  %s is %s on %s%n",
                match.getBand(),
                match.getScore(),
                Printable.line(match.getCompany().getCompany() + " “" + match.getCompanyName() + "”"),
                Printable.line(match.getPartyId() + " “" + match.getPartyName() + "”"),
                match.getList());
        out.println("    " + Printable.line(match.getExplanation()));
        match.getDecision().ifPresent(decision -> out.println("    " + told(decision, match)));
    }

    private static String told(ScreeningDecision decision, ScreeningMatch match) {
        return Printable.line(decision.getVerdict() + " by " + decision.getBy() + ", " + decision.getDecidedAt() + ": "
                + decision.getReason() + (match.getSilenced() ? " (silenced)" : ""));
    }
}
