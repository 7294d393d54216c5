package io.listwire.processor.topology.step;

import io.listwire.domain.matching.MatchThresholds;
import io.listwire.domain.matching.PartyMatch;
import io.listwire.domain.matching.PartyMatcher;
import io.listwire.domain.screening.MatchBand;
import io.listwire.domain.screening.MatchJudgement;
import io.listwire.domain.screening.Silence;
import io.listwire.processor.mapping.DecisionMapping;
import io.listwire.processor.mapping.MatchAlertMapping;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.processor.mapping.ScreeningCause;
import io.listwire.processor.mapping.ScreeningMapping;
import io.listwire.processor.topology.step.ScreeningEvent.ConcernUpdated;
import io.listwire.processor.topology.step.ScreeningEvent.MatchAlerted;
import io.listwire.processor.topology.step.ScreeningEvent.MatchUpdated;
import io.listwire.schema.DecidedPair;
import io.listwire.schema.ListedParty;
import io.listwire.schema.ScreenedPair;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.WatchedCompany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Compares a company with a party, and says what has come of their match since they were last compared. */
final class PairJudge {

    /** Two that are compared; each is null where it is not, or no longer, there. */
    record Pair(
            String companyKey,
            @Nullable WatchedCompany company,
            String partyKey,
            @Nullable ListedParty party) {}

    /**
     * What to keep of a pair, and what to tell.
     *
     * @param kept null where there is nothing to keep
     * @param events in the order in which to tell them
     */
    record Result(@Nullable ScreenedPair kept, List<ScreeningEvent> events) {

        boolean matches() {
            return kept != null && kept.getMatch().isPresent();
        }

        /** Whether the match has ended just then, and is remembered for a while. */
        boolean ends(Instant at) {
            return kept != null && kept.getEndedAt().equals(Optional.of(at));
        }
    }

    private record Found(PartyMatch match, MatchBand band) {}

    private final PartyMatcher matcher = new PartyMatcher();
    private final WatchlistThresholds thresholds;
    private final AlertNumbers numbers;

    PairJudge(WatchlistThresholds thresholds, AlertNumbers numbers) {
        this.thresholds = thresholds;
        this.numbers = numbers;
    }

    /** Judges them after one of them, or the thresholds, have changed. */
    Result judge(ScreeningCause cause, Pair pair, Optional<ScreenedPair> known) {
        Optional<Found> found = find(pair);
        if (found.isEmpty() && known.isEmpty()) {
            return new Result(null, List.of());
        }
        ScreenedPair before = known.orElseGet(this::unknown);
        @Nullable DecidedPair decided = compared(before, pair, found);
        MatchJudgement judgement = MatchJudgement.of(
                alerted(before), band(found), score(found), DecisionMapping.silence(decided), cause.amendsParty());
        return result(cause, pair, before, decided, found, judgement);
    }

    /** Judges them after a reviewer has decided on them. */
    Result decide(ScreeningCause cause, Pair pair, Optional<ScreenedPair> known, ScreeningDecision decision) {
        Optional<Found> found = find(pair);
        ScreenedPair before = known.orElseGet(this::unknown);
        DecidedPair decided = DecisionMapping.decided(decision);
        if (pair.company() != null && pair.party() != null) {
            decided = DecisionMapping.settled(decided, pair.company(), pair.party());
            decided = found.isPresent() ? DecisionMapping.compared(decided, pair.company(), pair.party()) : decided;
        }
        MatchJudgement judgement = MatchJudgement.afterDecision(
                alerted(before), band(found), score(found), DecisionMapping.silence(decided));
        return result(cause, pair, before, decided, found, judgement);
    }

    private ScreenedPair unknown() {
        return ScreenedPair.newBuilder().setAlerts(numbers.first()).build();
    }

    private Optional<Found> find(Pair pair) {
        @Nullable WatchedCompany company = pair.company();
        @Nullable ListedParty party = pair.party();
        if (company == null || party == null) {
            return Optional.empty();
        }
        MatchThresholds holding = thresholds.of(company.getWatchlist());
        return matcher.match(ScreeningMapping.screened(company), ScreeningMapping.screened(party), holding.review())
                .flatMap(match -> MatchBand.of(match.score(), holding).map(band -> new Found(match, band)));
    }

