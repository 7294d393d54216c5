package io.listwire.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldRuleTest {

    private static final HoldRule RULE = HoldRule.defaults();

    @ParameterizedTest
    @CsvSource({"30,20,false", "30,19,true", "1000,900,false", "1000,899,true", "5,1,false", "5,0,true", "0,7,false"})
    void shouldHoldAListThatShrinksByMoreThanTheLargerOfATenthAndTen(int before, int after, boolean held) {
        assertThat(RULE.reasons(evidence(before, after, Math.max(0, before - after), 0)))
                .hasSize(held ? 1 : 0);
    }

    @Test
    void shouldHoldWhenOneRowInTwentyAndMoreCannotBeRead() {
        assertThat(RULE.reasons(evidence(95, 95, 0, 5))).isEmpty();
        assertThat(RULE.reasons(evidence(94, 94, 0, 6)))
                .singleElement()
                .asString()
                .contains("6 of 100 rows")
                .contains("5 %");
    }

    @Test
    void shouldHoldOnEveryDefect() {
        HoldRule.Evidence evidence = new HoldRule.Evidence(9, 9, 0, List.of("a count", "a mark"), Optional.empty(), 0);

        assertThat(RULE.reasons(evidence)).containsExactly("a count", "a mark");
    }

    @Test
    void shouldHoldAnIncompleteFileOnlyWhereItCouldHideAParty() {
        assertThat(RULE.reasons(brokenOff(9, 10, 0))).isEmpty();
        assertThat(RULE.reasons(brokenOff(9, 9, 1))).containsExactly("it broke off");
        assertThat(RULE.reasons(brokenOff(0, 9, 0))).as("a first snapshot").containsExactly("it broke off");
    }

    @Test
    void shouldRefuseSharesThatAreNone() {
        assertThatThrownBy(() -> new HoldRule(1.5, 10, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HoldRule(0.1, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HoldRule(0.1, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static HoldRule.Evidence evidence(int before, int after, int delisted, int unreadable) {
        return new HoldRule.Evidence(before, after, delisted, List.of(), Optional.empty(), unreadable);
    }

    private static HoldRule.Evidence brokenOff(int before, int after, int delisted) {
        return new HoldRule.Evidence(before, after, delisted, List.of(), Optional.of("it broke off"), 0);
    }
}
