package io.listwire.ingest.intake;

import io.listwire.contract.Topics;
import io.listwire.ingest.digest.AvroDigester;
import io.listwire.ingest.source.DocumentSink;
import io.listwire.ingest.source.SkippedRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * Collects what a parser reads: of several with the same id the last counts, as it would on the topic.
 *
 * @param <V> type of the documents or companies
 */
final class Collected<V extends SpecificRecord> implements DocumentSink<V> {

    private static final int FRAME_BYTES = 64 * 1024;
    private static final int MAX_BYTES = Topics.MAX_RECORD_BYTES - FRAME_BYTES;

    private final DocumentKind<V> kind;
    private final AvroDigester<V> digester;
    private final Map<String, V> values = new LinkedHashMap<>();
    private final Map<String, String> digests = new LinkedHashMap<>();
    private final List<SkippedRow> skippedRows = new ArrayList<>();
    private long read;

    Collected(DocumentKind<V> kind) {
        this.kind = kind;
        digester = new AvroDigester<>(kind.topic().valueType());
    }

    @Override
    public void document(V document) {
        read++;
        String encoded = digester.hex(document);
        if (digester.lastSize() > MAX_BYTES) {
            String reason = "number " + read + ": " + kind.id(document) + " takes " + digester.lastSize()
                    + " bytes, more than the " + MAX_BYTES + " that fit into a record";
            skipped(new SkippedRow(read, reason, document.toString()));
            return;
        }
        values.put(kind.id(document), document);
        digests.put(kind.id(document), kind.digest(document, encoded));
    }

    @Override
    public void skipped(SkippedRow row) {
        skippedRows.add(row);
    }

    /** What was read, by id, in the order of the ids' first appearance. */
    Map<String, V> values() {
        return values;
    }

    /** Digest of the content of what was read under that id, 64 hexadecimal digits. */
    String digest(String id) {
        String digest = digests.get(id);
        if (digest == null) {
            throw new IllegalArgumentException("nothing read under " + id);
        }
        return digest;
    }

    List<SkippedRow> skippedRows() {
        return skippedRows;
    }
}
