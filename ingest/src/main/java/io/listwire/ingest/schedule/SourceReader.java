package io.listwire.ingest.schedule;

import io.listwire.ingest.intake.Intake;
import io.listwire.ingest.intake.IntakeReport;
import io.listwire.ingest.intake.SourceNote;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.settings.SettingsException;
import io.listwire.ingest.settings.SourceSettings;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.Parsers;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.SpooledInput;
import java.io.IOException;
import java.util.Optional;

/**
 * How one source is read.
 *
 * @param maxBytes largest file, bytes
 * @param parser name and version of the parser of its lists; empty for documents
 * @param taking takes an input of that kind and format in
 */
record SourceReader(SourceSettings source, Origin origin, long maxBytes, Optional<String> parser, Taking taking) {

    /** @throws SettingsException where no parser knows the format */
    static SourceReader of(SourceSettings source, Intake intake) {
        Origin origin = new Origin(source.name(), source.address());
        InputLimits limits = InputLimits.defaults();
        return switch (source.kind()) {
            case LIST -> ofLists(source, origin, limits, intake);
            case NOTICES ->
                ofDocuments(
                        source,
                        origin,
                        limits,
                        Parsers.notices(source.format())
                                .<Taking>map(parser -> (input, note) -> intake.notices(input, origin, parser, note)));
            case NEWS ->
                ofDocuments(
                        source,
                        origin,
                        limits,
                        Parsers.news(source.format())
                                .<Taking>map(parser -> (input, note) -> intake.news(input, origin, parser, note)));
        };
    }

    private static SourceReader ofLists(SourceSettings source, Origin origin, InputLimits limits, Intake intake) {
        ListParser parser = Parsers.list(source.format()).orElseThrow(() -> unknownFormat(source));
        return new SourceReader(
                source,
                origin,
                limits.listBytes(),
                Optional.of(parser.version()),
                (input, note) -> intake.lists(input, origin, parser, note));
    }

    private static SourceReader ofDocuments(
            SourceSettings source, Origin origin, InputLimits limits, Optional<Taking> taking) {
        return new SourceReader(
                source,
                origin,
                limits.documentBytes(),
                Optional.empty(),
                taking.orElseThrow(() -> unknownFormat(source)));
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
