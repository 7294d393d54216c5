package io.listwire.domain.announcement;

import static io.listwire.domain.announcement.Statements.PUBLISHED;
import static io.listwire.domain.announcement.Statements.changes;
import static io.listwire.domain.announcement.Statements.count;
import static io.listwire.domain.announcement.Statements.effective;
import static io.listwire.domain.announcement.Statements.news;
import static io.listwire.domain.announcement.Statements.notice;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.listing.ChangeAction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two rules that are eight months apart both take 27 off one list: the number alone ties nothing. */
class ClaimTieTest {

    private static final Statement CLAIM = news(ChangeAction.DELISTED, new StatedCount(null, Map.of("CN", 27)));
    private static final Instant EARLIER = PUBLISHED.minus(Duration.ofDays(245));

    @Test
    void shouldTieAClaimToTheNoticeAndTheChangeNearestInTime() {
        Statement now = notice(ChangeAction.DELISTED, new StatedCount(33, Map.of("CN", 27, "ID", 1, "PK", 5)));
        Statement before = at(notice(ChangeAction.DELISTED, count(27)), EARLIER);
        List<SeenChange> changes = Stream.of(
                        changes(ChangeAction.DELISTED, 27, "CN", EARLIER),
                        changes(ChangeAction.DELISTED, 27, "CN", PUBLISHED),
                        changes(ChangeAction.DELISTED, 6, "PK", PUBLISHED))
                .flatMap(List::stream)
                .toList();

        ClaimTie tie = ClaimTie.of(CLAIM, List.of(before, now), changes);

        assertThat(tie.notice()).isEqualTo(now);
        assertThat(tie.change()).satisfies(tally -> {
            assertThat(tally.detectedAt()).isEqualTo(PUBLISHED);
            assertThat(tally.total()).isEqualTo(33);
        });
        assertThat(tie.isLoose()).isFalse();
    }

    @Test
    void shouldFindNothingWhenTheOnlyRuleIsEightMonthsOld() {
        ClaimTie tie = ClaimTie.of(
                CLAIM,
                List.of(at(notice(ChangeAction.DELISTED, count(27)), EARLIER)),
                changes(ChangeAction.DELISTED, 27, "CN", EARLIER));

        assertThat(tie.isLoose()).isTrue();
        assertThat(tie.explanation()).contains("neither a notice nor a change");
    }

    @Test
    void shouldTieAClaimToAnOldChangeWhenItDatesIt() {
        Statement dated = effective(news(ChangeAction.DELISTED, count(27)), LocalDate.of(2022, 12, 20));

        assertThat(ClaimTie.of(dated, List.of(), changes(ChangeAction.DELISTED, 27, "CN", EARLIER))
                        .change())
                .isNotNull();
    }

    @Test
    void shouldFindNothingWhenTheNumberIsAnother() {
        assertThat(ClaimTie.of(CLAIM, List.of(notice(ChangeAction.DELISTED, count(28))), List.of())
                        .isLoose())
                .isTrue();
        assertThat(ClaimTie.of(CLAIM, List.of(), changes(ChangeAction.DELISTED, 28, "CN", PUBLISHED))
                        .isLoose())
                .isTrue();
    }

    @Test
    void shouldFindNothingWhenTheActionIsTheOpposite() {
        assertThat(ClaimTie.of(CLAIM, List.of(), changes(ChangeAction.LISTED, 27, "CN", PUBLISHED))
                        .isLoose())
                .isTrue();
    }

    @Test
    void shouldGoByNamesWhenThereIsNoNumber() {
        Statement naming = news(ChangeAction.LISTED, StatedCount.UNSTATED, "Party CN number 1");

        assertThat(ClaimTie.of(naming, List.of(), changes(ChangeAction.LISTED, 3, "CN", PUBLISHED))
                        .change())
                .isNotNull();
        assertThat(ClaimTie.of(naming, List.of(), changes(ChangeAction.LISTED, 3, "RU", PUBLISHED))
                        .change())
                .isNull();
    }

    private static Statement at(Statement statement, Instant published) {
        return new Statement(
                "notice:0",
                "2022-1",
                statement.list(),
                statement.action(),
                statement.count(),
                statement.names(),
                null,
                published,
                true,
                statement.quote());
    }
}
