package io.listwire.ingest.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records of the contract as JSON: the schema's own field names in the schema's order, so that the contract documents
 * both; times in ISO 8601, maps as objects in the order of their keys, null where a field is empty.
 */
public final class RecordJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordJson() {}

    /** Any record. */
    public static ObjectNode of(IndexedRecord record) {
        ObjectNode object = NODES.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            put(object, field.name(), record.get(field.pos()));
        }
        return object;
    }

    private static void put(ObjectNode object, String name, @Nullable Object value) {
        ArrayNode holder = NODES.arrayNode(1);
        add(holder, value);
        object.set(name, holder.get(0));
    }

    private static void add(ArrayNode array, @Nullable Object value) {
        if (value == null) {
            array.addNull();
        } else if (value instanceof IndexedRecord record) {
            array.add(of(record));
        } else if (value instanceof Collection<?> items) {
            ArrayNode nested = array.addArray();
            items.forEach(item -> add(nested, item));
        } else if (value instanceof Map<?, ?> entries) {
            ObjectNode nested = array.addObject();
            new TreeMap<>(entries).forEach((key, item) -> put(nested, key.toString(), item));
        } else if (value instanceof Boolean truth) {
            array.add(truth);
        } else if (value instanceof Number number) {
            array.add(new BigDecimal(number.toString()));
        } else if (value instanceof GenericFixed fixed) {
            array.add(HexFormat.of().formatHex(fixed.bytes()));
        } else {
            array.add(value.toString()); // text, symbols of enumerations, and times, which write themselves in ISO 8601
        }
    }
}
