package io.listwire.ingest.source.federalregister;

import io.listwire.ingest.source.DocumentParser;
import io.listwire.ingest.source.DocumentSink;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.input.UnreadableDocumentException;
import io.listwire.ingest.source.xml.XmlReader;
import io.listwire.schema.PolicyNotice;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the full text of the Federal Register as XML: a single document, or a whole issue. A document needs a number and a
 * subject; one with more text than {@link InputLimits#recordChars()} is skipped.
 */
public final class FullTextParser implements DocumentParser<PolicyNotice> {

    private static final String FORMAT = "federal-register-xml";
    private static final String DATE_OF_ISSUE = "DATE";

    /** Element of a document → what the gazette's API calls its type. */
    private static final Map<String, String> DOCUMENTS = Map.of(
            "RULE", "Rule", "PRORULE", "Proposed Rule", "NOTICE", "Notice", "CORRECT", FullTextNotice.CORRECTION);

    private final InputLimits limits;

    public FullTextParser(InputLimits limits) {
        this.limits = limits;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void parse(InputStream in, Origin origin, Instant retrievedAt, DocumentSink<PolicyNotice> sink)
            throws SourceException, IOException {
        InputLimits ofDocuments = new InputLimits(limits.documentBytes(), limits.documentBytes(), limits.recordChars());
        new Reading(new XmlReader(in, origin, ofDocuments), origin, retrievedAt, sink).run();
    }

    /** One pass over the file. */
    private final class Reading {

        private final XmlReader xml;
        private final Origin origin;
        private final Instant retrievedAt;
        private final DocumentSink<PolicyNotice> sink;
        private Optional<LocalDate> published;
        private @Nullable FullTextNotice open;
        private int depth;
        private boolean any;

        Reading(XmlReader xml, Origin origin, Instant retrievedAt, DocumentSink<PolicyNotice> sink) {
            this.xml = xml;
            this.origin = origin;
            this.retrievedAt = retrievedAt;
            this.sink = sink;
            published = GazetteDates.inAddress(origin.address());
        }

        void run() throws SourceException, IOException {
            while (xml.nextStart()) {
                take(xml.name());
            }
            close();
            if (!any) {
                throw xml.unexpected(
                        "there is no RULE, PRORULE, NOTICE or CORRECT in it",
                        "give a document or an issue of the Federal Register as XML");
            }
        }

        private void take(String element) throws SourceException, IOException {
            if (open != null && xml.depth() <= depth) {
                close();
            }
            if (open != null) {
                open.take(xml);
            } else if (DOCUMENTS.containsKey(element)) {
                any = true;
                depth = xml.depth();
                open = new FullTextNotice(DOCUMENTS.getOrDefault(element, element), xml.line(), limits.recordChars());
            } else if (element.equals(DATE_OF_ISSUE)) {
                Optional<LocalDate> printed = GazetteDates.printed(xml.text(Set.of()));
                published = printed.isPresent() ? printed : published;
            }
        }

        private void close() {
            FullTextNotice done = open;
            open = null;
            if (done == null) {
                return;
            }
            PolicyNotice notice;
            try {
                notice = done.notice(origin, published, retrievedAt);
            } catch (UnreadableDocumentException e) {
                sink.skipped(new SkippedRow(done.line(), e.reason(), done.raw()));
                return;
            }
            sink.document(notice);
        }
    }
}
