package io.listwire.ingest.schedule;

import io.listwire.ingest.fetch.Fetcher;
import io.listwire.ingest.intake.Intake;
import io.listwire.ingest.intake.IntakeReport;
import io.listwire.ingest.intake.SourceNote;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.settings.SettingsException;
import io.listwire.ingest.settings.SourceSettings;
import io.listwire.ingest.source.DocumentParser;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.Parsers;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.SpooledInput;
import io.listwire.schema.PolicyNotice;
import java.io.IOException;
import java.util.Optional;

/**
 * How one source is read.
 *
 * @param maxBytes largest file, bytes
 * @param parser name and version of the parser of its lists; empty for documents
 * @param taking takes an input of that kind and format in
 * @param followUp what is got after it
 */
record SourceReader(
        SourceSettings source,
        Origin origin,
        long maxBytes,
        Optional<String> parser,
        Taking taking,
        FollowUp followUp) {

    private static final String NOTICES = "federal-register";
    private static final String FULL_TEXTS = "federal-register-xml";

    /** @throws SettingsException where no parser knows the format */
    static SourceReader of(SourceSettings source, Intake intake, Fetcher fetcher) {
        Origin origin = new Origin(source.name(), source.address());
        InputLimits limits = InputLimits.defaults();
        return switch (source.kind()) {
            case LIST -> ofLists(source, origin, limits, intake);
            case NOTICES -> ofNotices(source, origin, limits, intake, fetcher);
            case NEWS ->
                ofDocuments(
                        source,
                        origin,
                        limits,
                        Parsers.news(source.format())
                                .<Taking>map(parser -> (input, note) -> intake.news(input, origin, parser, note)),
                        FollowUp.NONE);
        };
    }

    private static SourceReader ofLists(SourceSettings source, Origin origin, InputLimits limits, Intake intake) {
        ListParser parser = Parsers.list(source.format()).orElseThrow(() -> unknownFormat(source));
        return new SourceReader(
                source,
                origin,
                limits.listBytes(),
                Optional.of(parser.version()),
                (input, note) -> intake.lists(input, origin, parser, note),
                FollowUp.NONE);
    }

    private static SourceReader ofNotices(
            SourceSettings source, Origin origin, InputLimits limits, Intake intake, Fetcher fetcher) {
        Optional<DocumentParser<PolicyNotice>> found = Parsers.notices(source.format());
        if (!source.format().equals(NOTICES)) {
            return ofDocuments(
                    source,
                    origin,
                    limits,
                    found.map(parser -> (input, note) -> intake.notices(input, origin, parser, note)),
                    FollowUp.NONE);
        }
        FullTexts texts = new FullTexts(source, Parsers.notices(FULL_TEXTS).orElseThrow(), fetcher, intake);
        return ofDocuments(
                source,
                origin,
                limits,
                found.map(texts::seeing).map(parser -> (input, note) -> intake.notices(input, origin, parser, note)),
                texts);
    }

    private static SourceReader ofDocuments(
            SourceSettings source, Origin origin, InputLimits limits, Optional<Taking> taking, FollowUp followUp) {
        return new SourceReader(
                source,
                origin,
                limits.documentBytes(),
                Optional.empty(),
                taking.orElseThrow(() -> unknownFormat(source)),
                followUp);
    }

    private static SettingsException unknownFormat(SourceSettings source) {
        return new SettingsException("source." + source.name() + ".format: no format '" + source.format()
                + "' for the kind that the source is; docs/settings-ingest.md has those there are");
    }

    /** Takes one input in. */
    interface Taking {
        IntakeReport take(SpooledInput input, SourceNote note)
                throws SourceException, UnavailableException, IOException;
    }
}
