package io.listwire.ingest.intake;

import io.listwire.contract.Topics;
import io.listwire.ingest.publish.Item;
import io.listwire.ingest.publish.Outbox;
import io.listwire.ingest.publish.Unit;
import io.listwire.ingest.snapshot.CheckedFile;
import io.listwire.ingest.snapshot.SnapshotSink;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.schema.ListSnapshotPart;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All lists of one file. */
record SnapshotsUnit(CheckedFile file) implements Unit {

    @Override
    public List<Item> items() {
        return file.snapshots().stream()
                .map(snapshot -> new Item(
                        Item.Kind.SNAPSHOT, snapshot.list(), file.origin().source(), file.sha256(), snapshot.records()))
                .toList();
    }

    @Override
    public Instant retrievedAt() {
        return file.retrievedAt();
    }

    @Override
    public void send(Set<Item> fresh, Outbox outbox) throws SourceException, IOException {
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
}
