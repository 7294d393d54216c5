package io.listwire.processor.mapping;

import io.listwire.domain.alert.AlertId;
import io.listwire.domain.alert.MatchAlerts;
import io.listwire.domain.alert.MatchReasons;
import io.listwire.domain.listing.FieldDifference;
import io.listwire.domain.screening.MatchEvent;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.DecidedPair;
import io.listwire.schema.ListedParty;
import io.listwire.schema.MatchChange;
import io.listwire.schema.ScreenedPair;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.WatchedCompany;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Puts what happened to a match into the alert that subscribers get. */
public final class MatchAlertMapping {

    private MatchAlertMapping() {}

    /** The alert on an event of a match that is there. */
    public static Alert onMatch(MatchEvent event, ScreeningCause cause, ScreenedPair before, ScreeningMatch match) {
        return alert(
                event,
                cause,
                before,
                match,
                cause.reason(),
                change(event, cause, before, match)
                        .setPartyDifferences(ListChangeMapping.differences(cause.partyDifferences()))
                        .setCompanyDifferences(ListChangeMapping.differences(cause.companyDifferences())));
    }

    /** The alert on a match whose decision no longer holds. */
    public static Alert onReturn(
            ScreeningCause cause,
            ScreenedPair before,
            ScreeningMatch match,
            DecidedPair decided,
            WatchedCompany company,
            ListedParty party) {
        List<FieldDifference> ofParty = DecisionMapping.partyDifferences(decided, party);
        List<FieldDifference> ofCompany = DecisionMapping.companyDifferences(decided, company);
        String reason = ofParty.isEmpty() && ofCompany.isEmpty()
                ? cause.reason()
                : MatchReasons.sinceDecision(ofParty, ofCompany);
        return alert(
                MatchEvent.RETURNED,
                cause,
                before,
                match,
                reason,
                change(MatchEvent.RETURNED, cause, before, match)
                        .setPartyDifferences(ListChangeMapping.differences(ofParty))
                        .setCompanyDifferences(ListChangeMapping.differences(ofCompany))
                        .setOverridden(decided.getDecision()));
    }

    private static MatchChange.Builder change(
            MatchEvent event, ScreeningCause cause, ScreenedPair before, ScreeningMatch match) {
        return MatchChange.newBuilder()
                .setEvent(io.listwire.schema.MatchEvent.valueOf(event.name()))
                .setMatch(match)
                .setScoreBefore(before.getAlertedScore().orElse(null))
                .setBandBefore(before.getMatch().map(ScreeningMatch::getBand).orElse(null))
                .setCause(cause.record());
    }

    private static Alert alert(
            MatchEvent event,
            ScreeningCause cause,
            ScreenedPair before,
            ScreeningMatch match,
            String reason,
            MatchChange.Builder change) {
        return Alert.newBuilder()
                .setAlertId(id(event, before.getAlerts(), match))
                .setKind(AlertKind.SCREENING_MATCH)
                .setSubject(RecordKeys.of(match.getCompany()))
                .setHeadline(headline(event, before, match, reason))
                .setList(match.getList())
                .setOccurredAt(cause.at())
                .setScreening(change.setReason(reason).build())
                .build();
    }

    // No time goes into it: the same changes in the same order give the same ids whenever they come.
    private static String id(MatchEvent event, int earlier, ScreeningMatch match) {
        return AlertId.of(
                "screening-match",
                RecordKeys.of(match.getCompany()),
                RecordKeys.ofParty(match.getList(), match.getPartyId()),
                event.name(),
                Integer.toString(earlier));
    }

    private static String headline(MatchEvent event, ScreenedPair before, ScreeningMatch match, String reason) {
        return MatchAlerts.headline(
                event,
                new MatchAlerts.Pair(
                        match.getCompanyName(),
                        match.getCompany().getWatchlist(),
                        match.getPartyName(),
                        match.getList()),
                match.getActive() ? Optional.of(ScreeningMapping.band(match)) : Optional.empty(),
                match.getScore(),
                before.getAlertedScore().map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                reason);
    }
}
