package io.listwire.processor.mapping;

import io.listwire.domain.alert.AlertId;
import io.listwire.domain.alert.AnnouncementAlerts;
import io.listwire.domain.alert.DocumentAlerts;
import io.listwire.domain.alert.ListAlerts;
import io.listwire.domain.announcement.Announcement;
import io.listwire.domain.listing.PartyChange;
import io.listwire.domain.listing.PartyMove;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.ChangeCause;
import io.listwire.schema.DocumentHit;
import io.listwire.schema.ListChange;
import io.listwire.schema.PartyMentions;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.SnapshotResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts what happened, and the domain's judgement of it, into the alert that subscribers get. */
public final class AlertMapping {

    private AlertMapping() {}

    /**
     * The alert on one party's change; empty where the change is not worth one.
     *
     * @param move the move that it is half of
     */
    public static Optional<Alert> onChange(PartyChange change, ListChange record, Optional<PartyMove> move) {
        if (record.getCause() == ChangeCause.PARSER) {
            return Optional.empty();
        }
        String relation = ListAlerts.relation(
                change.action(), move, record.getReversalOf().isPresent());
        return ListAlerts.forChange(change)
                .map(alert -> onList(record.getList(), AlertKind.LIST_CHANGE, record.getDetectedAt())
                        .setAlertId(AlertId.of("list-change", record.getChangeId()))
                        .setHeadline(alert.headline() + relation)
                        .setChange(record)
                        .build());
    }

    /**
     * The one alert on a snapshot; empty where nothing in it is worth one.
     *
     * @param generation how many snapshots had changed the list before it
     * @param attempt how many snapshots of the list had been started, this one included
     */
    public static Optional<Alert> onResult(SnapshotResult result, int generation, int attempt) {
        return switch (result.getOutcome()) {
            case APPLIED ->
                result.getListed() + result.getDelisted() + result.getAmended() == 0
                        ? Optional.empty()
                        : Optional.of(digest(result, generation));
            case REJECTED, INCOMPLETE, HELD -> Optional.of(problem(result, attempt));
            case BASELINE, UNCHANGED, REPARSED, DISCARDED, SUPERSEDED, UNKNOWN -> Optional.empty();
        };
    }

    private static Alert digest(SnapshotResult result, int generation) {
        String list = result.getSnapshot().getList();
        return onList(list, AlertKind.SNAPSHOT_DIGEST, result.getDecidedAt())
                .setAlertId(AlertId.of(
                        "snapshot-digest",
                        Integer.toString(generation),
                        result.getSnapshot().getSnapshotId()))
                .setHeadline(
                        ListAlerts.digestHeadline(list, result.getListed(), result.getDelisted(), result.getAmended()))
                .setSnapshot(result)
                .build();
    }

    private static Alert problem(SnapshotResult result, int attempt) {
        String list = result.getSnapshot().getList();
        return onList(list, AlertKind.SNAPSHOT_PROBLEM, result.getDecidedAt())
                .setAlertId(AlertId.of(
                        "snapshot-problem",
                        Integer.toString(attempt),
                        result.getSnapshot().getSnapshotId()))
                .setHeadline(ListAlerts.problemHeadline(list, result.getReason().orElse("no reason was recorded")))
                .setSnapshot(result)
                .build();
    }

    /**
     * The alert on where an announced change stands now.
     *
     * @param occurredAt record time of what brought it there
     */
    public static Alert onAnnouncement(
            Announcement announcement, io.listwire.schema.Announcement record, Instant occurredAt) {
        return onList(record.getStatement().getList(), AlertKind.ANNOUNCEMENT, occurredAt)
                .setAlertId(AnnouncementAlerts.id(announcement))
                .setHeadline(AnnouncementAlerts.headline(
                        announcement, record.getStatement().getDocument().getTitle()))
                .setAnnouncement(record)
                .build();
    }

    private static Alert.Builder onList(String list, AlertKind kind, Instant occurredAt) {
        return Alert.newBuilder().setKind(kind).setSubject(list).setList(list).setOccurredAt(occurredAt);
    }

    /**
     * The alert on a document that names a party which is taken to be a watched company.
     *
     * @param newActs what a corrected document says to happen to lists that it did not say before; mostly nothing
     */
    public static Alert onMention(
            PartyMentions mentions, ScreeningMatch match, Instant occurredAt, List<String> newActs) {
        String documentId = mentions.getDocument().getDocumentId();
        return Alert.newBuilder()
                .setAlertId(newActs.isEmpty() ? mentionId(documentId, match) : mentionId(documentId, match, newActs))
                .setKind(AlertKind.DOCUMENT_MENTION)
                .setSubject(RecordKeys.of(match.getCompany()))
                .setList(match.getList())
                .setOccurredAt(occurredAt)
                .setHeadline(DocumentAlerts.headline(
                                match.getCompanyName(),
                                match.getCompany().getWatchlist(),
                                List.of(match.getList()),
                                mentions.getDocument().getTitle())
                        + DocumentAlerts.correction(newActs))
                .setDocument(DocumentHit.newBuilder()
                        .setDocument(mentions.getDocument())
                        .setMentions(mentions.getMentions())
                        .setTopics(mentions.getTopics())
                        .setMatch(match)
                        .build())
                .build();
    }

    /** Id of the alert on that document and that match. */
    public static String mentionId(String documentId, ScreeningMatch match) {
        return AlertId.of(
                "document-mention", documentId, RecordKeys.of(match.getCompany()), match.getList(), match.getPartyId());
    }

    private static String mentionId(String documentId, ScreeningMatch match, List<String> newActs) {
        return AlertId.of("corrected-mention", mentionId(documentId, match), String.join(", ", newActs));
    }
}
