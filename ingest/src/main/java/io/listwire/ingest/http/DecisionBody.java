package io.listwire.ingest.http;

import io.listwire.ingest.spool.SpooledInput;
import java.io.IOException;
import java.util.Set;

/**
 * Who decides, and why.
 *
 * @param by not blank
 * @param reason not blank
 */
record DecisionBody(String by, String reason) {

    private static final Set<String> FIELDS = Set.of("by", "reason");

    static DecisionBody read(SpooledInput input) throws ProblemException, IOException {
        JsonBody body = JsonBody.read(
                input,
                FIELDS,
                Set.of(),
                "The body is {\"by\": \"who decides\", \"reason\": \"why\"}: both are recorded.");
        return new DecisionBody(body.text("by"), body.text("reason"));
    }
}
