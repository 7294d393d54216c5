package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.ChangeAction;
import io.listwire.schema.ChangeCause;
import io.listwire.schema.DeadLetter;
import io.listwire.schema.Decision;
import io.listwire.schema.ListChange;
import io.listwire.schema.ListStatus;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.SnapshotDecision;
import io.listwire.schema.SnapshotOutcome;
import io.listwire.schema.SnapshotResult;
import io.listwire.schema.SnapshotStart;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldSnapshotsTest {

    private static final PartyDetails[] THIRTY = IntStream.rangeClosed(1, 30)
            .mapToObj(number -> Snapshots.party("Harbour Works No. " + number, "CN"))
            .toArray(PartyDetails[]::new);
    private static final PartyDetails[] TWENTY = Arrays.copyOf(THIRTY, 20);
    private static final PartyDetails[] NINETEEN = Arrays.copyOf(THIRTY, 19);

    @TempDir
    Path state;

    private TopologyFixture topology;

    @BeforeEach
    void start() {
        topology = new TopologyFixture(state);
        topology.send(Snapshots.of("first", THIRTY));
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void shouldTakeInWhenAListShrinksWithinTheLimit() {
        topology.send(Snapshots.of("second", TWENTY));

        assertThat(outcomes()).containsExactly(SnapshotOutcome.BASELINE, SnapshotOutcome.APPLIED);
    }

    @Test
    void shouldHoldAndAlertOnceWhenAListShrinksTooFar() {
        topology.send(Snapshots.of("second", NINETEEN));

        assertThat(outcomes()).containsExactly(SnapshotOutcome.BASELINE, SnapshotOutcome.HELD);
        assertThat(topology.read(Topics.LIST_CHANGES)).isEmpty();
        assertThat(topology.read(Topics.LISTED_PARTIES)).hasSize(30).doesNotContainNull();
        assertThat(topology.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getKind()).isEqualTo(AlertKind.SNAPSHOT_PROBLEM);
            assertThat(alert.getHeadline()).contains("30").contains("19");
        });
        ListStatus status = status();
        assertThat(status.getEntries()).isEqualTo(30);
        assertThat(status.getCurrent().orElseThrow().getSnapshotId()).isEqualTo(Snapshots.id("first"));
        assertThat(status.getHeld().orElseThrow().getDelisted()).isEqualTo(11);
        assertThat(status.getHeld().orElseThrow().getExamples())
                .hasSize(11)
                .allSatisfy(example -> assertThat(example).startsWith("DELISTED"));
    }

    @Test
    void shouldKeepOnlyTheStagedHeadersOfWhatIsHeld() {
        topology.send(Snapshots.of("second", TWENTY));
        topology.send(Snapshots.of("third", Arrays.copyOf(THIRTY, 5)));

        assertThat(topology.stored("staged-headers")).isEqualTo(1);
        decide("third", Decision.RELEASE);

        assertThat(topology.stored("staged-headers")).isZero();
    }

    @Test
    void shouldAlertOnceWhenTheNextFileIsHeldForTheSameReason() {
        topology.send(Snapshots.of("second", NINETEEN));
        PartyDetails[] others = NINETEEN.clone();
        others[18] = THIRTY[29];
        topology.send(Snapshots.of("third", others));
        topology.send(Snapshots.of("fourth", Arrays.copyOf(THIRTY, 12)));

        assertThat(topology.alerts())
                .extracting(alert -> alert.getSnapshot().orElseThrow().getEntries())
                .containsExactly(19, 12);
    }

    @Test
    void shouldTakeInWhatIsReleasedAndSayWhoReleasedIt() {
        topology.send(Snapshots.of("second", NINETEEN));
        decide("second", Decision.RELEASE);

        List<ListChange> changes = topology.read(Topics.LIST_CHANGES);
        assertThat(changes).hasSize(11).allSatisfy(change -> {
            assertThat(change.getAction()).isEqualTo(ChangeAction.DELISTED);
            assertThat(change.getDecision().orElseThrow().getBy()).isEqualTo("pat");
        });
        assertThat(outcomes()).containsExactly(SnapshotOutcome.BASELINE, SnapshotOutcome.HELD, SnapshotOutcome.APPLIED);
        assertThat(status())
                .extracting(ListStatus::getEntries, s -> s.getHeld().isPresent())
                .containsExactly(19, false);
    }

    @Test
    void shouldNotRepeatWhatWasReleased() {
        topology.send(Snapshots.of("second", NINETEEN));
        decide("second", Decision.RELEASE);
        List<String> ids = topology.read(Topics.LIST_CHANGES).stream()
                .map(ListChange::getChangeId)
                .toList();
        assertThat(ids).hasSize(11).doesNotHaveDuplicates();

        topology.send(Snapshots.of("third", NINETEEN));

        assertThat(topology.read(Topics.LIST_CHANGES)).isEmpty();
    }

    @Test
    void shouldLeaveTheListAsItIsWhenAHeldSnapshotIsDiscarded() {
        topology.send(Snapshots.of("second", NINETEEN));
        decide("second", Decision.DISCARD);
        topology.send(Snapshots.of("third", THIRTY));

        assertThat(topology.read(Topics.LIST_CHANGES)).isEmpty();
        assertThat(outcomes())
                .containsExactly(
                        SnapshotOutcome.BASELINE,
                        SnapshotOutcome.HELD,
                        SnapshotOutcome.DISCARDED,
                        SnapshotOutcome.UNCHANGED);
    }

    @Test
    void shouldReplaceAHeldSnapshotWhenAGoodOneComes() {
        topology.send(Snapshots.of("second", NINETEEN));
        topology.send(Snapshots.of("third", TWENTY));
        decide("second", Decision.RELEASE);

        assertThat(outcomes())
                .containsExactly(
                        SnapshotOutcome.BASELINE,
                        SnapshotOutcome.HELD,
                        SnapshotOutcome.SUPERSEDED,
                        SnapshotOutcome.APPLIED);
        assertThat(topology.read(Topics.DEAD_LETTERS))
                .extracting(DeadLetter::getErrorMessage)
                .singleElement()
                .asString()
                .contains("not held");
        assertThat(status().getEntries()).isEqualTo(20);
    }

    @Test
    void shouldHoldWhateverItsSizeWhenTheStartMarkerNamesADefect() {
        topology.send(Snapshots.of(
                "second",
                Snapshots.startOf("second", "csl/1")
                        .setDefects(List.of("the end mark is missing"))
                        .build(),
                THIRTY));

        assertThat(topology.alerts())
                .extracting(Alert::getHeadline)
                .singleElement()
                .asString()
                .contains("the end mark is missing");
    }

    @Test
    void shouldHoldADelistingButTakeInWhatCameWhenTheFileBrokeOff() {
        PartyDetails[] more = Arrays.copyOf(THIRTY, 31);
        more[30] = Snapshots.party("Lighthouse Optics", "CN");
        topology.send(Snapshots.of("second", brokenOff("second"), more));
        topology.send(Snapshots.of("third", brokenOff("third"), Arrays.copyOf(more, 30)));

        assertThat(outcomes()).containsExactly(SnapshotOutcome.BASELINE, SnapshotOutcome.APPLIED, SnapshotOutcome.HELD);
        assertThat(topology.read(Topics.LIST_CHANGES))
                .extracting(ListChange::getAction, ListChange::getName)
                .containsExactly(tuple(ChangeAction.LISTED, "Lighthouse Optics"));
    }

    @Test
    void shouldAlertNobodyWhenANewerParserReadsTheSameBytesDifferently() {
        topology.send(Snapshots.of("first", Snapshots.startOf("first", "csl/2").build(), TWENTY));

        assertThat(topology.alerts()).isEmpty();
        assertThat(outcomes()).containsExactly(SnapshotOutcome.BASELINE, SnapshotOutcome.REPARSED);
        assertThat(topology.read(Topics.LIST_CHANGES)).hasSize(10).allSatisfy(change -> {
            assertThat(change.getAction()).isEqualTo(ChangeAction.DELISTED);
            assertThat(change.getCause()).isEqualTo(ChangeCause.PARSER);
        });
        assertThat(status().getEntries()).isEqualTo(20);
    }

    private static SnapshotStart brokenOff(String content) {
        return Snapshots.startOf(content, "csl/1")
                .setMayLackEntries("the file ends within a row")
                .build();
    }

    private void decide(String content, Decision decision) {
        SnapshotDecision made = SnapshotDecision.newBuilder()
                .setList(Snapshots.LIST)
                .setSnapshotId(Snapshots.id(content))
                .setDecision(decision)
                .setBy("pat")
                .setReason("checked by hand")
                .setDecidedAt(TopologyFixture.START)
                .build();
        topology.input(Topics.SNAPSHOT_DECISIONS).pipeInput(Snapshots.LIST, made, TopologyFixture.START);
    }

    private List<SnapshotOutcome> outcomes() {
        return topology.read(Topics.SNAPSHOT_RESULTS).stream()
                .map(SnapshotResult::getOutcome)
                .toList();
    }

    private ListStatus status() {
        List<ListStatus> all = topology.read(Topics.LIST_STATUS);
        return all.get(all.size() - 1);
    }
}
