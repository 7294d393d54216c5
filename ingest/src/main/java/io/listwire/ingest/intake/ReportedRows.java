package io.listwire.ingest.intake;

import io.listwire.ingest.digest.Sha256;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that were sent to the dead letters lately, so that a feed with one bad entry does not fill them each time it
 * is read. Forgets the oldest, and all at the end of the process. Thread-safe.
 */
final class ReportedRows {

    private static final int KEPT = 10_000;

    private final Map<String, Boolean> reported = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KEPT;
        }
    };

    /** Those of the rows that were not reported yet. */
    synchronized List<SkippedRow> unreported(Origin origin, List<SkippedRow> rows) {
        return rows.stream()
                .filter(row -> !reported.containsKey(key(origin, row)))
                .toList();
    }

    synchronized void remember(Origin origin, List<SkippedRow> rows) {
        rows.forEach(row -> reported.put(key(origin, row), true));
    }

    // The row's place is no part of it: entries of a feed move down from one time to the next.
    private static String key(Origin origin, SkippedRow row) {
        MessageDigest sha256 = Sha256.digest();
        sha256.update(origin.toString().getBytes(StandardCharsets.UTF_8));
        String content = row.raw().isEmpty() ? row.reason() : row.raw();
        return HexFormat.of().formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
    }
}
