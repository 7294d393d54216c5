package io.listwire.ingest.intake;

import io.listwire.ingest.snapshot.CheckedFile;
import io.listwire.ingest.snapshot.CheckedSnapshot;
import io.listwire.ingest.source.SourceException;
import java.time.Instant;
import java.util.Optional;

/**
 * What was in an input.
 *
 * @param records entries or documents, 0 and more
 * @param publishedAt when the publisher says that it published it; empty where it does not say
 * @param brokenOff why it could be read no further; empty where it was read to its end
 */
public record InputContent(int records, Optional<Instant> publishedAt, Optional<SourceException> brokenOff) {

    static InputContent documents(int count) {
        return new InputContent(count, Optional.empty(), Optional.empty());
    }

    static InputContent of(CheckedFile file) {
        return new InputContent(
                file.snapshots().stream().mapToInt(CheckedSnapshot::count).sum(),
                file.snapshots().stream()
                        .flatMap(snapshot -> snapshot.ref().getPublishedAt().stream())
                        .findFirst(),
                file.brokenOff());
    }
}
