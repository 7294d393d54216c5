package io.listwire.processor.topology.step;

import io.listwire.domain.listing.ContentDigest;
import io.listwire.domain.listing.SnapshotProgress;
import io.listwire.domain.listing.SnapshotSequenceException;
import io.listwire.domain.listing.StagedEntry;
import io.listwire.processor.mapping.PartyMapping;
import io.listwire.schema.SnapshotEntry;
import io.listwire.schema.StagedSnapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot that is coming in, or is held. Each entry is in the stores before the next one comes, so that a restart
 * between two finds it again: its header, and its content where the list does not have it yet.
 */
final class Staging {

    private final String snapshotId;
    private final ListStores stores;
    private final String list;
    private final StagedHeaders headers;
    private final Contents.Writer contents;
    private SnapshotProgress progress;
    private @Nullable KnownContents known;
    private boolean closed;

    private Staging(StagedSnapshot snapshot, ListStores stores) {
        this.stores = stores;
        snapshotId = snapshot.getSnapshot().getSnapshotId();
        list = snapshot.getSnapshot().getList();
        headers = stores.stagedHeaders(snapshot);
        contents =
                stores.contents().writer(list, snapshot.getAttempt(), headers.nextContentPage(snapshot.getAttempt()));
        progress =
                SnapshotProgress.started(snapshotId, snapshot.getDeclaredCount().orElse(null));
        headers.entries().forEach(entry -> progress = progress.next(entry.sequence(), entry.digest()));
    }

    /** The snapshot with what is stored of it, which is nothing where it begins. */
    static Staging of(StagedSnapshot snapshot, ListStores stores) {
        return new Staging(snapshot, stores);
    }

    /** Whether it waits for entries of that snapshot. */
    boolean takes(String snapshot) {
        return !closed && snapshotId.equals(snapshot);
    }

    /** No entry is taken any more, and all that has come is in its place. */
    void close() {
        closed = true;
        headers.settle();
        contents.settle();
    }

    /**
     * Takes the next entry in; where it is not the next, nothing is written.
     *
     * @param part the bytes that the entry came in
     */
    void add(SnapshotEntry entry, byte[] part) throws SnapshotSequenceException {
        ContentDigest digest = ContentDigest.of(entry.getContentDigest().bytes());
        SnapshotProgress next = progress.next(entry.getSequence(), digest);
        String identity = PartyMapping.identity(entry.getParty());
        @Nullable ContentPlace place = known().place(digest);
        if (place == null) {
            place = contents.write(stores.contents().encoding().encode(entry, part));
        }
        headers.add(new EntryHeader(identity, digest, place));
        progress = next;
    }

    private KnownContents known() {
        if (known == null) {
            known = stores.listedHeaders(list).known();
        }
        return known;
    }

    int received() {
        return headers.size();
    }

    List<StagedEntry> entries() {
        return headers.entries();
    }

    /** Header of the entry with that sequence, from 1. */
    EntryHeader header(int sequence) {
        return headers.get(sequence);
    }

    /** Where contents of entries of the list that have to move are written. */
    Contents.Writer contents() {
        return contents;
    }

    Optional<String> contradiction(int count, String digest) {
        return progress.contradiction(count, digest);
    }
}
