package io.listwire.ingest.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.listwire.ingest.intake.Intake;
import io.listwire.ingest.log.OneLine;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.SpooledInput;
import io.listwire.schema.Decision;
import io.listwire.schema.ListStatus;
import io.listwire.schema.SnapshotDecision;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes on where lists stand, and on decisions about snapshots that are held. */
final class ListApi {

    private static final Logger LOG = LoggerFactory.getLogger(ListApi.class);
    private static final Set<String> JSON = Set.of("application/json");

    private final Intake intake;
    private final RequestBody bodies;

    /** @param bodies takes the small bodies that decisions have */
    ListApi(Intake intake, RequestBody bodies) {
        this.intake = intake;
        this.bodies = bodies;
    }

    void register(RoutesConfig routes) {
        routes.get("/v1/lists", context -> all(context));
        routes.get("/v1/lists/{list}", context -> one(context));
        routes.post("/v1/lists/{list}/snapshots/{snapshot}/release", context -> decide(context, Decision.RELEASE));
        routes.post("/v1/lists/{list}/snapshots/{snapshot}/discard", context -> decide(context, Decision.DISCARD));
    }

    private void all(Context context) throws UnavailableException {
        Answers.json(context, 200, ListStatusJson.of(intake.listStatuses().values()));
    }

    private void one(Context context) throws UnavailableException, ProblemException {
        Answers.json(context, 200, ListStatusJson.of(status(context)));
    }

    private ListStatus status(Context context) throws UnavailableException, ProblemException {
        String list = context.pathParam("list");
        ListStatus status = intake.listStatuses().get(list);
        if (status == null) {
            throw new ProblemException(
                    Problem.notFound("No snapshot of a list '" + list + "' has come; GET /v1/lists says of which."));
        }
        return status;
    }

    // Accepted: it is the processor that does it, and GET /v1/lists/{list} shows when it has.
    private void decide(Context context, Decision decision)
            throws UnavailableException, ProblemException, SourceException, IOException {
        DecisionBody body = body(context);
        ListStatus status = status(context);
        String snapshot = context.pathParam("snapshot");
        requireHeld(status, snapshot);
        SnapshotDecision made = intake.decide(status.getList(), snapshot, decision, body.by(), body.reason());
        LOG.info("{} {} by {}: {}", decision, snapshot, OneLine.of(made.getBy()), OneLine.of(made.getReason()));
        Answers.json(context, 202, ListStatusJson.of(made));
    }

    private DecisionBody body(Context context) throws ProblemException, SourceException, IOException {
        Origin origin = new Origin("http", context.path());
        try (SpooledInput input = bodies.take(context, origin, JSON)) {
            return DecisionBody.read(input);
        }
    }

    // Who decides has looked at one snapshot: another one that is held by now is left alone.
    private static void requireHeld(ListStatus status, String snapshot) throws ProblemException {
        String held =
                status.getHeld().map(open -> open.getSnapshot().getSnapshotId()).orElse("");
        if (!held.equals(snapshot)) {
            throw new ProblemException(new Problem(
                    409,
                    "Not held",
                    held.isEmpty()
                            ? status.getList() + " holds no snapshot."
                            : status.getList() + " holds " + held + ", not '" + snapshot + "': look at it first."));
        }
    }
}
