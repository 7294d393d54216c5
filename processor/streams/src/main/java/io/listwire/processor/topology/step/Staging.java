package io.listwire.processor.topology.step;

import io.listwire.domain.listing.ContentDigest;
import io.listwire.domain.listing.PartyIdentity;
import io.listwire.domain.listing.SnapshotProgress;
import io.listwire.domain.listing.SnapshotSequenceException;
import io.listwire.domain.listing.StagedEntry;
import io.listwire.processor.mapping.PartyMapping;
import io.listwire.schema.SnapshotEntry;
import io.listwire.schema.StagedSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The headers of a snapshot that is coming in. Derived from the staged entries, and again from them after a restart. */
final class Staging {

    private final List<StagedEntry> entries = new ArrayList<>();
    private SnapshotProgress progress;

    Staging(StagedSnapshot snapshot) {
        @Nullable Integer declared = snapshot.getDeclaredCount().orElse(null);
        progress = SnapshotProgress.started(snapshot.getSnapshot().getSnapshotId(), declared);
    }

    /** The headers of what is stored of it. */
    static Staging again(StagedSnapshot snapshot, ListStores stores) {
        Staging staging = new Staging(snapshot);
        stores.forEachStaged(snapshot, staging::addAgain);
        return staging;
    }

    private void addAgain(SnapshotEntry entry) {
        try {
            add(entry);
        } catch (SnapshotSequenceException e) {
            throw new IllegalStateException("staged entries are not what was staged", e);
        }
    }

    void add(SnapshotEntry entry) throws SnapshotSequenceException {
        ContentDigest digest = ContentDigest.of(entry.getContentDigest().bytes());
        progress = progress.next(entry.getSequence(), digest);
        String identity = PartyIdentity.of(PartyMapping.toDomain(entry.getParty()));
        entries.add(new StagedEntry(entry.getSequence(), identity, digest));
    }

    List<StagedEntry> entries() {
        return entries;
    }

    Optional<String> contradiction(int count, String digest) {
        return progress.contradiction(count, digest);
    }
}
