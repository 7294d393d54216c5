package io.listwire.domain.announcement;

import static io.listwire.domain.announcement.Statements.PUBLISHED;
import static io.listwire.domain.announcement.Statements.TERMS;
import static io.listwire.domain.announcement.Statements.change;
import static io.listwire.domain.announcement.Statements.count;
import static io.listwire.domain.announcement.Statements.news;
import static io.listwire.domain.announcement.Statements.notice;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.listing.ChangeAction;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final SeenChange LISTING =
            change(ChangeAction.LISTED, "North Star Trading", "CN", PUBLISHED.plus(Duration.ofDays(6)));

    @Test
    void shouldNameADocumentThatNamesTheParty() {
        assertThat(Evidence.of(news(ChangeAction.LISTED, count(5), "North Star Trading"), LISTING, TERMS))
                .contains(Fit.NAMED);
    }

    @Test
    void shouldNameADocumentThatTellsOfSuchChanges() {
        assertThat(Evidence.of(notice(ChangeAction.LISTED, count(5)), LISTING, TERMS))
                .contains(Fit.COUNTED);
    }

    @Test
    void shouldLeaveOutADocumentThatTellsOfOtherChanges() {
        assertThat(Evidence.of(notice(ChangeAction.DELISTED, count(5)), LISTING, TERMS))
                .isEmpty();
    }

    @Test
    void shouldLeaveOutANumberThatIsTooOld() {
        SeenChange late = change(ChangeAction.LISTED, "East", "CN", PUBLISHED.plus(Duration.ofDays(20)));

        assertThat(Evidence.of(notice(ChangeAction.LISTED, count(5)), late, TERMS))
                .isEmpty();
    }

    @Test
    void shouldLeaveOutADocumentBeforeTheWindow() {
        SeenChange late = change(ChangeAction.LISTED, "North Star Trading", "CN", PUBLISHED.plus(Duration.ofDays(31)));

        assertThat(Evidence.of(notice(ChangeAction.LISTED, count(5), "North Star Trading"), late, TERMS))
                .isEmpty();
    }
}
