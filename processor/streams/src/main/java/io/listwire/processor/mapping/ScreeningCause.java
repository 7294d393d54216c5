package io.listwire.processor.mapping;

import io.listwire.domain.alert.MatchReasons;
import io.listwire.domain.listing.FieldDifference;
import io.listwire.domain.listing.PartyComparison;
import io.listwire.domain.listing.PartyDetails;
import io.listwire.domain.screening.CompanyComparison;
import io.listwire.domain.screening.CompanyDetails;
import io.listwire.schema.ListedParty;
import io.listwire.schema.MatchCause;
import io.listwire.schema.MatchCauseKind;
import io.listwire.schema.SnapshotRef;
import io.listwire.schema.WatchedCompany;
import io.listwire.schema.WatchlistSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What made the screening step look at matches: one record, and what differs by it.
 *
 * @param record the same for subscribers
 * @param reason the same in a few words
 * @param partyDifferences what differs in the party; empty where the record is about something else
 * @param companyDifferences what differs in the company, likewise
 */
public record ScreeningCause(
        MatchCause record,
        String reason,
        List<FieldDifference> partyDifferences,
        List<FieldDifference> companyDifferences) {

    /**
     * A party was listed, amended or delisted.
     *
     * @param snapshot the snapshot that says so; null where only the party itself says it
     */
    public static ScreeningCause party(
            @Nullable ListedParty before, @Nullable ListedParty after, @Nullable SnapshotRef snapshot, Instant at) {
        @Nullable PartyDetails left = before == null ? null : PartyMapping.toDomain(before.getDetails());
        @Nullable PartyDetails right = after == null ? null : PartyMapping.toDomain(after.getDetails());
        List<FieldDifference> differences =
                left == null || right == null ? List.of() : PartyComparison.differences(left, right);
        MatchCause record = cause(MatchCauseKind.LIST_CHANGE, at)
                .setSnapshot(snapshot == null && after != null ? after.getSnapshot() : snapshot)
                .build();
        return new ScreeningCause(record, MatchReasons.ofParty(left, right, differences), differences, List.of());
    }

    /** A company was put on a watchlist, changed or taken off. */
    public static ScreeningCause company(@Nullable WatchedCompany before, @Nullable WatchedCompany after, Instant at) {
        @Nullable CompanyDetails left = before == null ? null : ScreeningMapping.toDomain(before);
        @Nullable CompanyDetails right = after == null ? null : ScreeningMapping.toDomain(after);
        List<FieldDifference> differences =
                left == null || right == null ? List.of() : CompanyComparison.differences(left, right);
        return new ScreeningCause(
                cause(MatchCauseKind.COMPANY_CHANGE, at).build(),
                MatchReasons.ofCompany(left, right, differences),
                List.of(),
                differences);
    }

    /** A team set other thresholds, or gave its own up. */
    public static ScreeningCause settings(@Nullable WatchlistSettings settings, Instant at) {
        return new ScreeningCause(
                cause(MatchCauseKind.SETTINGS_CHANGE, at).setSettings(settings).build(),
                MatchReasons.ofThresholds(ScreeningMapping.thresholds(settings)),
                List.of(),
                List.of());
    }

    /** A reviewer decided on what was no longer so. */
    public static ScreeningCause decision(Instant at) {
        return new ScreeningCause(
                cause(MatchCauseKind.DECISION, at).build(), MatchReasons.ofOutdatedDecision(), List.of(), List.of());
    }

    private static MatchCause.Builder cause(MatchCauseKind kind, Instant at) {
        return MatchCause.newBuilder().setKind(kind).setOccurredAt(at);
    }

    /** Record time of what brought it about. */
    public Instant at() {
        return record.getOccurredAt();
    }

    /** Whether the listed party now says something else. */
    public boolean amendsParty() {
        return partyDifferences.stream().anyMatch(FieldDifference::material);
    }
}
