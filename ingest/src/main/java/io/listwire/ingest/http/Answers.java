package io.listwire.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.listwire.ingest.intake.IntakeReport;
import io.listwire.ingest.source.SkippedRow;
import java.nio.charset.StandardCharsets;

/** Tells senders what became of what they sent. */
final class Answers {

    private static final String JSON = "application/json";

    private Answers() {}

    /** 200, or 422 where nothing of the input could be read. */
    static void report(Context context, IntakeReport report) throws ProblemException {
        if (report.published() + report.unchanged() == 0 && report.skippedRows() > 0) {
            SkippedRow first = report.firstSkippedRows().get(0);
            throw new ProblemException(new Problem(
                    422,
                    "Content cannot be read as this",
                    "Nothing of it can be read (" + report.skippedRows() + " skipped); the first: " + first.reason()));
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("published", report.published());
        answer.put("unchanged", report.unchanged());
        answer.put("skippedRows", report.skippedRows());
        ArrayNode skipped = answer.putArray("skipped");
        report.firstSkippedRows()
                .forEach(row -> skipped.addObject().put("line", row.line()).put("reason", row.reason()));
        json(context, 200, answer);
    }

    static void status(Context context, String status) {
        json(context, 200, JsonNodeFactory.instance.objectNode().put("status", status));
    }

    static void json(Context context, int status, JsonNode answer) {
        context.status(status).contentType(JSON).result(answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}
