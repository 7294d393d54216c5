package io.listwire.ingest.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import io.listwire.ingest.correlation.Correlation;
import io.listwire.ingest.http.access.AccessControl;
import io.listwire.ingest.http.access.AccessControl.Decision;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Lets a request go on or not, and writes down who did what. */
final class AccessFilter {

    /** One JSON object a line: who changed something, or was refused. A key's name stands there, never the key. */
    private static final Logger AUDIT = LoggerFactory.getLogger("listwire.audit");

    private static final String WHO = "listwire.who";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int LONGEST_PATH = 500;

    private final AccessControl access;
    private final Clock clock;

    AccessFilter(AccessControl access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** @throws ProblemException where it may not go on: 401, 403 or 429 */
    void check(Context context) throws ProblemException {
        Decision decision = access.decide(new AccessControl.Request(
                context.req().getMethod(),
                context.path(),
                remote(context),
                Optional.ofNullable(context.header("Host")),
                Optional.ofNullable(context.header("Authorization"))));
        context.attribute(WHO, who(decision));
        if (decision instanceof Decision.Unauthenticated refused) {
            context.header("WWW-Authenticate", "Bearer realm=\"listwire\"");
            throw new ProblemException(new Problem(401, "Unauthorized", refused.reason()));
        }
        if (decision instanceof Decision.Forbidden refused) {
            throw new ProblemException(new Problem(403, "Forbidden", refused.reason()));
        }
        if (decision instanceof Decision.TooMany refused) {
            long seconds = Math.max(1, (refused.delay().toMillis() + 999) / 1_000);
            context.header("Retry-After", Long.toString(seconds));
            throw new ProblemException(new Problem(
                    429, "Too many requests", "Come back in " + seconds + " s (ingest.http.requests.per.minute)."));
        }
    }

    private static String who(Decision decision) {
        if (decision instanceof Decision.Allowed allowed) {
            return allowed.who();
        }
        if (decision instanceof Decision.Forbidden refused) {
            return refused.who();
        }
        return decision instanceof Decision.TooMany refused ? refused.who() : "-";
    }

    private static InetAddress remote(Context context) {
        try {
            return InetAddress.getByName(context.req().getRemoteAddr()); // an address: no name is looked up
        } catch (UnknownHostException e) {
            throw new IllegalStateException("no address: " + context.req().getRemoteAddr(), e);
        }
    }

    /** Writes down what was answered, where it changed something or was refused. */
    void audit(Context context) {
        int status = context.status().getCode();
        boolean refused = status == 401 || status == 403 || status == 429;
        if (!refused && READING.contains(context.req().getMethod())) {
            return;
        }
        String path = context.path();
        Object who = context.attribute(WHO);
        AUDIT.info(
                "{}",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("time", clock.instant().toString())
                        .put("who", who == null ? "-" : who.toString())
                        .put("from", context.req().getRemoteAddr())
                        .put("method", context.req().getMethod())
                        .put("path", path.substring(0, Math.min(path.length(), LONGEST_PATH)))
                        .put("status", status)
                        .put("correlation_id", MDC.get(Correlation.ID_KEY)));
    }
}
