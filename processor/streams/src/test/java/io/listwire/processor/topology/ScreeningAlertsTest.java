package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.FieldDifference;
import io.listwire.schema.MatchBand;
import io.listwire.schema.MatchCauseKind;
import io.listwire.schema.MatchChange;
import io.listwire.schema.MatchEvent;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.SnapshotRef;
import io.listwire.schema.Verdict;
import io.listwire.schema.WatchedCompany;
import io.listwire.schema.WatchlistSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flow from a list, a watchlist or a reviewer to alerts on matches; what they say in full, other tests say. */
class ScreeningAlertsTest {

    private static final String PARTY = "name:ZORBLAXPRECISIONINSTRUMENTSCOLTD";
    private static final String KEY = "suppliers/7/US-BIS-UVL/" + PARTY;
    private static final PartyDetails ZORBLAX = Snapshots.party("Zorblax Precision Instruments Co., Ltd.", "CN");
    private static final PartyDetails OTHER = Snapshots.party("Somebody Else Entirely", "CN");

    @TempDir
    Path state;

    private TopologyFixture topology;

    @BeforeEach
    void start() {
        topology = new TopologyFixture(state);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void shouldTellWhenPartyIsListedThatIsLikeWatchedCompany() {
        watch("Zorblax Precision Instruments");
        topology.send(Snapshots.of("first", ZORBLAX));

        assertThat(screenings()).singleElement().satisfies(alert -> {
            MatchChange change = alert.getScreening().orElseThrow();
            assertThat(alert.getSubject()).isEqualTo("suppliers/7");
            assertThat(alert.getHeadline()).contains("matches").contains("the party was listed");
            assertThat(change.getEvent()).isEqualTo(MatchEvent.BEGAN);
            assertThat(change.getCause().getKind()).isEqualTo(MatchCauseKind.LIST_CHANGE);
            assertThat(change.getCause().getSnapshot().map(SnapshotRef::getSnapshotId))
                    .contains(Snapshots.id("first"));
            assertThat(change.getMatch().getBand()).isEqualTo(MatchBand.ALERT);
        });
        assertThat(topology.readKeyed(Topics.SCREENING_MATCHES)).singleElement().satisfies(match -> {
            assertThat(match.key).isEqualTo(KEY);
            assertThat(match.value.getSince()).contains(TopologyFixture.START);
        });
    }

    @Test
    void shouldTellWhenCompanyIsWatchedThatIsLikeListedParty() {
        topology.send(Snapshots.of("first", ZORBLAX));
        watch("Zorblax Precision Instruments");

        assertThat(events()).containsExactly(MatchEvent.BEGAN);
    }

    @Test
    void shouldTellTheEndWhenPartyIsDelisted() {
        watch("Zorblax Precision Instruments");
        topology.send(Snapshots.of("first", ZORBLAX, OTHER));
        topology.send(Snapshots.of("second", OTHER));

        assertThat(screenings()).last().satisfies(alert -> {
            assertThat(alert.getHeadline()).contains("no longer matches").endsWith("the party was delisted");
            MatchChange change = alert.getScreening().orElseThrow();
            assertThat(change.getEvent()).isEqualTo(MatchEvent.ENDED);
            assertThat(change.getCause().getSnapshot().map(SnapshotRef::getSnapshotId))
                    .contains(Snapshots.id("second"));
        });
        assertThat(topology.readKeyed(Topics.SCREENING_MATCHES)).last().isEqualTo(KeyValue.pair(KEY, null));
    }

    @Test
    void shouldTellTheEndWhenCompanyIsTakenOff() {
        topology.send(Snapshots.of("first", ZORBLAX));
        watch("Zorblax Precision Instruments");
        topology.input(Topics.WATCHED_COMPANIES).pipeInput("suppliers/7", null, TopologyFixture.START);

        assertThat(screenings())
                .last()
                .extracting(Alert::getHeadline)
                .asString()
                .endsWith("the company was taken off the watchlist");
    }

    @Test
    void shouldTellWhenMatchedPartyIsAmended() {
        watch("Zorblax Precision Instruments");
        topology.send(Snapshots.of("first", ZORBLAX));
        topology.send(Snapshots.of("second", amended()));

        assertThat(screenings()).last().satisfies(alert -> {
            MatchChange change = alert.getScreening().orElseThrow();
            assertThat(change.getEvent()).isEqualTo(MatchEvent.CHANGED);
            assertThat(change.getPartyDifferences())
                    .extracting(FieldDifference::getField)
                    .containsExactly("names");
        });
    }

    @Test
    void shouldKeepMatchForReviewInTheTableAlone() {
        topology.send(Snapshots.of("first", ZORBLAX));
        set(1.0, 0.6);
        watch("Zorblax Precision Instrumnts");

        assertThat(screenings()).isEmpty();
        assertThat(topology.read(Topics.SCREENING_MATCHES))
                .extracting(ScreeningMatch::getBand)
                .containsExactly(MatchBand.REVIEW);
    }

    @Test
    void shouldJudgeMatchesAnewWhenThresholdsAreSet() {
        topology.send(Snapshots.of("first", ZORBLAX));
        watch("Zorblax Precision Instrumnts");
        set(1.0, 0.6);
        topology.advance(Duration.ofSeconds(1));
        topology.input(Topics.WATCHLIST_SETTINGS).pipeInput("suppliers", null, TopologyFixture.START);
        topology.advance(Duration.ofSeconds(1));

        assertThat(events()).containsExactly(MatchEvent.BEGAN, MatchEvent.ENDED, MatchEvent.BEGAN);
    }

    @Test
    void shouldBeSilentOnFalsePositiveUntilThePartyChanges() {
        topology.send(Snapshots.of("first", ZORBLAX));
        watch("Zorblax Precision Instruments");
        decide(Verdict.FALSE_POSITIVE);
        watch("Something Else");
        watch("Zorblax Precision Instruments");
        topology.send(Snapshots.of("second", amended()));

        List<Alert> alerts = screenings();
        assertThat(alerts)
                .extracting(alert -> alert.getScreening().orElseThrow().getEvent())
                .containsExactly(MatchEvent.BEGAN, MatchEvent.RETURNED);
        assertThat(alerts.get(1).getHeadline()).contains("once called a false positive", "Zorblax Instruments");
        assertThat(alerts.get(1).getScreening().orElseThrow().getOverridden())
                .hasValueSatisfying(decision -> assertThat(decision.getReason()).isEqualTo("looked at it"));
        assertThat(topology.read(Topics.SCREENING_MATCHES))
                .last()
                .satisfies(match -> assertThat(match.getSilenced()).isFalse());
    }

    @Test
    void shouldShowDecisionOnTheMatch() {
        topology.send(Snapshots.of("first", ZORBLAX));
        watch("Zorblax Precision Instruments");
        decide(Verdict.CONFIRMED);

        assertThat(topology.read(Topics.SCREENING_MATCHES)).last().satisfies(match -> {
            assertThat(match.getDecision().map(ScreeningDecision::getVerdict)).contains(Verdict.CONFIRMED);
            assertThat(match.getSilenced()).isFalse();
        });
        assertThat(events()).containsExactly(MatchEvent.BEGAN);
    }

    @Test
    void shouldGiveTheSameIdsWhenItIsReplayed() {
        play();
        List<String> ids = ids();
        topology.close();
        topology = new TopologyFixture(state.resolve("again"));
        play();

        assertThat(ids).hasSize(3).doesNotHaveDuplicates().isEqualTo(ids());
    }

    @Test
    void shouldRefuseCompanyUnderForeignKey() {
        WatchedCompany company = company("Zorblax Precision Instruments");
        topology.input(Topics.WATCHED_COMPANIES).pipeInput("suppliers/8", company, TopologyFixture.START);

        assertThat(topology.read(Topics.DEAD_LETTERS)).hasSize(1);
        assertThat(topology.stored("screened-companies")).isZero();
    }

    private void play() {
        topology.send(Snapshots.of("first", ZORBLAX));
        watch("Zorblax Precision Instruments");
        watch("Something Else");
        watch("Zorblax Precision Instruments");
    }

    private List<String> ids() {
        return screenings().stream().map(Alert::getAlertId).toList();
    }

    private static PartyDetails amended() {
        return Snapshots.party("Zorblax Precision Instruments Co., Ltd.", "CN", "Zorblax Instruments");
    }

    private List<Alert> screenings() {
        return topology.alerts().stream()
                .filter(alert -> alert.getKind() == AlertKind.SCREENING_MATCH)
                .toList();
    }

    private List<MatchEvent> events() {
        return screenings().stream()
                .map(alert -> alert.getScreening().orElseThrow().getEvent())
                .toList();
    }

    private void watch(String name) {
        watch(company(name));
    }

    private void watch(WatchedCompany company) {
        topology.input(Topics.WATCHED_COMPANIES).pipeInput("suppliers/7", company, TopologyFixture.START);
    }

    private static WatchedCompany company(String name) {
        return WatchedCompany.newBuilder()
                .setWatchlist("suppliers")
                .setCompany("7")
                .setNames(List.of(name))
                .build();
    }

    private void set(@Nullable Double alert, @Nullable Double review) {
        topology.input(Topics.WATCHLIST_SETTINGS)
                .pipeInput(
                        "suppliers",
                        WatchlistSettings.newBuilder()
                                .setWatchlist("suppliers")
                                .setAlertThreshold(alert)
                                .setReviewThreshold(review)
                                .setBy("team")
                                .setSetAt(TopologyFixture.START)
                                .build(),
                        TopologyFixture.START);
    }

    private void decide(Verdict verdict) {
        topology.input(Topics.SCREENING_DECISIONS)
                .pipeInput(
                        "suppliers/7",
                        ScreeningDecision.newBuilder()
                                .setWatchlist("suppliers")
                                .setCompany("7")
                                .setList(Snapshots.LIST)
                                .setPartyId(PARTY)
                                .setVerdict(verdict)
                                .setBy("reviewer")
                                .setReason("looked at it")
                                .setDecidedAt(TopologyFixture.START)
                                .build(),
                        TopologyFixture.START);
    }
}
