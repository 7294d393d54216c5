package io.listwire.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.listwire.ingest.intake.WatchlistDesk;
import io.listwire.ingest.intake.WatchlistIntake;
import io.listwire.ingest.json.RecordJson;
import io.listwire.ingest.log.OneLine;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.publish.WatchedCompanies;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.SpooledInput;
import io.listwire.ingest.watchlist.CompanyWriter;
import io.listwire.schema.Publication;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.Verdict;
import io.listwire.schema.WatchlistSettings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes that tell of watchlists, and by which people decide and set. */
final class WatchlistApi {

    private static final Logger LOG = LoggerFactory.getLogger(WatchlistApi.class);
    private static final Set<String> JSON = Set.of("application/json");
    private static final String JSON_LINES = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final WatchlistDesk desk;
    private final WatchlistIntake intake;
    private final WatchedCompanies watched;
    private final RequestBody bodies;

    /** @param bodies takes the small bodies of decisions and settings */
    WatchlistApi(WatchlistDesk desk, WatchlistIntake intake, WatchedCompanies watched, RequestBody bodies) {
        this.desk = desk;
        this.intake = intake;
        this.watched = watched;
        this.bodies = bodies;
    }

    void register(RoutesConfig routes) {
        String watchlist = "/v1/watchlists/{watchlist}";
        routes.get("/v1/watchlists", context -> all(context));
        routes.get(watchlist, context -> one(context));
        routes.get(watchlist + "/companies", context -> companies(context));
        routes.get(watchlist + "/matches", context -> matches(context));
        routes.get(watchlist + "/decisions", context -> decisions(context));
        routes.put(watchlist + "/settings", context -> settings(context));
        routes.post(watchlist + "/companies/{company}/matches/{list}/{party}/decision", context -> decision(context));
    }

    private void all(Context context) throws UnavailableException, IOException {
        WatchedCompanies.Mark unused = watched.catchUp();
        Map<String, Long> counts = watched.counts();
        Map<String, WatchlistSettings> settings = desk.settings();
        Map<String, Publication> replacements = desk.replacements();
        Set<String> names = new TreeSet<>(counts.keySet());
        names.addAll(settings.keySet());
        names.addAll(replacements.keySet());
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        names.forEach(
                name -> all.add(json(name, counts.getOrDefault(name, 0L), settings.get(name), replacements.get(name))));
        Answers.json(context, 200, all);
    }

    private void one(Context context) throws ProblemException, UnavailableException, IOException {
        String watchlist = Params.watchlist(context);
        WatchedCompanies.Mark unused = watched.catchUp();
        Long count = watched.counts().get(watchlist);
        WatchlistSettings settings = desk.settings().get(watchlist);
        Publication replacement = desk.replacements().get(watchlist);
        if (count == null && settings == null && replacement == null) {
            throw unknown(watchlist);
        }
        Answers.json(context, 200, json(watchlist, count == null ? 0 : count, settings, replacement));
    }

    private static ProblemException unknown(String watchlist) {
        return new ProblemException(
                Problem.notFound("No company stands on '" + watchlist + "'; GET /v1/watchlists says on which."));
    }

