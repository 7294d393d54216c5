package io.listwire.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a parser of documents has read. */
public final class CollectedDocuments<T> implements DocumentSink<T> {

    public static final Origin ORIGIN = new Origin("wire", "https://news.example/feed");
    public static final Instant RETRIEVED_AT = Instant.parse("2023-08-22T12:00:00Z");

    public final List<T> documents = new ArrayList<>();
    public final List<SkippedRow> skipped = new ArrayList<>();

    public static <T> CollectedDocuments<T> of(DocumentParser<T> parser, String text)
            throws SourceException, IOException {
        return of(parser, new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    public static <T> CollectedDocuments<T> of(DocumentParser<T> parser, InputStream in)
            throws SourceException, IOException {
        CollectedDocuments<T> sink = new CollectedDocuments<>();
        parser.parse(in, ORIGIN, RETRIEVED_AT, sink);
        return sink;
    }

    @Override
    public void document(T document) {
        documents.add(document);
    }

    @Override
    public void skipped(SkippedRow row) {
        skipped.add(row);
    }

    public T only() {
        if (documents.size() != 1 || !skipped.isEmpty()) {
            throw new AssertionError("not one document: " + documents + ", skipped: " + skipped);
        }
        return documents.get(0);
    }
}