    // A decision is compared with matches alone: what does not match needs none.
    private static @Nullable DecidedPair compared(ScreenedPair before, Pair pair, Optional<Found> found) {
        @Nullable DecidedPair decided = before.getDecided().orElse(null);
        return decided == null || found.isEmpty() || pair.company() == null || pair.party() == null
                ? decided
                : DecisionMapping.compared(decided, pair.company(), pair.party());
    }

    private Result result(
            ScreeningCause cause,
            Pair pair,
            ScreenedPair before,
            @Nullable DecidedPair decided,
            Optional<Found> found,
            MatchJudgement judgement) {
        Optional<ScreeningMatch> match = match(cause, pair, before, decided, found);
        List<ScreeningEvent> events = new ArrayList<>(updates(pair, before, match));
        judgement.event().ifPresent(event -> {
            ScreeningMatch told = match.orElseGet(() -> ended(before));
            events.add(new MatchAlerted(
                    switch (event) {
                        case RETURNED ->
                            MatchAlertMapping.onReturn(
                                    cause,
                                    before,
                                    told,
                                    present(decided),
                                    present(pair.company()),
                                    present(pair.party()));
                        case BEGAN, CHANGED, ENDED -> MatchAlertMapping.onMatch(event, cause, before, told);
                    }));
        });
        return new Result(kept(cause, before, decided, match, judgement), events);
    }

    private static Optional<ScreeningMatch> match(
            ScreeningCause cause,
            Pair pair,
            ScreenedPair before,
            @Nullable DecidedPair decided,
            Optional<Found> found) {
        return found.map(now -> ScreeningMapping.match(
                        present(pair.company()), present(pair.party()), now.match(), now.band())
                .setSince(before.getMatch().flatMap(ScreeningMatch::getSince).orElse(cause.at()))
                .setDecision(decided == null ? null : decided.getDecision())
                .setSilenced(DecisionMapping.silence(decided) == Silence.HOLDS)
                .build());
    }

    private static List<ScreeningEvent> updates(Pair pair, ScreenedPair before, Optional<ScreeningMatch> match) {
        if (before.getMatch().equals(match)) {
            return List.of();
        }
        List<ScreeningEvent> updates = new ArrayList<>();
        updates.add(new MatchUpdated(RecordKeys.ofMatch(pair.companyKey(), pair.partyKey()), match.orElse(null)));
        boolean concern = ScreeningMapping.isConcern(match);
        if (concern) {
            updates.add(new ConcernUpdated(pair.partyKey(), match.orElseThrow()));
        } else if (ScreeningMapping.isConcern(before.getMatch())) {
            updates.add(new ConcernUpdated(pair.partyKey(), ended(before)));
        }
        return updates;
    }

    private static ScreeningMatch ended(ScreenedPair before) {
        return ScreeningMatch.newBuilder(before.getMatch().orElseThrow())
                .setActive(false)
                .build();
    }

    private @Nullable ScreenedPair kept(
            ScreeningCause cause,
            ScreenedPair before,
            @Nullable DecidedPair decided,
            Optional<ScreeningMatch> match,
            MatchJudgement judgement) {
        int alerts = before.getAlerts() + (judgement.event().isPresent() ? 1 : 0);
        if (match.isEmpty() && decided == null && alerts <= numbers.first()) {
            return null;
        }
        boolean told = judgement.event().isPresent() && DecisionMapping.silence(decided) == Silence.BROKEN;
        return ScreenedPair.newBuilder()
                .setMatch(match.orElse(null))
                .setAlertedScore(
                        judgement.alerted().isPresent() ? judgement.alerted().getAsDouble() : null)
                .setAlerts(alerts)
                .setEndedAt(endedAt(cause, before, match).orElse(null))
                .setDecided(told ? DecisionMapping.told(present(decided)) : decided)
                .build();
    }

    private static Optional<Instant> endedAt(
            ScreeningCause cause, ScreenedPair before, Optional<ScreeningMatch> match) {
        if (match.isPresent()) {
            return Optional.empty();
        }
        return before.getMatch().isPresent() ? Optional.of(cause.at()) : before.getEndedAt();
    }

    private static OptionalDouble alerted(ScreenedPair before) {
        return before.getAlertedScore().map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private static Optional<MatchBand> band(Optional<Found> found) {
        return found.map(Found::band);
    }

    private static double score(Optional<Found> found) {
        return found.map(now -> now.match().score()).orElse(0.0);
    }

    private static <T> T present(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow();
    }
}
