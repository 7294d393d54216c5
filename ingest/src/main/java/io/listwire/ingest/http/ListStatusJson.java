package io.listwire.ingest.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.schema.HeldSnapshot;
import io.listwire.schema.ListStatus;
import io.listwire.schema.SnapshotDecision;
import io.listwire.schema.SnapshotRef;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where lists stand, and what was decided, under the names that the topics' records use; times in ISO 8601. */
final class ListStatusJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ListStatusJson() {}

    /** All lists, by id. */
    static ArrayNode of(Collection<ListStatus> statuses) {
        ArrayNode all = NODES.arrayNode();
        statuses.stream().sorted(Comparator.comparing(ListStatus::getList)).forEach(status -> all.add(of(status)));
        return all;
    }

    static ObjectNode of(ListStatus status) {
        ObjectNode node = NODES.objectNode();
        node.put("list", status.getList());
        status.getCurrent()
                .ifPresentOrElse(current -> node.set("current", snapshot(current)), () -> node.putNull("current"));
        node.put("entries", status.getEntries());
        node.put("followedSince", text(status.getFollowedSince()));
        node.put("confirmedAt", text(status.getConfirmedAt()));
        status.getHeld().ifPresentOrElse(held -> node.set("held", held(held)), () -> node.putNull("held"));
        node.put("updatedAt", status.getUpdatedAt().toString());
        return node;
    }

    static ObjectNode of(SnapshotDecision decision) {
        return NODES.objectNode()
                .put("list", decision.getList())
                .put("snapshotId", decision.getSnapshotId())
                .put("decision", decision.getDecision().name())
                .put("by", decision.getBy())
                .put("reason", decision.getReason())
                .put("decidedAt", decision.getDecidedAt().toString());
    }

    private static ObjectNode held(HeldSnapshot held) {
        ObjectNode node = NODES.objectNode();
        node.set("snapshot", snapshot(held.getSnapshot()));
        node.put("reason", held.getReason());
        node.put("heldAt", held.getHeldAt().toString());
        node.put("entries", held.getEntries());
        node.put("listed", held.getListed());
        node.put("delisted", held.getDelisted());
        node.put("amended", held.getAmended());
        ArrayNode examples = node.putArray("examples");
        held.getExamples().forEach(examples::add);
        return node;
    }

    private static ObjectNode snapshot(SnapshotRef snapshot) {
        return NODES.objectNode()
                .put("snapshotId", snapshot.getSnapshotId())
                .put("publishedAt", text(snapshot.getPublishedAt()))
                .put("retrievedAt", snapshot.getRetrievedAt().toString())
                .put("address", snapshot.getAddress())
                .put("sha256", snapshot.getSha256())
                .put("format", snapshot.getFormat())
                .put("parser", snapshot.getParser());
    }

    private static @Nullable String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}
