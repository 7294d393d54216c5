package io.listwire.processor.topology.step;

import io.listwire.domain.announcement.Announcement;
import io.listwire.domain.listing.PartyChange;
import io.listwire.domain.listing.PartyMove;
import io.listwire.processor.mapping.ListChangeMapping;
import io.listwire.schema.ClaimTie;
import io.listwire.schema.DocumentEvidence;
import io.listwire.schema.ListChange;
import io.listwire.schema.ListStatus;
import io.listwire.schema.ListedPartyBatch;
import io.listwire.schema.RecentChange;
import io.listwire.schema.SnapshotResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What comes out of comparing a snapshot with the stored list; keyed by list. */
public sealed interface ListEvent {

    /** New states of entries of the list, each party once. */
    record PartiesUpdated(ListedPartyBatch batch) implements ListEvent {}

    /**
     * One party's change.
     *
     * @param change as the domain judges it
     * @param record the same with its evidence
     * @param move the move that it is half of
     */
    record PartyChanged(PartyChange change, ListChange record, Optional<PartyMove> move) implements ListEvent {

        /** The same with the earlier changes that it has to do with. */
        PartyChanged related(Optional<RecentChange> reversed, Optional<RelateChanges.RelatedMove> related) {
            ListChange told = ListChange.newBuilder(record)
                    .setReversalOf(reversed.map(RecentChange::getChangeId).orElse(null))
                    .setMove(related.map(found -> ListChangeMapping.move(found.move(), found.other()))
                            .orElse(null))
                    .build();
            return new PartyChanged(change, told, related.map(RelateChanges.RelatedMove::move));
        }

        /** The same with the documents that speak of it. */
        PartyChanged evident(List<DocumentEvidence> evidence) {
            return new PartyChanged(
                    change, ListChange.newBuilder(record).setEvidence(evidence).build(), move);
        }
    }

    /**
     * What became of the snapshot.
     *
     * @param result the result
     * @param generation how many snapshots had changed the list before
     * @param attempt how many snapshots of the list had been started, this one included
     * @param repeated whether it is held for the very reason that the one before it is held for
     */
    record SnapshotDecided(SnapshotResult result, int generation, int attempt, boolean repeated) implements ListEvent {}

    /**
     * Where an announced change stands now.
     *
     * @param announcement as the domain judges it
     * @param record the same for the contract
     * @param at record time of what brought it there
     */
    record AnnouncementUpdated(Announcement announcement, io.listwire.schema.Announcement record, Instant at)
            implements ListEvent {}

    /** What a claim in the news was tied to. */
    record ClaimTied(ClaimTie tie) implements ListEvent {}

    /** Where the list stands now. */
    record StatusUpdated(ListStatus status) implements ListEvent {}
}