    private static ObjectNode json(
            String watchlist, long count, @Nullable WatchlistSettings settings, @Nullable Publication replacement) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("watchlist", watchlist);
        node.put("companies", count);
        node.set("settings", settings == null ? JsonNodeFactory.instance.nullNode() : RecordJson.of(settings));
        // Begun and not ended: the watchlist is neither what it was nor what it is to be.
        node.set(
                "unfinishedReplacement", replacement == null ? JsonNodeFactory.instance.nullNode() : json(replacement));
        return node;
    }

    private static ObjectNode json(Publication replacement) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("source", replacement.getSource())
                .put("sha256", replacement.getDigest())
                .put("companies", replacement.getRecords())
                .put("since", replacement.getPublishedAt().toString());
    }

    private void companies(Context context) throws ProblemException, UnavailableException, IOException {
        String watchlist = known(context);
        if (wantsCsv(context)) {
            try (Stream out = new Stream(context, CSV + "; charset=utf-8")) {
                // Not closed where it fails: closing would send what there is.
                CsvWriter csv = CsvWriter.builder().build(out.writer);
                csv.writeRecord(CompanyWriter.COLUMNS);
                desk.companies(watchlist, (key, company) -> csv.writeRecord(CompanyWriter.cells(company)));
                csv.flush();
                out.end();
            }
            return;
        }
        try (Stream out = new Stream(context, JSON_LINES)) {
            desk.companies(watchlist, (key, company) -> out.line(CompanyWriter.json(company)));
            out.end();
        }
    }

    private static boolean wantsCsv(Context context) {
        String accept = Optional.ofNullable(context.header("Accept")).orElse("");
        return accept.toLowerCase(Locale.ROOT).contains(CSV);
    }

    private void matches(Context context) throws ProblemException, UnavailableException, IOException {
        String watchlist = known(context);
        try (Stream out = new Stream(context, JSON_LINES)) {
            desk.matches(watchlist, (key, match) -> out.line(RecordJson.of(match)));
            out.end();
        }
    }

    private String known(Context context) throws ProblemException, UnavailableException {
        String watchlist = Params.watchlist(context);
        WatchedCompanies.Mark unused = watched.catchUp();
        if (!watched.counts().containsKey(watchlist)) {
            throw unknown(watchlist);
        }
        return watchlist;
    }

    private void decisions(Context context) throws ProblemException, UnavailableException, IOException {
        String watchlist = Params.watchlist(context);
        String company = context.queryParam("company");
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        desk.decisions(watchlist).stream()
                .filter(decision -> company == null || decision.getCompany().equals(company))
                .forEach(decision -> all.add(RecordJson.of(decision)));
        Answers.json(context, 200, all);
    }

    private void decision(Context context) throws ProblemException, UnavailableException, SourceException, IOException {
        String watchlist = Params.watchlist(context);
        String company = context.pathParam("company");
        String list = context.pathParam("list");
        String party = context.pathParam("party");
        VerdictBody body = verdict(context);
        ScreeningMatch match = desk.match(watchlist, company, list, party)
                .orElseThrow(() -> new ProblemException(Problem.notFound("No match of " + company + " with " + party
                        + " on " + list + " holds; GET /v1/watchlists/" + watchlist + "/matches says which do.")));
        JsonNode made = RecordJson.of(intake.decide(match, body.verdict(), body.by(), body.reason()));
        LOG.info("{}: {} by {}", OneLine.of(context.path()), body.verdict(), OneLine.of(body.by()));
        Answers.json(context, 202, made);
    }

    private VerdictBody verdict(Context context) throws ProblemException, SourceException, IOException {
        try (SpooledInput input = bodies.take(context, new Origin("http", context.path()), JSON)) {
            return VerdictBody.read(input);
        }
    }

    private void settings(Context context) throws ProblemException, UnavailableException, SourceException, IOException {
        String watchlist = Params.watchlist(context);
        WatchlistSettings chosen;
        try (SpooledInput input = bodies.take(context, new Origin("http", context.path()), JSON)) {
            chosen = SettingsBody.read(input, watchlist);
        }
        Answers.json(context, 200, RecordJson.of(intake.set(chosen)));
    }

    /** What a reviewer finds. */
    private record VerdictBody(Verdict verdict, String by, String reason) {

        private static final Map<String, Verdict> VERDICTS = Map.of(
                "confirmed", Verdict.CONFIRMED,
                "false-positive", Verdict.FALSE_POSITIVE,
                "in-review", Verdict.IN_REVIEW);

        static VerdictBody read(SpooledInput input) throws ProblemException, IOException {
            JsonBody body = JsonBody.read(
                    input,
                    Set.of("verdict", "by", "reason"),
                    Set.of(),
                    "The body is {\"verdict\": \"confirmed, false-positive or in-review\", \"by\": \"who decides\","
                            + " \"reason\": \"why\"}.");
            Verdict verdict = VERDICTS.get(body.text("verdict"));
            if (verdict == null) {
                throw new ProblemException(
                        Problem.badRequest("verdict is one of " + new TreeSet<>(VERDICTS.keySet()) + "."));
            }
            return new VerdictBody(verdict, body.text("by"), body.text("reason"));
        }
    }

    /** From which scores on a team wants to be told. */
    private static final class SettingsBody {

        static WatchlistSettings read(SpooledInput input, String watchlist) throws ProblemException, IOException {
            JsonBody body = JsonBody.read(
                    input,
                    Set.of("by"),
                    Set.of("alertThreshold", "reviewThreshold", "reason"),
                    "The body is {\"alertThreshold\": 0.9, \"reviewThreshold\": 0.8, \"by\": \"who sets it\", \"reason\":"
                            + " \"why\"}; thresholds and reason may be left out.");
            Optional<Double> alert = body.share("alertThreshold");
            Optional<Double> review = body.share("reviewThreshold");
            if (review.isPresent() && (alert.isEmpty() || review.get() > alert.get())) {
                throw new ProblemException(
                        Problem.badRequest("reviewThreshold goes with an alertThreshold, and is not above it."));
            }
            return WatchlistSettings.newBuilder()
                    .setWatchlist(watchlist)
                    .setAlertThreshold(alert.orElse(null))
                    .setReviewThreshold(review.orElse(null))
                    .setBy(body.text("by"))
                    .setReason(body.has("reason") ? body.text("reason") : null)
                    .setSetAt(Instant.EPOCH)
                    .build();
        }
    }

    /** An answer of any length. One that breaks off looks so to whoever reads it: the connection is cut. */
    private static final class Stream implements AutoCloseable {

        private final Context context;
        private final Writer writer;
        private boolean ended;

        Stream(Context context, String type) throws IOException {
            this.context = context;
            context.status(200).contentType(type);
            writer = new BufferedWriter(
                    new OutputStreamWriter(context.res().getOutputStream(), StandardCharsets.UTF_8), 1 << 16);
        }

        void line(JsonNode node) throws IOException {
            writer.write(node.toString());
            writer.write('\n');
        }

        void end() throws IOException {
            writer.flush();
            ended = true;
        }

        @Override
        public void close() {
            if (!ended && context.res().isCommitted()) {
                BrokenAnswers.cut(context);
            }
        }
    }
}
