package io.listwire.ingest.schedule;

import io.listwire.ingest.fetch.Fetcher;
import io.listwire.ingest.fetch.RetryLaterException;
import io.listwire.ingest.intake.Intake;
import io.listwire.ingest.intake.IntakeReport;
import io.listwire.ingest.intake.SourceNote;
import io.listwire.ingest.log.OneLine;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.settings.SourceSettings;
import io.listwire.ingest.source.DocumentParser;
import io.listwire.ingest.source.DocumentSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.federalregister.ListNotices;
import io.listwire.ingest.spool.SpooledInput;
import io.listwire.schema.PolicyNotice;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The full texts of notices about restriction lists, where the notices name them. Which were taken in the memory of
 * publications knows, so that neither a restart nor another instance asks for them again. Not thread-safe.
 */
final class FullTexts implements FollowUp {

    private static final Logger LOG = LoggerFactory.getLogger(FullTexts.class);

    /** Largest full text, bytes: the longest rules have some two million. */
    private static final long MAX_BYTES = 16L << 20;
    /** Most texts that one reading of the source gets: a page of search results names a thousand at most. */
    private static final int MOST_AT_ONCE = 50;
    /** After as many failures the host is left alone until the next reading. */
    private static final int MOST_FAILURES = 3;

    private final SourceSettings source;
    private final DocumentParser<PolicyNotice> texts;
    private final Fetcher fetcher;
    private final Intake intake;
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, Integer> failures = new HashMap<>();

    /** @param texts reads a full text */
    FullTexts(SourceSettings source, DocumentParser<PolicyNotice> texts, Fetcher fetcher, Intake intake) {
        this.source = source;
        this.texts = texts;
        this.fetcher = fetcher;
        this.intake = intake;
    }

    /** The same parser, which tells here of each notice that it reads. */
    DocumentParser<PolicyNotice> seeing(DocumentParser<PolicyNotice> parser) {
        return new Watched(parser);
    }

    @Override
    public boolean isExpected() {
        return !addresses.isEmpty();
    }

    @Override
    public Optional<Exception> run() throws UnavailableException, InterruptedException {
        failures.keySet().retainAll(addresses.keySet());
        // What failed before comes last, so that it keeps nothing else waiting.
        List<String> order = addresses.keySet().stream()
                .sorted(Comparator.comparing(id -> failures.getOrDefault(id, 0)))
                .toList();
        Optional<Exception> failure = Optional.empty();
        int asked = 0;
        int failed = 0;
        for (String id : order) {
            if (intake.hasFullText(source.name(), id)) {
                continue;
            }
            if (asked++ == MOST_AT_ONCE || failed == MOST_FAILURES) {
                break;
            }
            Optional<Exception> problem = take(id);
            if (problem.filter(RetryLaterException.class::isInstance).isPresent()) {
                return problem;
            }
            failed += problem.isPresent() ? 1 : 0;
            failure = failure.or(() -> problem);
        }
        return failure;
    }

    private Optional<Exception> take(String id) throws UnavailableException, InterruptedException {
        Origin origin = new Origin(source.name(), String.valueOf(addresses.get(id)));
        try (SpooledInput input = fetcher.linked(source, origin, MAX_BYTES)) {
            IntakeReport report = intake.notices(input, origin, new Only(id, texts), SourceNote.NONE);
            if (report.published() + report.unchanged() == 0) {
                throw new IOException(origin + ": not the full text of " + id);
            }
            LOG.info("{}: full text of {}", origin, id);
            failures.remove(id);
            return Optional.empty();
        } catch (SourceException | IOException e) {
            LOG.warn("{}", OneLine.of(e.getMessage()));
            failures.merge(id, 1, Integer::sum);
            return Optional.of(e);
        }
    }

    /** Remembers which notices name a full text. */
    private final class Watched implements DocumentParser<PolicyNotice> {

        private final DocumentParser<PolicyNotice> parser;

        Watched(DocumentParser<PolicyNotice> parser) {
            this.parser = parser;
        }

        @Override
        public String format() {
            return parser.format();
        }

        @Override
        public void parse(InputStream in, Origin origin, Instant retrievedAt, DocumentSink<PolicyNotice> sink)
                throws SourceException, IOException {
            addresses.clear();
            parser.parse(in, origin, retrievedAt, new DocumentSink<>() {
                @Override
                public void document(PolicyNotice notice) {
                    notice.getFullTextUrl()
                            .filter(url -> ListNotices.isAboutLists(notice))
                            .ifPresent(url -> addresses.put(notice.getDocumentId(), url));
                    sink.document(notice);
                }

                @Override
                public void skipped(SkippedRow row) {
                    sink.skipped(row);
                }
            });
        }
    }

    /**
     * Lets only one document through: what else an answer holds nobody has asked for.
     *
     * @param id of the document
     */
    private record Only(String id, DocumentParser<PolicyNotice> parser) implements DocumentParser<PolicyNotice> {

        @Override
        public String format() {
            return parser.format();
        }

        @Override
        public void parse(InputStream in, Origin origin, Instant retrievedAt, DocumentSink<PolicyNotice> sink)
                throws SourceException, IOException {
            parser.parse(in, origin, retrievedAt, new DocumentSink<>() {
                @Override
                public void document(PolicyNotice notice) {
                    if (notice.getDocumentId().equals(id)) {
                        sink.document(notice);
                    }
                }

                @Override
                public void skipped(SkippedRow row) {
                    sink.skipped(row);
                }
            });
        }
    }
}
