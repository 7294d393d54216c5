package io.listwire.processor.mapping;

import io.listwire.domain.announcement.Announcement;
import io.listwire.domain.announcement.AnnouncementStatus;
import io.listwire.domain.announcement.ClaimTie;
import io.listwire.domain.announcement.Fit;
import io.listwire.schema.AnnouncedParty;
import io.listwire.schema.ChangeAction;
import io.listwire.schema.ChangeTally;
import io.listwire.schema.DocumentEvidence;
import io.listwire.schema.DocumentStatement;
import io.listwire.schema.EvidenceFit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Announced changes, ties of claims and evidence, from the contract to the domain and back. */
public final class AnnouncementMapping {

    private AnnouncementMapping() {}

    /** An announced change, for the domain. */
    public static Announcement toDomain(io.listwire.schema.Announcement announcement) {
        return new Announcement(
                StatementMapping.toDomain(announcement.getStatement()),
                announcement.getReadAt(),
                announcement.getDueAt(),
                AnnouncementStatus.valueOf(announcement.getStatus().name()),
                announcement.getChangeIds(),
                announcement.getParties().stream()
                        .map(AnnouncementMapping::toDomain)
                        .toList(),
                announcement.getReason());
    }

    private static io.listwire.domain.announcement.AnnouncedParty toDomain(AnnouncedParty party) {
        return new io.listwire.domain.announcement.AnnouncedParty(
                party.getName(),
                AnnouncementStatus.valueOf(party.getStatus().name()),
                party.getChangeId().orElse(null));
    }

    private static AnnouncedParty toAvro(io.listwire.domain.announcement.AnnouncedParty party) {
        return AnnouncedParty.newBuilder()
                .setName(party.name())
                .setStatus(io.listwire.schema.AnnouncementStatus.valueOf(
                        party.status().name()))
                .setChangeId(party.changeId())
                .build();
    }

    /**
     * An announced change, for the contract.
     *
     * @param statement what the notice says, as it came
     */
    public static io.listwire.schema.Announcement toAvro(Announcement announcement, DocumentStatement statement) {
        return io.listwire.schema.Announcement.newBuilder()
                .setStatement(statement)
                .setStatus(io.listwire.schema.AnnouncementStatus.valueOf(
                        announcement.status().name()))
                .setReadAt(announcement.readAt())
                .setDueAt(announcement.dueAt())
                .setExpected(announcement.expected())
                .setChangeIds(announcement.changeIds())
                .setParties(announcement.parties().stream()
                        .map(AnnouncementMapping::toAvro)
                        .toList())
                .setReason(announcement.reason())
                .build();
    }

    /**
     * A claim with what it was tied to.
     *
     * @param claim what the article says, as it came
     * @param notices document id → what that notice says of the list, as it came
     */
    public static io.listwire.schema.ClaimTie toAvro(
            ClaimTie tie, DocumentStatement claim, Map<String, DocumentStatement> notices) {
        return io.listwire.schema.ClaimTie.newBuilder()
                .setClaim(claim)
                .setFound(!tie.isLoose())
                .setNotice(
                        tie.notice() == null ? null : notices.get(tie.notice().documentId()))
                .setChange(tally(tie.change()))
                .setExplanation(tie.explanation())
                .build();
    }

    private static @Nullable ChangeTally tally(io.listwire.domain.announcement.@Nullable ChangeTally tally) {
        return tally == null
                ? null
                : ChangeTally.newBuilder()
                        .setList(tally.list())
                        .setSnapshotId(tally.snapshotId())
                        .setAction(ChangeAction.valueOf(tally.action().name()))
                        .setDetectedAt(tally.detectedAt())
                        .setTotal(tally.total())
                        .setByCountry(tally.byCountry())
                        .build();
    }

    /** A document as evidence of a change. */
    public static DocumentEvidence evidence(DocumentStatement statement, Fit fit) {
        return DocumentEvidence.newBuilder()
                .setDocument(statement.getDocument())
                .setDocumentNumber(statement.getDocumentNumber().orElse(null))
                .setFit(EvidenceFit.valueOf(fit.name()))
                .setQuote(statement.getQuote())
                .build();
    }
}
