package io.listwire.ingest.intake;

import io.listwire.contract.Topics;
import io.listwire.ingest.publish.Item;
import io.listwire.ingest.publish.Outbox;
import io.listwire.ingest.publish.Unit;
import io.listwire.ingest.snapshot.CheckedFile;
import io.listwire.ingest.snapshot.CheckedSnapshot;
import io.listwire.ingest.snapshot.SnapshotSink;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.schema.ListSnapshotPart;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All lists of one file.
 *
 * @param absent empty snapshots of lists that should be in it and are not
 */
record SnapshotsUnit(CheckedFile file, List<CheckedSnapshot> absent) implements Unit {

    SnapshotsUnit {
        absent = List.copyOf(absent);
    }

    @Override
    public List<Item> items() {
        return Stream.concat(file.snapshots().stream(), absent.stream())
                .map(snapshot -> new Item(
                        Item.Kind.SNAPSHOT,
                        snapshot.list(),
                        file.origin().source(),
                        file.readingDigest(),
                        snapshot.records()))
                .toList();
    }

    @Override
    public Instant retrievedAt() {
        return file.retrievedAt();
    }

    @Override
    public void send(Set<Item> fresh, Outbox outbox) throws SourceException, IOException {
        absent.stream().filter(snapshot -> isIn(fresh, snapshot)).forEach(snapshot -> {
            outbox.put(Topics.LIST_SNAPSHOTS, snapshot.list(), snapshot.start());
            outbox.put(Topics.LIST_SNAPSHOTS, snapshot.list(), snapshot.end());
        });
        if (file.snapshots().isEmpty()) {
            return;
        }
        Set<String> lists = fresh.stream().map(Item::id).collect(Collectors.toSet());
        DeadLetters deadLetters = new DeadLetters(file.origin(), Topics.LIST_SNAPSHOTS, file.retrievedAt());
        file.replay(lists, new SnapshotSink() {
            @Override
            public void part(ListSnapshotPart part) {
                outbox.put(Topics.LIST_SNAPSHOTS, part.getList(), part);
            }

            @Override
            public void skipped(SkippedRow row) {
                deadLetters.put(row, outbox);
            }
        });
    }

    private static boolean isIn(Set<Item> fresh, CheckedSnapshot snapshot) {
        return fresh.stream().anyMatch(item -> item.id().equals(snapshot.list()));
    }
}
