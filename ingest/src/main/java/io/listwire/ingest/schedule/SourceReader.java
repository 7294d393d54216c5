package io.listwire.ingest.schedule;

import io.listwire.ingest.fetch.Fetched;
import io.listwire.ingest.fetch.Fetcher;
import io.listwire.ingest.fetch.Validators;
import io.listwire.ingest.intake.Intake;
import io.listwire.ingest.intake.IntakeReport;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.settings.SettingsException;
import io.listwire.ingest.settings.SourceSettings;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.Parsers;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.SpooledInput;
import java.io.IOException;
import java.util.Optional;

/**
 * How one source is read.
 *
 * @param maxBytes largest input, bytes
 * @param taking takes an input of that kind and format in
 */
record SourceReader(SourceSettings source, Origin origin, long maxBytes, Taking taking) {

    /** @throws SettingsException where no parser knows the format */
    static SourceReader of(SourceSettings source, Intake intake) {
        Origin origin = new Origin(source.name(), source.address());
        InputLimits limits = InputLimits.defaults();
        return switch (source.kind()) {
            case LIST ->
                new SourceReader(
                        source,
                        origin,
                        limits.listBytes(),
                        Parsers.list(source.format())
                                .<Taking>map(parser -> input -> intake.lists(input, origin, parser, Optional.empty()))
                                .orElseThrow(() -> unknownFormat(source)));
            case NOTICES ->
                new SourceReader(
                        source,
                        origin,
                        limits.documentBytes(),
                        Parsers.notices(source.format())
                                .<Taking>map(parser -> input -> intake.notices(input, origin, parser))
                                .orElseThrow(() -> unknownFormat(source)));
            case NEWS ->
                new SourceReader(
                        source,
                        origin,
                        limits.documentBytes(),
                        Parsers.news(source.format())
                                .<Taking>map(parser -> input -> intake.news(input, origin, parser))
                                .orElseThrow(() -> unknownFormat(source)));
        };
    }

    private static SettingsException unknownFormat(SourceSettings source) {
        return new SettingsException("source." + source.name() + ".format: no format '" + source.format()
                + "' for the kind that the source is; docs/settings-ingest.md has those there are");
    }

    IntakeReport read(Fetcher fetcher) throws SourceException, UnavailableException, IOException, InterruptedException {
        if (!(fetcher.fetch(source, maxBytes, Validators.NONE) instanceof Fetched.Got got)) {
            throw new IllegalStateException(origin + ": unchanged, but not asked whether it is");
        }
        try (SpooledInput input = got.input()) {
            return taking.take(input);
        }
    }

    /** Takes one input in. */
    interface Taking {
        IntakeReport take(SpooledInput input) throws SourceException, UnavailableException, IOException;
    }
}
