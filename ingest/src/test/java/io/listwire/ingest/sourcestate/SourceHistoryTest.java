package io.listwire.ingest.sourcestate;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.TrustedRecords;
import io.listwire.ingest.fetch.Validators;
import io.listwire.ingest.intake.InputContent;
import io.listwire.ingest.intake.IntakeReport;
import io.listwire.ingest.settings.SourceKind;
import io.listwire.ingest.settings.SourceSettings;
import io.listwire.schema.SourceOutcome;
import io.listwire.schema.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceHistoryTest {

    private static final String ADDRESS = "https://lists.example/list.csv";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = NOW.plus(HOUR);
    private static final Validators TAGS = new Validators(Optional.of("\"v1\""), Optional.of("then"));

    static {
        TrustedRecords.trust();
    }

    private static final SourceHistory NEW = history(ADDRESS, "csl/1", HOUR);

    @Test
    void shouldKnowNothingBeforeTheFirstAttempt() {
        assertThat(NEW.validators()).isEqualTo(Validators.NONE);
        assertThat(NEW.wait(NOW)).isEqualTo(Duration.ZERO);
        assertThat(NEW.failures()).isZero();
        assertThat(NEW.failedLastWith("x")).isFalse();
    }

    @Test
    void shouldRememberWhatWasRead() {
        SourceState state = NEW.read(NOW, LATER, report(2, NOW.minus(HOUR)), TAGS);

        assertThat(state.getSource()).isEqualTo("source");
        assertThat(state.getKind()).isEqualTo("list");
        assertThat(state.getAddress()).isEqualTo(ADDRESS);
        assertThat(state.getOutcome()).isEqualTo(SourceOutcome.PUBLISHED);
        assertThat(state.getLastAttemptAt()).isEqualTo(NOW);
        assertThat(state.getLastSuccessAt()).contains(NOW);
        assertThat(state.getLastPublishedAt()).contains(NOW);
        assertThat(state.getPublisherDate()).contains(NOW.minus(HOUR));
        assertThat(state.getRecords()).isEqualTo(7);
        assertThat(state.getSkippedRows()).isEqualTo(3);
        assertThat(state.getNextAttemptAt()).contains(LATER);
        assertThat(state.getParser()).contains("csl/1");
        assertThat(NEW.with(state).validators()).isEqualTo(TAGS);
    }

    @Test
    void shouldKeepWhatIsKnownWhenTheSourceIsUnreachable() {
        SourceHistory read = NEW.with(NEW.read(NOW, LATER, report(2, NOW), TAGS));

        SourceState once = read.failed(LATER, LATER.plusSeconds(2), SourceOutcome.UNREACHABLE, "away");
        SourceState twice =
                read.with(once).failed(LATER.plus(HOUR), LATER.plus(HOUR), SourceOutcome.UNREACHABLE, "away");

        assertThat(twice.getOutcome()).isEqualTo(SourceOutcome.UNREACHABLE);
        assertThat(twice.getLastSuccessAt()).contains(NOW);
        assertThat(twice.getRecords()).isEqualTo(7);
        assertThat(twice.getFailures()).isEqualTo(2);
        assertThat(twice.getLastError()).contains("away");
        assertThat(read.with(twice).validators()).isEqualTo(TAGS);
        assertThat(read.with(once).failedLastWith("away")).isTrue();
        assertThat(read.with(once).failedLastWith("elsewhere")).isFalse();
    }

    @Test
    void shouldForgetTheFailuresButNotTheErrorWhenTheSourceIsUnchanged() {
        SourceHistory failed = NEW.with(NEW.failed(NOW, LATER, SourceOutcome.UNREACHABLE, "away"));

        SourceState state = failed.unchanged(LATER, LATER.plus(HOUR));

        assertThat(state.getOutcome()).isEqualTo(SourceOutcome.UNCHANGED);
        assertThat(state.getLastSuccessAt()).contains(LATER);
        assertThat(state.getFailures()).isZero();
        assertThat(state.getLastError()).contains("away");
        assertThat(failed.with(state).failedLastWith("away")).isFalse();
    }

    @Test
    void shouldAskForTheWholeAgainWhenWhatCameWasUnreadable() {
        SourceHistory read = NEW.with(NEW.read(NOW, LATER, report(2, NOW), TAGS));

        SourceState state = read.failed(LATER, LATER, SourceOutcome.UNREADABLE, "cut off");

        assertThat(read.with(state).validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void shouldAskForTheWholeAgainWhenItWouldBeReadDifferently() {
        SourceState state = NEW.read(NOW, LATER, report(2, NOW), TAGS);

        assertThat(history(ADDRESS, "csl/2", HOUR).with(state).validators()).isEqualTo(Validators.NONE);
        SourceHistory moved =
                history("https://lists.example/new.csv", "csl/1", HOUR).with(state);
        assertThat(moved.validators()).isEqualTo(Validators.NONE);
        assertThat(moved.wait(NOW)).isEqualTo(Duration.ZERO);
        SourceState unreachable = moved.failed(LATER, LATER, SourceOutcome.UNREACHABLE, "away");
        assertThat(moved.with(unreachable).validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void shouldNotAskAServerAgainBeforeItsTimeJustBecauseOfAStart() {
        SourceState state = NEW.read(NOW, LATER, report(2, NOW), TAGS);

        assertThat(NEW.with(state).wait(NOW.plusSeconds(60))).isEqualTo(Duration.ofMinutes(59));
        assertThat(NEW.with(state).wait(LATER.plusSeconds(1))).isEqualTo(Duration.ZERO);
        assertThat(history(ADDRESS, "csl/1", Duration.ofMinutes(5)).with(state).wait(NOW))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void shouldReadFilesAtOnceAfterAStart() {
        SourceHistory file = history("list.csv", "csl/1", HOUR);

        assertThat(file.with(file.read(NOW, LATER, report(2, NOW), Validators.NONE))
                        .wait(NOW))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void shouldKeepToTheServersWishForADayAtMostAfterAStart() {
        Instant inAYear = NOW.plus(Duration.ofDays(365));
        SourceState state = NEW.failed(NOW, inAYear, SourceOutcome.UNREACHABLE, "busy");

        assertThat(NEW.with(state).wait(NOW)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void shouldNotCountAsSuccessWhenItBreaksOff() {
        SourceHistory read = NEW.with(NEW.read(NOW, LATER, report(2, NOW), TAGS));

        SourceState state = read.brokenOff(LATER, LATER, report(1, LATER), "cut off");

        assertThat(state.getOutcome()).isEqualTo(SourceOutcome.UNREADABLE);
        assertThat(state.getLastSuccessAt()).contains(NOW);
        assertThat(state.getLastPublishedAt()).contains(LATER);
        assertThat(state.getFailures()).isEqualTo(1);
    }

    private static SourceHistory history(String address, String parser, Duration interval) {
        return new SourceHistory(
                new SourceSettings("source", SourceKind.LIST, "csl", address, interval, Set.of()),
                Optional.of(parser),
                Optional.empty());
    }

    private static IntakeReport report(int published, Instant publishedAt) {
        return new IntakeReport(
                published, 1, 3, List.of(), new InputContent(7, Optional.of(publishedAt), Optional.empty()));
    }
}
