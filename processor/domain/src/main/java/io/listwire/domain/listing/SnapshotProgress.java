package io.listwire.domain.listing;

import io.listwire.domain.digest.Sha256;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of a snapshot has come so far. The digest is a chain, so that it can be stored between two entries: it
 * begins as 32 zero bytes, and each entry makes it SHA-256(digest so far, content digest of the entry).
 *
 * @param snapshotId id of the snapshot
 * @param entries entries that have come, 0 and more
 * @param declaredCount number of entries that the publisher itself states; null where it states none
 * @param digest digest of the entries that have come, 64 lower-case hexadecimal digits
 */
public record SnapshotProgress(
        String snapshotId, int entries, @Nullable Integer declaredCount, String digest) {

    private static final String DIGEST_OF_NOTHING = "0".repeat(2 * Sha256.LENGTH);

    /** A snapshot of which no entry has come. */
    public static SnapshotProgress started(String snapshotId, @Nullable Integer declaredCount) {
        return new SnapshotProgress(snapshotId, 0, declaredCount, DIGEST_OF_NOTHING);
    }

    /**
     * The progress with one entry more.
     *
     * @param sequence place of the entry in the snapshot, from 1
     * @throws SnapshotSequenceException where it is not the turn of that entry
     */
    public SnapshotProgress next(int sequence, ContentDigest entry) {
        if (sequence != entries + 1) {
            throw new SnapshotSequenceException(snapshotId, entries + 1, sequence);
        }
        HexFormat hex = HexFormat.of();
        String chained = hex.formatHex(Sha256.of(hex.parseHex(digest), entry.toBytes()));
        return new SnapshotProgress(snapshotId, sequence, declaredCount, chained);
    }

    /**
     * What does not fit, in one sentence, when the snapshot ends here; empty where all fits.
     *
     * @param endCount entries that were sent, as the end marker says
     * @param endDigest digest of the entries that were sent, as the end marker says
     */
    public Optional<String> contradiction(int endCount, String endDigest) {
        List<String> wrong = new ArrayList<>();
        if (endCount != entries) {
            wrong.add("the end marker says %d entries".formatted(endCount));
        } else if (!endDigest.equals(digest)) {
            wrong.add("the end marker's digest is %s instead of %s".formatted(endDigest, digest));
        }
        if (declaredCount != null && declaredCount != entries) {
            wrong.add("the publisher itself states %d entries".formatted(declaredCount));
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of("Snapshot %s: %d entries came, but %s."
                        .formatted(snapshotId, entries, String.join(", and ", wrong)));
    }
}
