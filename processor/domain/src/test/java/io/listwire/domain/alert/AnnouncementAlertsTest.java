package io.listwire.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.announcement.Announcement;
import io.listwire.domain.announcement.StatedCount;
import io.listwire.domain.announcement.StatedNames;
import io.listwire.domain.announcement.Statement;
import io.listwire.domain.announcement.WaitingTerms;
import io.listwire.domain.listing.ChangeAction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnouncementAlertsTest {

    private static final Instant READ = Instant.parse("2023-08-22T12:45:00Z");
    private static final Announcement ANNOUNCED = Announcement.of(
            new Statement(
                    "notice:1",
                    "2023-18125",
                    "US-BIS-UVL",
                    ChangeAction.DELISTED,
                    new StatedCount(33, Map.of("CN", 27)),
                    StatedNames.NONE,
                    LocalDate.of(2023, 8, 22),
                    READ,
                    true,
                    "This rule removes them."),
            READ,
            new WaitingTerms(Duration.ofDays(30), Duration.ofDays(7)));

    @Test
    void shouldTellWhatIsAnnouncedByWhichNotice() {
        assertThat(AnnouncementAlerts.headline(ANNOUNCED, "Revisions to the Unverified List"))
                .isEqualTo("Announced for US-BIS-UVL, 33 (CN 27) delisted as of 2023-08-22, by “Revisions to the"
                        + " Unverified List” (2023-18125)");
    }

    @Test
    void shouldTellWhyWhenTheListDoesNotShowIt() {
        Announcement awaited = ANNOUNCED.overdue(READ.plus(Duration.ofDays(7))).orElseThrow();

        assertThat(AnnouncementAlerts.headline(awaited, "Revisions"))
                .startsWith("Announced and not seen on US-BIS-UVL")
                .endsWith(": it is due, and the list shows nothing of it");
    }

    @Test
    void shouldGiveEachStandingAnIdOfItsOwn() {
        Announcement withdrawn = ANNOUNCED.withdrawn("replaced by 2023-19000").orElseThrow();

        assertThat(AnnouncementAlerts.id(withdrawn)).isNotEqualTo(AnnouncementAlerts.id(ANNOUNCED));
        assertThat(AnnouncementAlerts.id(ANNOUNCED)).hasSize(32);
    }
}
