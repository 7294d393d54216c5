package io.listwire.processor.mapping;

import io.listwire.domain.alert.AlertId;
import io.listwire.domain.listing.PartyChange;
import io.listwire.domain.listing.PartyMove;
import io.listwire.schema.ChangeAction;
import io.listwire.schema.ChangeCause;
import io.listwire.schema.DifferenceKind;
import io.listwire.schema.FieldDifference;
import io.listwire.schema.ListChange;
import io.listwire.schema.ListState;
import io.listwire.schema.Move;
import io.listwire.schema.MoveDirection;
import io.listwire.schema.Pairing;
import io.listwire.schema.PairingRule;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.RecentChange;
import io.listwire.schema.SnapshotDecision;
import io.listwire.schema.SnapshotRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes as the domain finds them, to changes as the contract has them. */
public final class ListChangeMapping {

    private ListChangeMapping() {}

    /**
     * The change, with its evidence.
     *
     * @param cause whether the publisher or another version of the parser brought it about
     * @param state where the list stood before the snapshot
     * @param before the entry as stored; null where the party was not on the list
     * @param after the entry as sent; null where the party left it
     * @param detectedAt record time of the end marker, or of the decision
     * @param decision who released the snapshot, where it had been held
     */
    public static ListChange toAvro(
            PartyChange change,
            ChangeCause cause,
            ListState state,
            SnapshotRef snapshot,
            @Nullable PartyDetails before,
            @Nullable PartyDetails after,
            Instant detectedAt,
            Optional<SnapshotDecision> decision) {
        return ListChange.newBuilder()
                .setChangeId(changeId(change, state, snapshot))
                .setList(change.list())
                .setPartyId(change.partyId())
                .setName(change.name())
                .setAction(ChangeAction.valueOf(change.action().name()))
                .setBefore(before)
                .setAfter(after)
                .setDifferences(differences(change.differences()))
                .setSnapshot(snapshot)
                .setPrevious(state.getCurrent().orElse(null))
                .setDetectedAt(detectedAt)
                .setCause(cause)
                .setDecision(decision.orElse(null))
                .setPairing(pairing(change.pairing()))
                .build();
    }

    private static @Nullable Pairing pairing(io.listwire.domain.listing.@Nullable Pairing pairing) {
        return pairing == null
                ? null
                : new Pairing(PairingRule.valueOf(pairing.rule().name()), pairing.explanation());
    }

    /** A change that is remembered, for the domain; its differences are not kept. */
    public static PartyChange toDomain(RecentChange change) {
        return new PartyChange(
                change.getList(),
                change.getPartyId(),
                io.listwire.domain.listing.ChangeAction.valueOf(
                        change.getAction().name()),
                change.getBefore().map(PartyMapping::toDomain).orElse(null),
                change.getAfter().map(PartyMapping::toDomain).orElse(null),
                List.of(),
                null);
    }

    /**
     * The other half of a move.
     *
     * @param other the other half
     */
    public static Move move(PartyMove move, RecentChange other) {
        return Move.newBuilder()
                .setOtherList(other.getList())
                .setOtherPartyId(other.getPartyId())
                .setOtherName(toDomain(other).name())
                .setOtherChangeId(other.getChangeId())
                .setOtherDetectedAt(other.getDetectedAt())
                .setDirection(MoveDirection.valueOf(move.direction().name()))
                .setExplanation(move.explanation())
                .build();
    }

    // The generation tells a list that goes back and forth between the same two snapshots from a repetition.
    private static String changeId(PartyChange change, ListState state, SnapshotRef snapshot) {
        return AlertId.of(
                "change",
                change.list(),
                Integer.toString(state.getGeneration()),
                state.getCurrent().map(SnapshotRef::getSnapshotId).orElse(""),
                snapshot.getSnapshotId(),
                change.partyId(),
                change.action().name());
    }

    /** Differences field by field. */
    static List<FieldDifference> differences(List<io.listwire.domain.listing.FieldDifference> differences) {
        return differences.stream()
                .map(difference -> FieldDifference.newBuilder()
                        .setField(difference.field())
                        .setKind(DifferenceKind.valueOf(difference.kind().name()))
                        .setBefore(difference.before())
                        .setAfter(difference.after())
                        .setMaterial(difference.material())
                        .build())
                .toList();
    }
}
