package io.listwire.ingest.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;

/** Says whether the service lives, and whether it could publish what is sent now. */
final class HealthApi {

    private final Supplier<Optional<String>> problem;

    /** @param problem why nothing could be published now; empty where all is well */
    HealthApi(Supplier<Optional<String>> problem) {
        this.problem = problem;
    }

    void register(RoutesConfig routes) {
        routes.get("/health/live", context -> Answers.status(context, "live"));
        routes.get("/health/ready", this::ready);
    }

    private void ready(Context context) {
        Optional<String> found = problem.get();
        if (found.isPresent()) {
            Problem.unavailable(found.get()).answer(context);
        } else {
            Answers.status(context, "ready");
        }
    }
}
