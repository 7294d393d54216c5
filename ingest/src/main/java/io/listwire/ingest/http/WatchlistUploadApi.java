package io.listwire.ingest.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.listwire.ingest.http.RequestBody.MediaType;
import io.listwire.ingest.intake.IntakeReport;
import io.listwire.ingest.intake.Replacing;
import io.listwire.ingest.intake.Upload;
import io.listwire.ingest.intake.UploadJson;
import io.listwire.ingest.intake.UploadProgress;
import io.listwire.ingest.intake.UploadReport;
import io.listwire.ingest.intake.WatchlistIntake;
import io.listwire.ingest.log.OneLine;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.SpooledInput;
import io.listwire.ingest.watchlist.Ids;
import io.listwire.ingest.watchlist.WatchlistFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes by which companies come onto watchlists and off them. */
final class WatchlistUploadApi {

    private static final Logger LOG = LoggerFactory.getLogger(WatchlistUploadApi.class);

    private static final String JSON = "application/json";
    private static final String JSON_LINES = "application/x-ndjson";
    private static final Set<String> CSV = Set.of("text/csv", "text/tab-separated-values");
    private static final Set<String> TYPES =
            new TreeSet<>(Set.of(JSON, JSON_LINES, "text/csv", "text/tab-separated-values"));

    private final WatchlistIntake intake;
    private final RequestBody bodies;
    private final Semaphore places;
    private final UploadJobs jobs;

    /** @param places one for each input that lies on disk */
    WatchlistUploadApi(WatchlistIntake intake, RequestBody bodies, Semaphore places, UploadJobs jobs) {
        this.intake = intake;
        this.bodies = bodies;
        this.places = places;
        this.jobs = jobs;
    }

    void register(RoutesConfig routes) {
        routes.put("/v1/watchlists/{watchlist}", context -> replace(context));
        routes.post("/v1/watchlists/{watchlist}/companies", context -> take(context, intake::add));
        routes.delete("/v1/watchlists/{watchlist}/companies/{company}", context -> removal(context));
        routes.get("/v1/watchlists/{watchlist}/uploads/{upload}", context -> progress(context));
    }

    private void replace(Context context) throws Exception {
        Replacing how = new Replacing(Params.isSet(context, "skip-unreadable"), Params.isSet(context, "allow-empty"));
        take(context, (upload, progress) -> intake.replace(upload, how, progress));
    }

    private void removal(Context context) throws Exception {
        Origin origin = Params.origin(context);
        String watchlist = Params.watchlist(context);
        String company = context.pathParam("company");
        Params.requireFit(Ids.problemOfCompany(company));
        IntakeReport report = intake.remove(origin, watchlist, company);
        LOG.info("{} from {}: {}", OneLine.of(context.path()), origin, report.summary());
        Answers.report(context, report);
    }

    private void take(Context context, UploadJob.Taking taking)
            throws ProblemException, SourceException, UnavailableException, IOException {
        Origin origin = Params.origin(context);
        String watchlist = Params.watchlist(context);
        boolean async = Params.isSet(context, "async");
        MediaType type = bodies.require(context, TYPES, CSV);
        WatchlistFormat format = format(context, type);
        if (!places.tryAcquire()) {
            throw new ProblemException(Problem.unavailable("Other inputs are being taken in"));
        }
        boolean handedOver = false;
        try {
            SpooledInput input = bodies.take(context, origin);
            Upload upload = new Upload(input, origin, watchlist, format);
            handedOver = async;
            if (async) {
                start(context, upload, taking);
            } else {
                take(context, upload, taking);
            }
        } finally {
            if (!handedOver) {
                places.release();
            }
        }
    }

    private static void take(Context context, Upload upload, UploadJob.Taking taking)
            throws ProblemException, SourceException, UnavailableException, IOException {
        try {
            answer(context, upload, taking.take(upload, new UploadProgress()));
        } finally {
            upload.input().close();
        }
    }

    private static WatchlistFormat format(Context context, MediaType type) throws ProblemException {
        if (CSV.contains(type.type())) {
            return WatchlistFormat.csv(
                    charset(Optional.ofNullable(context.queryParam("charset")).or(type::charset)));
        }
        return type.type().equals(JSON) ? WatchlistFormat.json() : WatchlistFormat.jsonLines();
    }

    private static Optional<Charset> charset(Optional<String> name) throws ProblemException {
        try {
            return name.map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ProblemException(Problem.unsupportedType(
                    "No charset of that name is known; there are UTF-8, windows-1252, GB18030 and others"));
        }
    }

    private void start(Context context, Upload upload, UploadJob.Taking taking) {
        String id = UUID.randomUUID().toString();
        UploadJob job = new UploadJob(id, upload, taking, Clock.systemUTC().instant(), places::release);
        jobs.start(job);
        context.header("Location", "/v1/watchlists/" + upload.watchlist() + "/uploads/" + id);
        Answers.json(context, 202, job.json());
    }

    private void progress(Context context) throws ProblemException {
        String watchlist = Params.watchlist(context);
        UploadJob job = jobs.find(watchlist, context.pathParam("upload"))
                .orElseThrow(() -> new ProblemException(Problem.notFound(
                        "No such upload: it was long ago, another instance of ingest has it, or this one has restarted"
                                + " since. Send the same again: it goes on where it was.")));
        Answers.json(context, 200, job.json());
    }

    private static void answer(Context context, Upload upload, UploadReport report) throws ProblemException {
        LOG.info("{} from {}: {}", OneLine.of(context.path()), upload.origin(), OneLine.of(report.summary()));
        boolean nothing = report.published() + report.unchanged() + report.removed() == 0 && report.rejected() > 0;
        if (report.refused().isPresent() || nothing) {
            ObjectNode rows = JsonNodeFactory.instance.objectNode();
            UploadJson.putRejected(rows, report);
            String why = report.refused()
                    .map(refused -> "Refused, nothing was taken in: " + refused)
                    .orElse("Nothing of it can be read");
            String first = report.firstRejected().isEmpty()
                    ? ""
                    : "; the first: " + report.firstRejected().get(0).reason();
            throw new ProblemException(new Problem(422, "Content cannot be read as this", why + first, rows));
        }
        Answers.json(context, 200, UploadJson.of(report));
    }
}
