package io.listwire.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MatchJudgementTest {

    private static final Optional<MatchBand> ALERT = Optional.of(MatchBand.ALERT);
    private static final Optional<MatchBand> REVIEW = Optional.of(MatchBand.REVIEW);
    private static final OptionalDouble UNTOLD = OptionalDouble.empty();

    @Test
    void shouldBeginWhenTheAlertThresholdIsReached() {
        assertThat(judge(UNTOLD, ALERT, 0.9)).isEqualTo(told(MatchEvent.BEGAN, 0.9));
    }

    @Test
    void shouldTellNobodyOfMatchForReview() {
        assertThat(judge(UNTOLD, REVIEW, 0.7)).isEqualTo(new MatchJudgement(Optional.empty(), UNTOLD));
    }

    @Test
    void shouldEndWhenMatchIsGoneOrForReviewAlone() {
        MatchJudgement ended = new MatchJudgement(Optional.of(MatchEvent.ENDED), UNTOLD);

        assertThat(judge(OptionalDouble.of(0.9), Optional.empty(), 0)).isEqualTo(ended);
        assertThat(judge(OptionalDouble.of(0.9), REVIEW, 0.7)).isEqualTo(ended);
    }

    @Test
    void shouldChangeWhenTheScoreMovesByStepFromWhatWasTold() {
        assertThat(judge(OptionalDouble.of(0.9), ALERT, 0.86).event()).isEmpty();
        assertThat(judge(OptionalDouble.of(0.9), ALERT, 0.86).alerted()).hasValue(0.9);
        assertThat(judge(OptionalDouble.of(0.9), ALERT, 0.85)).isEqualTo(told(MatchEvent.CHANGED, 0.85));
    }

    @Test
    void shouldChangeWhenThePartyIsAmended() {
        assertThat(MatchJudgement.of(OptionalDouble.of(0.9), ALERT, 0.9, Silence.NONE, true))
                .isEqualTo(told(MatchEvent.CHANGED, 0.9));
    }

    @Test
    void shouldTellNothingOfFalsePositive() {
        MatchJudgement silent = new MatchJudgement(Optional.empty(), UNTOLD);

        assertThat(MatchJudgement.of(UNTOLD, ALERT, 0.9, Silence.HOLDS, true)).isEqualTo(silent);
        assertThat(MatchJudgement.of(UNTOLD, Optional.empty(), 0, Silence.HOLDS, false))
                .isEqualTo(silent);
    }

    @Test
    void shouldReturnOnceWhenFalsePositiveIsBroken() {
        assertThat(MatchJudgement.of(UNTOLD, ALERT, 0.9, Silence.BROKEN, true))
                .isEqualTo(told(MatchEvent.RETURNED, 0.9));
        assertThat(MatchJudgement.of(UNTOLD, REVIEW, 0.7, Silence.BROKEN, true).event())
                .isEmpty();
    }

    @Test
    void shouldTellNothingWhenReviewerDecides() {
        assertThat(MatchJudgement.afterDecision(OptionalDouble.of(0.9), ALERT, 0.88, Silence.HOLDS))
                .isEqualTo(new MatchJudgement(Optional.empty(), UNTOLD));
        assertThat(MatchJudgement.afterDecision(OptionalDouble.of(0.9), ALERT, 0.88, Silence.NONE))
                .isEqualTo(new MatchJudgement(Optional.empty(), OptionalDouble.of(0.9)));
        assertThat(MatchJudgement.afterDecision(UNTOLD, ALERT, 0.88, Silence.NONE))
                .isEqualTo(new MatchJudgement(Optional.empty(), OptionalDouble.of(0.88)));
    }

    @Test
    void shouldReturnAtOnceWhenReviewerDecidesOnWhatIsNoLongerSo() {
        assertThat(MatchJudgement.afterDecision(OptionalDouble.of(0.9), ALERT, 0.9, Silence.BROKEN))
                .isEqualTo(told(MatchEvent.RETURNED, 0.9));
    }

    private static MatchJudgement judge(OptionalDouble alerted, Optional<MatchBand> band, double score) {
        return MatchJudgement.of(alerted, band, score, Silence.NONE, false);
    }

    private static MatchJudgement told(MatchEvent event, double score) {
        return new MatchJudgement(Optional.of(event), OptionalDouble.of(score));
    }
}
