package io.listwire.ingest.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Uploads as a machine reads them. */
public final class UploadJson {

    private UploadJson() {}

    /** What became of one: published, unchanged, removed, skippedRows, skipped, notShown. */
    public static ObjectNode of(UploadReport report) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("published", report.published());
        node.put("unchanged", report.unchanged());
        node.put("removed", report.removed());
        putRejected(node, report);
        return node;
    }

    /** The rows that cannot be read alone. */
    public static void putRejected(ObjectNode node, UploadReport report) {
        node.put("skippedRows", report.rejected());
        node.put("skippedWithoutId", report.withoutId());
        ArrayNode skipped = node.putArray("skipped");
        report.firstRejected()
                .forEach(row -> skipped.addObject()
                        .put("line", row.line())
                        .put("column", row.column().orElse(null))
                        .put("id", row.company().orElse(null))
                        .put("reason", row.reason()));
        node.put("notShown", report.rejected() - report.firstRejected().size());
    }
}
