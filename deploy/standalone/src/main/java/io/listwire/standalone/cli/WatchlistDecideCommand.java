package io.listwire.standalone.cli;

import io.listwire.contract.Topics;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.Verdict;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.print.Printable;
import io.listwire.standalone.publication.SingleRecords;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a reviewer finds of a match. */
@Command(
        name = "decide",
        description = {
            "Records what a reviewer finds of a match that holds. A false positive is not alerted again until the party or the"
                    + " company changes in what tells them apart.",
            "`watchlist matches` shows the ids; `watchlist decisions` what was decided."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire watchlist decide suppliers 4711 US-OFAC-SDN id:36 --verdict false-positive \\",
            "      --by pat --reason \"another company of the same name, other address\""
        })
final class WatchlistDecideCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final WatchlistOption cluster = new WatchlistOption();

    @Parameters(index = "0", paramLabel = "ID", description = "The watchlist.")
    private String watchlist = "";

    @Parameters(index = "1", paramLabel = "COMPANY", description = "Id of the company.")
    private String company = "";

    @Parameters(index = "2", paramLabel = "LIST", description = "The list, such as US-OFAC-SDN.")
    private String list = "";

    @Parameters(index = "3", paramLabel = "PARTYID", description = "Id of the party on the list.")
    private String partyId = "";

    @Option(
            names = "--verdict",
            required = true,
            paramLabel = "VERDICT",
            description = "confirmed, false-positive or in-review.")
    private String verdict = "";

    @Option(names = "--by", required = true, paramLabel = "WHO", description = "Who decides; it is recorded.")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Why; it is recorded.")
    private String reason = "";

    @Override
    public Integer call() {
        cluster.requireWatchlist(watchlist);
        Verdict found = verdict();
        Arguments.requireText(command, "--by", by);
        Arguments.requireText(command, "--reason", reason);
        ScreeningMatch match = cluster.ask(desk -> desk.match(watchlist, company, list, partyId))
                .orElseThrow(() -> new StandaloneException("no match of " + company + " with " + partyId + " on " + list
                        + " holds; `listwire watchlist matches " + watchlist + "` shows which do"));
        ScreeningDecision decision = ScreeningDecision.newBuilder()
                .setWatchlist(watchlist)
                .setCompany(company)
                .setList(list)
                .setPartyId(partyId)
                .setVerdict(found)
                .setBy(by.strip())
                .setReason(reason.strip())
                .setDecidedAt(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS))
                .setMatchVersion(match.getVersion().isEmpty() ? null : match.getVersion())
                .build();
        Settings settings = cluster.settings();
        SingleRecords.publish(
                Topics.SCREENING_DECISIONS, watchlist + "/" + company, decision, settings.kafka(), settings.registry());
        Output.of(command)
                .out()
                .println(Printable.line(found + ": " + company + " “" + match.getCompanyName() + "” and " + partyId
                        + " “" + match.getPartyName() + "” on " + list));
        return 0;
    }

    private Verdict verdict() {
        return switch (verdict) {
            case "confirmed" -> Verdict.CONFIRMED;
            case "false-positive" -> Verdict.FALSE_POSITIVE;
            case "in-review" -> Verdict.IN_REVIEW;
            default ->
                throw Arguments.wrong(
                        command, "--verdict is confirmed, false-positive or in-review, not '" + verdict + "'");
        };
    }
}
