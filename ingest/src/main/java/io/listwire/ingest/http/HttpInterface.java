package io.listwire.ingest.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import io.listwire.ingest.http.access.AccessControl;
import io.listwire.ingest.intake.Intake;
import io.listwire.ingest.intake.WatchlistDesk;
import io.listwire.ingest.intake.WatchlistIntake;
import io.listwire.ingest.log.OneLine;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.publish.WatchedCompanies;
import io.listwire.ingest.settings.HttpSettings;
import io.listwire.ingest.settings.SettingsException;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.Spool;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server of ingest. It serves this machine, or whoever has a key, and refuses what browsers send on behalf of a
 * page.
 */
public final class HttpInterface implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpInterface.class);
    private static final int AT_ONCE = 8;
    private static final int MOST_THREADS = 64;
    private static final int FEWEST_THREADS = 4;
    private static final long STOP_WITHIN_MS = 5_000;
    /** Ids of listed parties can be names, with slashes and percent signs in them. */
    private static final UriCompliance ANY_ID = UriCompliance.DEFAULT.with(
            "listwire",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

    private final Javalin server;
    private final UploadJobs jobs;

    private HttpInterface(Javalin server, UploadJobs jobs) {
        this.server = server;
        this.jobs = jobs;
    }

    /** What deals with watchlists. */
    public record WatchlistParts(WatchlistIntake intake, WatchlistDesk desk, WatchedCompanies watched) {}

    /**
     * Starts the server and returns when it takes requests.
     *
     * @param problem why nothing could be published now; empty where all is well
     * @param metrics all metrics as they stand, in Prometheus' text format
     * @param requests hears of every request that was answered
     * @throws SettingsException where it cannot listen there
     */
    public static HttpInterface start(
            HttpSettings settings,
            Intake intake,
            WatchlistParts watchlists,
            Spool spool,
            Supplier<Optional<String>> problem,
            Supplier<String> metrics,
            AnsweredRequests requests) {
        AccessFilter access = new AccessFilter(AccessControl.of(settings, System::nanoTime), Clock.systemUTC());
        // Bodies lie on disk and partly in memory: more at once would only wait for their turn in there.
        Semaphore places = new Semaphore(AT_ONCE);
        UploadJobs jobs = new UploadJobs();
        RequestBody small = new RequestBody(spool, JsonBody.MAX_BYTES, "fixed");
        IngestApi ingest = new IngestApi(
                intake, new RequestBody(spool, settings.maxBodyBytes(), "ingest.http.max.body.bytes"), places);
        WatchlistUploadApi uploads = new WatchlistUploadApi(
                watchlists.intake(),
                new RequestBody(spool, settings.maxWatchlistBytes(), "ingest.http.max.watchlist.bytes"),
                places,
                jobs);
        WatchlistApi watchlistApi =
                new WatchlistApi(watchlists.desk(), watchlists.intake(), watchlists.watched(), small);
        ListApi lists = new ListApi(intake, small);
        HealthApi health = new HealthApi(problem);
        MetricsApi metricsApi = new MetricsApi(metrics);
        Javalin server = Javalin.create(configuration -> {
            RequestContext.register(configuration, access, requests);
            configure(configuration);
            settings.tls()
                    .ifPresent(tls -> configuration.jetty.addConnector(
                            (jetty, http) -> TlsConnector.of(jetty, http, settings, tls)));
            ingest.register(configuration.routes);
            uploads.register(configuration.routes);
            watchlistApi.register(configuration.routes);
            lists.register(configuration.routes);
            health.register(configuration.routes);
            metricsApi.register(configuration.routes);
        });
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            server.stop();
            jobs.close();
            throw new SettingsException("HTTP cannot listen on " + settings.host() + ":" + settings.port()
                    + " (ingest.http.host, ingest.http.port): " + e.getMessage());
        }
        LOG.info("HTTP listens on {}:{}", settings.host(), server.port());
        return new HttpInterface(server, jobs);
    }

    private static void configure(JavalinConfig configuration) {
        configuration.startup.showJavalinBanner = false;
        configuration.startup.startupWatcherEnabled = false;
        configuration.http.prefer405over404 = true;
        configuration.http.compressionStrategy = CompressionStrategy.NONE;
        configuration.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        configuration.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setUriCompliance(ANY_ID);
        });
        configuration.jetty.modifyServletContextHandler(
                handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
        configuration.jetty.modifyServer(jetty -> {
            jetty.setStopTimeout(STOP_WITHIN_MS);
            jetty.setErrorHandler(new JettyProblems());
        });
        configuration.routes.before(HttpInterface::refuseBrowsers);
        answerProblems(configuration.routes);
    }

    // No page of ours exists: a request with an origin comes from somebody else's, perhaps by a name that was made to
    // point to loopback.
    private static void refuseBrowsers(Context context) throws ProblemException {
        if (context.header("Origin") != null) {
            throw new ProblemException(
                    new Problem(403, "Forbidden", "Requests on behalf of a web page (Origin) are not served."));
        }
    }

    private static void answerProblems(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, context) -> e.problem().answer(context));
        routes.exception(
                HttpResponseException.class,
                (e, context) -> Problem.of(e.getStatus(), e.getMessage()).answer(context));
        routes.exception(SourceException.class, (e, context) -> {
            LOG.info("Refused {}: {}", OneLine.of(context.path()), OneLine.of(e.getMessage()));
            Problem.of(e).answer(context);
        });
        routes.exception(UnavailableException.class, (e, context) -> {
            LOG.warn("Not taken in {}: {}", OneLine.of(context.path()), OneLine.of(e.getMessage()));
            Problem.of(e).answer(context);
        });
        routes.exception(IOException.class, (e, context) -> {
            LOG.error("Input to {} cannot be kept", OneLine.of(context.path()), e);
            Problem.unavailable("The input cannot be written to disk").answer(context);
        });
        routes.exception(Exception.class, (e, context) -> {
            LOG.error("Failed on {}", OneLine.of(context.path()), e);
            Problem.internal().answer(context);
        });
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    /** Lets requests end for five seconds, and breaks off uploads that nobody waits for. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (JavalinException e) {
            // What publishes must be closed all the same: it shows all of a request, or nothing.
            LOG.warn("Requests were broken off that did not end within {} ms: {}", STOP_WITHIN_MS, e.toString());
        } finally {
            jobs.close();
        }
    }
}
