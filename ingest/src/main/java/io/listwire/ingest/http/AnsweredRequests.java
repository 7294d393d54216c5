package io.listwire.ingest.http;

import java.time.Duration;

/** Hears of every request that was answered. */
@FunctionalInterface
public interface AnsweredRequests {

    /**
     * A request was answered.
     *
     * @param route as declared, with placeholders; {@code unmatched} where there is none
     */
    void answered(String method, String route, int status, Duration took);
}
