package io.listwire.domain.announcement;

import static io.listwire.domain.announcement.Statements.LIST;
import static io.listwire.domain.announcement.Statements.PUBLISHED;
import static io.listwire.domain.announcement.Statements.TERMS;
import static io.listwire.domain.announcement.Statements.change;
import static io.listwire.domain.announcement.Statements.count;
import static io.listwire.domain.announcement.Statements.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.listwire.domain.listing.ChangeAction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncementTest {

    private static final Instant READ = PUBLISHED.plus(Duration.ofHours(9));
    private static final Instant DAY_LATER = PUBLISHED.plus(Duration.ofDays(1));

    @Test
    void shouldBeConfirmedWhenTheListHasShownAsManyAsStated() {
        Announcement announced = announced(notice(ChangeAction.DELISTED, count(2)));

        Announcement one = announced.with(change(ChangeAction.DELISTED, "North Star", "CN", DAY_LATER));
        Announcement two = one.with(change(ChangeAction.DELISTED, "South Gate", "CN", DAY_LATER));

        assertThat(one.confirmed()).isEmpty();
        assertThat(two.confirmed()).map(Announcement::status).contains(AnnouncementStatus.CONFIRMED);
        assertThat(two.confirmed()).map(Announcement::reason).contains("the list shows 2 of 2");
    }

    @Test
    void shouldSayThatTheListShowsMoreWhenItDoes() {
        Announcement announced = announced(notice(ChangeAction.DELISTED, count(1)));

        assertThat(announced
                        .with(change(ChangeAction.DELISTED, "North Star", "CN", DAY_LATER))
                        .with(change(ChangeAction.DELISTED, "South Gate", "CN", DAY_LATER))
                        .confirmed())
                .map(Announcement::reason)
                .contains("the list shows 2 such changes; 1 were announced");
    }

    @Test
    void shouldNotGrowWithoutBoundWhenAWholeListIsPublishedAnew() {
        Announcement announced = announced(notice(ChangeAction.LISTED, StatedCount.UNSTATED));
        for (SeenChange change :
                Statements.changes(ChangeAction.LISTED, Announcement.MOST_CHANGES + 10, "CN", DAY_LATER)) {
            announced = announced.with(change);
        }

        assertThat(announced.changeIds()).hasSize(Announcement.MOST_CHANGES);
        assertThat(announced.confirmed()).isPresent();
    }

    @Test
    void shouldCountAChangeOnceWhenItIsSeenTwice() {
        SeenChange change = change(ChangeAction.DELISTED, "North Star", "CN", DAY_LATER);

        assertThat(announced(notice(ChangeAction.DELISTED, count(2)))
                        .with(change)
                        .with(change)
                        .confirmed())
                .isEmpty();
    }

    @Test
    void shouldFitOnlyTheNamedPartiesWhenAllAreNamed() {
        Announcement announced = announced(notice(ChangeAction.LISTED, count(1), "North Star Trading"));

        assertThat(fit(announced, change(ChangeAction.LISTED, "NORTH-STAR TRADING", "CN", DAY_LATER)))
                .isEqualTo(Fit.NAMED);
        assertThat(fit(announced, change(ChangeAction.LISTED, "East Harbour", "CN", DAY_LATER)))
                .isEqualTo(Fit.NONE);
    }

    @Test
    void shouldFitOnlyPartiesOfTheStatedCountriesWhenTheyAreStated() {
        Announcement announced =
                announced(notice(ChangeAction.LISTED, new StatedCount(null, Map.of("CN", 22, "RU", 6))));

        assertThat(announced.expected()).isEqualTo(28);
        assertThat(fit(announced, change(ChangeAction.LISTED, "North Star", "RU", DAY_LATER)))
                .isEqualTo(Fit.COUNTED);
        assertThat(fit(announced, change(ChangeAction.LISTED, "North Star", "PK", DAY_LATER)))
                .isEqualTo(Fit.NONE);
    }

    @Test
    void shouldNotFitWhenListOrActionIsAnother() {
        Announcement announced = announced(notice(ChangeAction.LISTED, count(1)));
        SeenChange delisting = change(ChangeAction.DELISTED, "North Star", "CN", DAY_LATER);
        SeenChange elsewhere = new SeenChange(
                "c", "s", "US-BIS-EL", ChangeAction.LISTED, "N", delisting.keys(), delisting.countries(), DAY_LATER);

        assertThat(fit(announced, delisting)).isEqualTo(Fit.NONE);
        assertThat(fit(announced, elsewhere)).isEqualTo(Fit.NONE);
    }

    @Test
    void shouldLookBackFurtherForNamedPartiesThanForNumbers() {
        Instant weeksBefore = PUBLISHED.minus(Duration.ofDays(20));
        SeenChange change = change(ChangeAction.LISTED, "North Star", "CN", weeksBefore);

        assertThat(fit(announced(notice(ChangeAction.LISTED, count(1), "North Star")), change))
                .isEqualTo(Fit.NAMED);
        assertThat(fit(announced(notice(ChangeAction.LISTED, count(1))), change))
                .isEqualTo(Fit.NONE);
    }

    @Test
    void shouldBeContradictedWhenTheListDoesTheOppositeToANamedParty() {
        Announcement announced = announced(notice(ChangeAction.DELISTED, count(1), "North Star"));
        SeenChange listing = change(ChangeAction.LISTED, "North Star", "CN", DAY_LATER);

        assertThat(fit(announced, listing)).isEqualTo(Fit.OPPOSED);
        assertThat(announced.opposed(listing)).hasValueSatisfying(now -> {
            assertThat(now.status()).isEqualTo(AnnouncementStatus.CONTRADICTED);
            assertThat(now.reason()).isEqualTo("North Star was listed instead");
        });
    }

    @Test
    void shouldNotBeContradictedByWhatHappenedBeforeTheNotice() {
        Announcement announced = announced(notice(ChangeAction.DELISTED, count(1), "North Star"));

        assertThat(fit(announced, change(ChangeAction.LISTED, "North Star", "CN", PUBLISHED.minusSeconds(60))))
                .isEqualTo(Fit.NONE);
    }

    @Test
    void shouldAwaitTheListWhenItIsDueAndNothingWasSeen() {
        Announcement announced = announced(notice(ChangeAction.LISTED, count(2)));

        assertThat(announced.overdue(READ.plus(Duration.ofDays(7)).minusSeconds(1)))
                .isEmpty();
        assertThat(announced.overdue(READ.plus(Duration.ofDays(7))))
                .map(Announcement::status)
                .contains(AnnouncementStatus.AWAITING_LIST);
    }

    @Test
    void shouldBeContradictedWhenItIsDueAndOnlyPartWasSeen() {
        Announcement announced = announced(notice(ChangeAction.LISTED, count(2)))
                .with(change(ChangeAction.LISTED, "North Star", "CN", DAY_LATER));

        assertThat(announced.overdue(READ.plus(Duration.ofDays(8)))).hasValueSatisfying(now -> {
            assertThat(now.status()).isEqualTo(AnnouncementStatus.CONTRADICTED);
            assertThat(now.reason()).endsWith("the list shows 1 of 2");
        });
    }

    @Test
    void shouldJudgeEachPartyByItsNames() {
        Statement statement = Statements.naming(
                notice(ChangeAction.LISTED, count(3)),
                StatedNames.of(
                        List.of("North Star", "South Gate", "East Harbour"),
                        Map.of("South Gate", List.of("SG Avionics"))));

        Announcement shown = announced(statement)
                .with(change(ChangeAction.LISTED, "SG Avionics", "CN", DAY_LATER))
                .with(change(ChangeAction.LISTED, "NORTH-STAR", "CN", DAY_LATER));
        Announcement due = shown.overdue(READ.plus(Duration.ofDays(8))).orElseThrow();
        Announcement late = due.with(change(ChangeAction.LISTED, "East Harbour", "CN", READ.plus(Duration.ofDays(9))));

        assertThat(shown.confirmed()).isEmpty();
        assertThat(shown.parties())
                .extracting(AnnouncedParty::name, AnnouncedParty::status, AnnouncedParty::changeId)
                .containsExactly(
                        tuple("North Star", AnnouncementStatus.CONFIRMED, "change:NORTH-STARLISTED"),
                        tuple("South Gate", AnnouncementStatus.CONFIRMED, "change:SG AvionicsLISTED"),
                        tuple("East Harbour", AnnouncementStatus.ANNOUNCED, null));
        assertThat(due.parties().get(2).status()).isEqualTo(AnnouncementStatus.AWAITING_LIST);
        assertThat(due.reason()).isEqualTo("it is due, and the list shows 2 of 3, not East Harbour");
        assertThat(late.confirmed()).map(Announcement::reason).contains("the list shows 3 of 3");
    }

    @Test
    void shouldNotTakeTwoChangesOfOnePartyForTwoParties() {
        Announcement announced = announced(notice(ChangeAction.LISTED, count(2), "North Star", "South Gate"));

        Announcement shown = announced
                .with(change(ChangeAction.LISTED, "North Star", "CN", DAY_LATER))
                .with(change(ChangeAction.LISTED, "North-Star", "IR", DAY_LATER));

        assertThat(shown.changeIds()).hasSize(2);
        assertThat(shown.confirmed()).isEmpty();
    }

    @Test
    void shouldSayWhichPartyIsContradictedAndWhichIsWithdrawn() {
        Announcement announced = announced(notice(ChangeAction.LISTED, count(2), "North Star", "South Gate"));

        Announcement opposed = announced
                .opposed(change(ChangeAction.DELISTED, "North Star", "CN", DAY_LATER))
                .orElseThrow();
        Announcement withdrawn = announced
                .with(change(ChangeAction.LISTED, "South Gate", "CN", DAY_LATER))
                .withdrawn("replaced")
                .orElseThrow();

        assertThat(opposed.parties())
                .extracting(AnnouncedParty::status)
                .containsExactly(AnnouncementStatus.CONTRADICTED, AnnouncementStatus.ANNOUNCED);
        assertThat(withdrawn.parties())
                .extracting(AnnouncedParty::status)
                .containsExactly(AnnouncementStatus.WITHDRAWN, AnnouncementStatus.CONFIRMED);
    }

    @Test
    void shouldKeepWhatTheListHasShownWhenTheNoticeNamesMore() {
        Announcement shown = announced(notice(ChangeAction.LISTED, count(2), "North Star"))
                .with(change(ChangeAction.LISTED, "North Star", "CN", DAY_LATER));

        Announcement restated =
                shown.restated(notice(ChangeAction.LISTED, count(2), "South Gate", "North Star"), TERMS);

        assertThat(restated.parties())
                .extracting(AnnouncedParty::name, AnnouncedParty::status)
                .containsExactly(
                        tuple("South Gate", AnnouncementStatus.ANNOUNCED),
                        tuple("North Star", AnnouncementStatus.CONFIRMED));
    }

    @Test
    void shouldBeDueAfterItsEffectiveDateWhenThatIsLater() {
        Statement later = Statements.effective(notice(ChangeAction.LISTED, count(1)), LocalDate.of(2023, 10, 1));

        assertThat(announced(later).dueAt()).isEqualTo(Instant.parse("2023-10-08T00:00:00Z"));
    }

    @Test
    void shouldStillBeConfirmedWhenTheListIsLate() {
        Optional<Announcement> late = announced(notice(ChangeAction.LISTED, count(1)))
                .overdue(READ.plus(Duration.ofDays(8)))
                .map(now -> now.with(change(ChangeAction.LISTED, "North Star", "CN", READ.plus(Duration.ofDays(9)))))
                .flatMap(Announcement::confirmed);

        assertThat(late).map(Announcement::status).contains(AnnouncementStatus.CONFIRMED);
    }

    @Test
    void shouldStayClosedWhenItIsConfirmed() {
        Announcement confirmed = announced(notice(ChangeAction.LISTED, count(1)))
                .with(change(ChangeAction.LISTED, "North Star", "CN", DAY_LATER))
                .confirmed()
                .orElseThrow();

        assertThat(confirmed.withdrawn("replaced")).isEmpty();
        assertThat(confirmed.overdue(READ.plus(Duration.ofDays(99)))).isEmpty();
        assertThat(confirmed.confirmed()).isEmpty();
    }

    @Test
    void shouldRefuseAStatementThatAnnouncesNothing() {
        Statement naming = new Statement(
                "d", null, LIST, null, StatedCount.UNSTATED, StatedNames.NONE, null, PUBLISHED, true, "It is a list.");

        assertThatThrownBy(() -> announced(naming)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> announced(Statements.news(ChangeAction.LISTED, count(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Announcement announced(Statement statement) {
        return Announcement.of(statement, READ, TERMS);
    }

    private static Fit fit(Announcement announcement, SeenChange change) {
        return announcement.fit(change, TERMS);
    }
}
