package io.listwire.processor.topology;

import io.listwire.processor.mapping.StatementReading;
import io.listwire.schema.DocumentStatement;
import io.listwire.schema.EnrichedDocument;
import java.util.List;
import org.apache.kafka.streams.KeyValue;

/** Takes what a document says of lists apart by list. */
final class StatementsByList {

    private StatementsByList() {}

    static List<KeyValue<String, DocumentStatement>> of(String documentId, EnrichedDocument document) {
        return StatementReading.of(document).stream()
                .map(statement -> KeyValue.pair(statement.getList(), statement))
                .toList();
    }
}
