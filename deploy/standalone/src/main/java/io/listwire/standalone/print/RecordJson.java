package io.listwire.standalone.print;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.schema.Alert;
import org.apache.avro.generic.IndexedRecord;

/**
 * Records of the contract as JSON: the schema's own field names in the schema's order, so that the contract documents
 * both; times in ISO 8601, null where a field is empty.
 */
public final class RecordJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordJson() {}

    /** An alert; its {@code alertId} comes first, under the name {@code id}. */
    public static ObjectNode of(Alert alert) {
        ObjectNode all = of((IndexedRecord) alert);
        ObjectNode named = NODES.objectNode();
        named.set("id", all.remove("alertId"));
        named.setAll(all);
        return named;
    }

    /** Any record. */
    public static ObjectNode of(IndexedRecord record) {
        return io.listwire.ingest.json.RecordJson.of(record);
    }
}
