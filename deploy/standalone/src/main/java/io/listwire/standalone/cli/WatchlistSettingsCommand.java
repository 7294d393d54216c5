package io.listwire.standalone.cli;

import io.listwire.contract.Topics;
import io.listwire.schema.WatchlistSettings;
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

/** From which scores on a team wants to be told. */
@Command(
        name = "settings",
        description = "Sets from which scores on the matches of a watchlist are alerted, and kept for review.",
        footerHeading = "%nExamples:%n",
        footer = "  listwire watchlist settings suppliers --alert-threshold 0.9 --review-threshold 0.8 --by pat")
final class WatchlistSettingsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final WatchlistOption cluster = new WatchlistOption();

    @Parameters(paramLabel = "ID", description = "The watchlist.")
    private String watchlist = "";

    @Option(
            names = "--alert-threshold",
            required = true,
            paramLabel = "SCORE",
            description = "Matches of this score and above are alerted; above 0 and up to 1.")
    private double alert;

    @Option(
            names = "--review-threshold",
            paramLabel = "SCORE",
            description =
                    "Matches of this score and above are for review; not above the other. Where it is not given: as"
                            + " shipped, or the other where that is lower.")
    private @Nullable Double review;

    @Option(names = "--by", required = true, paramLabel = "WHO", description = "Who sets it; it is recorded.")
    private String by = "";

    @Option(names = "--reason", paramLabel = "WHY", description = "Why; it is recorded.")
    private @Nullable String reason;

    @Override
    public Integer call() {
        cluster.requireWatchlist(watchlist);
        Arguments.requireText(command, "--by", by);
        double lower = review == null ? alert : review;
        if (!(lower > 0 && lower <= alert && alert <= 1)) {
            throw Arguments.wrong(
                    command,
                    "thresholds are above 0 and up to 1, and --review-threshold is not above" + " --alert-threshold");
        }
        WatchlistSettings settings = WatchlistSettings.newBuilder()
                .setWatchlist(watchlist)
                .setAlertThreshold(alert)
                .setReviewThreshold(review)
                .setBy(by.strip())
                .setReason(reason)
                .setSetAt(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS))
                .build();
        Settings client = cluster.settings();
        SingleRecords.publish(Topics.WATCHLIST_SETTINGS, watchlist, settings, client.kafka(), client.registry());
        Output.of(command)
                .out()
                .println(watchlist + ": alert at " + alert + (review == null ? "" : ", review at " + review));
        return 0;
    }
}
