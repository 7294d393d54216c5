package io.listwire.ingest.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.listwire.contract.ListIds;
import io.listwire.ingest.intake.Intake;
import io.listwire.ingest.intake.IntakeReport;
import io.listwire.ingest.intake.SourceNote;
import io.listwire.ingest.log.OneLine;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.source.DocumentParser;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.Parsers;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.SpooledInput;
import io.listwire.schema.NewsArticle;
import io.listwire.schema.PolicyNotice;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes that take something in. */
final class IngestApi {

    private static final Logger LOG = LoggerFactory.getLogger(IngestApi.class);

    private static final Set<String> JSON = Set.of("application/json");
    private static final String XML = "application/xml";
    private static final Set<String> NOTICE_TYPES =
            new TreeSet<>(Set.of("application/json", "application/x-ndjson", XML));
    private static final Set<String> LIST_TYPES = new TreeSet<>(Set.of(
            "text/csv",
            "text/tab-separated-values",
            XML,
            "application/json",
            "application/x-ndjson",
            "application/octet-stream"));

    private final Intake intake;
    private final RequestBody bodies;
    private final DocumentParser<NewsArticle> news = Parsers.news("news-json").orElseThrow();
    private final DocumentParser<PolicyNotice> notices =
            Parsers.notices("federal-register").orElseThrow();
    private final DocumentParser<PolicyNotice> fullTexts =
            Parsers.notices("federal-register-xml").orElseThrow();
    private final Semaphore places;

    /** @param places one for each input that lies on disk */
    IngestApi(Intake intake, RequestBody bodies, Semaphore places) {
        this.intake = intake;
        this.bodies = bodies;
        this.places = places;
    }

    void register(RoutesConfig routes) {
        routes.post("/v1/news", context -> news(context));
        routes.post("/v1/notices", context -> notices(context));
        routes.post("/v1/lists/{list}/snapshots", context -> snapshot(context));
    }

    private void news(Context context) throws Exception {
        Origin origin = Params.origin(context);
        take(context, origin, JSON, input -> intake.news(input, origin, news, SourceNote.NONE));
    }

    private void notices(Context context) throws Exception {
        Origin origin = Params.origin(context);
        boolean fullText =
                bodies.require(context, NOTICE_TYPES, Set.of()).type().equals(XML);
        DocumentParser<PolicyNotice> parser = fullText ? fullTexts : notices;
        take(context, origin, NOTICE_TYPES, input -> intake.notices(input, origin, parser, SourceNote.NONE));
    }

    private void snapshot(Context context) throws Exception {
        Origin origin = Params.origin(context);
        String list = list(context.pathParam("list"));
        ListParser parser = listParser(context.queryParam("format"));
        take(context, origin, LIST_TYPES, input -> intake.list(input, origin, parser, list));
    }

    private void take(Context context, Origin origin, Set<String> types, Taking taking)
            throws ProblemException, SourceException, UnavailableException, IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(Problem.unavailable("Other inputs are being taken in"));
        }
        try (SpooledInput input = bodies.take(context, origin, types)) {
            answer(context, origin, taking.take(input));
        } finally {
            places.release();
        }
    }

    private static void answer(Context context, Origin origin, IntakeReport report) throws ProblemException {
        LOG.info("{} from {}: {}", OneLine.of(context.path()), origin, report.summary());
        Answers.report(context, report);
    }

    // Users have lists of their own; a misspelt id is found by the file, which holds another list.
    private static String list(String id) throws ProblemException {
        if (!ListIds.isValid(id)) {
            throw new ProblemException(Problem.notFound(
                    "'" + id + "' is no id of a list; ids are like US-BIS-UVL or OS-CH-SECO-SANCTIONS."));
        }
        return id;
    }

    private static ListParser listParser(@Nullable String format) throws ProblemException {
        return Optional.ofNullable(format)
                .flatMap(Parsers::list)
                .orElseThrow(() -> new ProblemException(
                        Problem.badRequest("Say which format the list has, such as ?format=csl.")));
    }

    private interface Taking {
        IntakeReport take(SpooledInput input) throws SourceException, UnavailableException, IOException;
    }
}
