package io.listwire.standalone.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.domain.matching.MatchThresholds;
import io.listwire.schema.MatchBand;
import io.listwire.schema.Publication;
import io.listwire.schema.WatchlistSettings;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.print.Printable;
import io.listwire.standalone.print.RecordJson;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where a watchlist stands. */
@Command(
        name = "show",
        description = "Shows how many companies stand on a watchlist, its thresholds, and how many matches hold.",
        footerHeading = "%nExamples:%n",
        footer = {"  listwire watchlist show suppliers", "  listwire watchlist show suppliers --json | jq .matches"})
final class WatchlistShowCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final WatchlistOption cluster = new WatchlistOption();

    @Parameters(paramLabel = "ID", description = "The watchlist.")
    private String watchlist = "";

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    /**
     * What there is to tell.
     *
     * @param silenced matches that a decision silences; they are counted in their bands as well
     */
    private record Standing(
            long companies,
            Optional<WatchlistSettings> settings,
            Optional<Publication> replacement,
            Map<MatchBand, Long> bands,
            long silenced) {}

    @Override
    public Integer call() {
        cluster.requireWatchlist(watchlist);
        PrintWriter out = Output.of(command).out();
        Standing standing = cluster.ask(desk -> {
            Map<MatchBand, Long> bands = new EnumMap<>(MatchBand.class);
            long[] silenced = {0};
            desk.matches(watchlist, (key, match) -> {
                bands.merge(match.getBand(), 1L, Long::sum);
                silenced[0] += match.getSilenced() ? 1 : 0;
            });
            return new Standing(
                    desk.count(watchlist),
                    Optional.ofNullable(desk.settings().get(watchlist)),
                    Optional.ofNullable(desk.replacements().get(watchlist)),
                    bands,
                    silenced[0]);
        });
        if (standing.companies() == 0 && standing.settings().isEmpty()) {
            throw new StandaloneException("no company stands on the watchlist '" + watchlist + "'");
        }
        if (json) {
            out.println(json(standing));
        } else {
            print(standing, out);
        }
        return 0;
    }

    private void print(Standing standing, PrintWriter out) {
        out.println(watchlist + ": " + standing.companies() + " companies");
        out.println("    thresholds  " + thresholds(standing.settings()));
        out.println("    matches     " + standing.bands().getOrDefault(MatchBand.ALERT, 0L) + " to alert, "
                + standing.bands().getOrDefault(MatchBand.REVIEW, 0L) + " to review; " + standing.silenced()
                + " of them silenced");
        standing.replacement()
                .ifPresent(replacement -> out.println("    UNFINISHED  a replacement by "
                        + replacement.getRecords() + " companies has begun at " + replacement.getPublishedAt()
                        + " and has not ended: send it again (SHA-256 " + replacement.getDigest() + ")"));
    }

    private static String thresholds(Optional<WatchlistSettings> settings) {
        MatchThresholds shipped = MatchThresholds.shipped();
        return settings.map(set -> "alert at "
                        + set.getAlertThreshold().map(Object::toString).orElse(shipped.alert() + " (shipped)")
                        + ", review at "
                        + set.getReviewThreshold().map(Object::toString).orElse(shipped.review() + " (shipped)")
                        + ", set by " + Printable.line(set.getBy()) + " at " + set.getSetAt())
                .orElse("alert at " + shipped.alert() + ", review at " + shipped.review() + ", as shipped");
    }

    private ObjectNode json(Standing standing) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("watchlist", watchlist);
        node.put("companies", standing.companies());
        node.set("settings", standing.settings().map(RecordJson::of).orElse(null));
        node.putObject("matches")
                .put("alert", standing.bands().getOrDefault(MatchBand.ALERT, 0L))
                .put("review", standing.bands().getOrDefault(MatchBand.REVIEW, 0L))
                .put("silenced", standing.silenced());
        node.set(
                "unfinishedReplacement",
                standing.replacement().map(RecordJson::of).orElse(null));
        return node;
    }
}
