package io.listwire.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.listing.DifferenceKind;
import io.listwire.domain.listing.FieldDifference;
import io.listwire.domain.matching.MatchThresholds;
import io.listwire.domain.screening.MatchBand;
import io.listwire.domain.screening.MatchEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MatchAlertsTest {

    private static final MatchAlerts.Pair PAIR =
            new MatchAlerts.Pair("Zorblax Ltd", "suppliers", "Zorblax\nLimited", "US-BIS-EL");
    private static final String COMPANY = "Zorblax Ltd (watchlist suppliers) ";

    @Test
    void shouldSayWhatHappenedToTheMatch() {
        assertThat(headline(MatchEvent.BEGAN, Optional.of(MatchBand.ALERT), 0.93, OptionalDouble.empty()))
                .isEqualTo(COMPANY + "matches Zorblax Limited on US-BIS-EL, score 0.93: why");
        assertThat(headline(MatchEvent.CHANGED, Optional.of(MatchBand.ALERT), 0.93, OptionalDouble.of(0.8)))
                .isEqualTo(COMPANY + "still matches Zorblax Limited on US-BIS-EL, score 0.93 (before 0.80): why");
        assertThat(headline(MatchEvent.ENDED, Optional.empty(), 0.93, OptionalDouble.of(0.93)))
                .isEqualTo(COMPANY + "no longer matches Zorblax Limited on US-BIS-EL: why");
        assertThat(headline(MatchEvent.ENDED, Optional.of(MatchBand.REVIEW), 0.7, OptionalDouble.of(0.93)))
                .isEqualTo(
                        COMPANY + "no longer matches Zorblax Limited on US-BIS-EL closely enough to alert, score 0.70"
                                + " (before 0.93): why");
        assertThat(headline(MatchEvent.RETURNED, Optional.of(MatchBand.ALERT), 0.93, OptionalDouble.empty()))
                .isEqualTo(COMPANY
                        + "matches Zorblax Limited on US-BIS-EL, score 0.93, once called a false positive: why");
    }

    @Test
    void shouldSayWhatBroughtItAbout() {
        FieldDifference name = new FieldDifference("names", DifferenceKind.CHANGED, "Foo", "Bar", true);
        FieldDifference address = new FieldDifference("addresses", DifferenceKind.ADDED, null, "1 Main Street", true);

        assertThat(MatchReasons.sinceDecision(List.of(address), List.of(name)))
                .isEqualTo(
                        "since then the party has changed: addresses: 1 Main Street added, and the company has changed:"
                                + " names: Foo → Bar");
        assertThat(MatchReasons.sinceDecision(List.of(), List.of(name, name, name, name)))
                .endsWith("names: Foo → Bar; …");
        assertThat(MatchReasons.ofThresholds(new MatchThresholds(0.8, 0.6)))
                .isEqualTo("the watchlist alerts from 0.80 and reviews from 0.60");
    }

    private static String headline(MatchEvent event, Optional<MatchBand> band, double score, OptionalDouble before) {
        return MatchAlerts.headline(event, PAIR, band, score, before, "why");
    }
}
