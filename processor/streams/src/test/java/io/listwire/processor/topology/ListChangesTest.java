package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.ChangeAction;
import io.listwire.schema.DeadLetter;
import io.listwire.schema.FailureStage;
import io.listwire.schema.ListChange;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.ListedParty;
import io.listwire.schema.PairingRule;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.SnapshotOutcome;
import io.listwire.schema.SnapshotResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListChangesTest {

    private static final PartyDetails NORTH = Snapshots.party("North Star Trading Co., Ltd.", "CN");
    private static final PartyDetails SOUTH = Snapshots.party("South Gate Avionics", "RU");
    private static final PartyDetails EAST = Snapshots.party("East Harbour Optics", "PK");

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
    void shouldTakeInFirstSnapshotQuietly() {
        topology.send(Snapshots.of("first", NORTH, SOUTH));

        assertThat(topology.alerts()).isEmpty();
        assertThat(topology.read(Topics.LIST_CHANGES)).isEmpty();
        assertThat(topology.read(Topics.SNAPSHOT_RESULTS))
                .extracting(SnapshotResult::getOutcome, SnapshotResult::getEntries, SnapshotResult::getListed)
                .containsExactly(tuple(SnapshotOutcome.BASELINE, 2, 0));
        assertThat(topology.read(Topics.LISTED_PARTIES))
                .extracting(party -> party.getDetails().getNames().get(0).getText())
                .containsExactlyInAnyOrder("North Star Trading Co., Ltd.", "South Gate Avionics");
    }

    @Test
    void shouldTellListedDelistedAndAmendedApart() {
        PartyDetails amended = Snapshots.party("North Star Trading Co., Ltd.", "CN", "NST");
        topology.send(Snapshots.of("first", NORTH, SOUTH));
        topology.send(Snapshots.of("second", EAST, amended));

        assertThat(topology.read(Topics.LIST_CHANGES))
                .extracting(ListChange::getAction, ListChange::getName)
                .containsExactlyInAnyOrder(
                        tuple(ChangeAction.LISTED, "East Harbour Optics"),
                        tuple(ChangeAction.DELISTED, "South Gate Avionics"),
                        tuple(ChangeAction.AMENDED, "North Star Trading Co., Ltd."));
    }

    @Test
    void shouldTakeARenumberedPartyForTheSameAndSayWhy() {
        topology.send(Snapshots.of("first", numbered("36", NORTH), SOUTH));
        topology.send(Snapshots.of("second", numbered("9036", NORTH), SOUTH));

        assertThat(topology.read(Topics.LIST_CHANGES)).singleElement().satisfies(change -> {
            assertThat(change.getAction()).isEqualTo(ChangeAction.COSMETIC);
            assertThat(change.getPartyId()).isEqualTo("id:36");
            assertThat(change.getPairing()).hasValueSatisfying(pairing -> {
                assertThat(pairing.getRule()).isEqualTo(PairingRule.SAME_NAME);
                assertThat(pairing.getExplanation()).contains("North Star Trading");
            });
        });
        assertThat(topology.alerts()).isEmpty();
    }

    @Test
    void shouldKnowARenumberedPartyByItsNewNumberWhenTheNextSnapshotComes() {
        topology.send(Snapshots.of("first", numbered("36", NORTH), SOUTH));
        topology.send(Snapshots.of("second", numbered("9036", NORTH), SOUTH));
        topology.read(Topics.LIST_CHANGES);
        topology.send(Snapshots.of("third", SOUTH));

        assertThat(topology.read(Topics.LIST_CHANGES))
                .extracting(ListChange::getAction, ListChange::getPartyId)
                .containsExactly(tuple(ChangeAction.DELISTED, "id:36"));
    }

    private static PartyDetails numbered(String number, PartyDetails party) {
        return PartyDetails.newBuilder(party).setPublisherId(number).build();
    }

    @Test
    void shouldAlertOnEachChangeAndOnceOnTheSnapshot() {
        topology.send(Snapshots.of("first", NORTH, SOUTH));
        topology.send(Snapshots.of("second", NORTH, EAST));

        List<Alert> alerts = topology.alerts();

        assertThat(alerts)
                .extracting(Alert::getKind)
                .containsExactly(AlertKind.LIST_CHANGE, AlertKind.LIST_CHANGE, AlertKind.SNAPSHOT_DIGEST);
        assertThat(alerts).extracting(Alert::getAlertId).doesNotHaveDuplicates();
        ListChange delisting = alerts.stream()
                .flatMap(alert -> alert.getChange().stream())
                .filter(change -> change.getAction() == ChangeAction.DELISTED)
                .findFirst()
                .orElseThrow();
        assertThat(delisting.getBefore()).contains(SOUTH);
        assertThat(delisting.getAfter()).isEmpty();
        assertThat(delisting.getSnapshot().getAddress()).isEqualTo("second.csv");
        assertThat(delisting.getPrevious().orElseThrow().getAddress()).isEqualTo("first.csv");
    }

    @Test
    void shouldSayFieldByFieldWhatWasAmended() {
        topology.send(Snapshots.of("first", NORTH));
        topology.send(Snapshots.of("second", Snapshots.party("North Star Trading Co., Ltd.", "CN", "NST")));

        assertThat(topology.read(Topics.LIST_CHANGES).get(0).getDifferences())
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.getField()).contains("name");
                    assertThat(difference.getAfter().orElseThrow()).contains("NST");
                    assertThat(difference.getMaterial()).isTrue();
                });
    }

    @Test
    void shouldPublishCosmeticChangeAndAlertNobody() {
        topology.send(Snapshots.of("first", NORTH));
        topology.send(Snapshots.of("second", Snapshots.party("NORTH STAR TRADING CO LTD", "CN")));

        assertThat(topology.read(Topics.LIST_CHANGES))
                .extracting(ListChange::getAction)
                .containsExactly(ChangeAction.COSMETIC);
        assertThat(topology.alerts()).isEmpty();
    }

    @Test
    void shouldWriteTombstoneForDelistedParty() {
        topology.send(Snapshots.of("first", NORTH, SOUTH));
        topology.send(Snapshots.of("second", NORTH));

        List<KeyValue<String, ListedParty>> parties = topology.readKeyed(Topics.LISTED_PARTIES);

        assertThat(parties).hasSize(3);
        assertThat(parties.get(2).key).startsWith("US-BIS-UVL/").contains("SOUTHGATEAVIONICS");
        assertThat(parties.get(2).value).isNull();
    }

    @Test
    void shouldIgnoreTheSameSnapshotSentAgain() {
        topology.send(Snapshots.of("first", NORTH, SOUTH));
        topology.send(Snapshots.of("first", NORTH, SOUTH));

        assertThat(topology.read(Topics.SNAPSHOT_RESULTS))
                .extracting(SnapshotResult::getOutcome)
                .containsExactly(SnapshotOutcome.BASELINE, SnapshotOutcome.UNCHANGED);
        assertThat(topology.alerts()).isEmpty();
    }

    @Test
    void shouldGiveNewAlertIdsWhenListGoesBackAndForth() {
        for (int round = 0; round < 2; round++) {
            topology.send(Snapshots.of("first", NORTH));
            topology.send(Snapshots.of("second", NORTH, SOUTH));
        }

        assertThat(topology.alerts()).hasSize(6).extracting(Alert::getAlertId).doesNotHaveDuplicates();
    }

    @Test
    void shouldGiveTheSameAlertIdsOnReplay(@TempDir Path other) {
        topology.send(Snapshots.of("first", NORTH, SOUTH));
        topology.send(Snapshots.of("second", EAST));
        List<String> ids = topology.alerts().stream().map(Alert::getAlertId).toList();

        try (TopologyFixture replay = new TopologyFixture(other)) {
            replay.send(Snapshots.of("first", NORTH, SOUTH));
            replay.send(Snapshots.of("second", EAST));
            assertThat(ids).hasSize(4);
            assertThat(replay.alerts()).extracting(Alert::getAlertId).containsExactlyElementsOf(ids);
        }
    }

    @Test
    void shouldRejectSnapshotWithWrongCountAndKeepTheList() {
        topology.send(Snapshots.of("first", NORTH, SOUTH));
        List<ListSnapshotPart> wrong = new ArrayList<>(Snapshots.of("second", NORTH));
        wrong.set(2, Snapshots.end("second", 2, "0".repeat(64)));
        topology.send(wrong);

        assertThat(topology.read(Topics.LIST_CHANGES)).isEmpty();
        assertThat(topology.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getKind()).isEqualTo(AlertKind.SNAPSHOT_PROBLEM);
            assertThat(alert.getHeadline()).contains("US-BIS-UVL");
        });
        SnapshotResult result = topology.read(Topics.SNAPSHOT_RESULTS).get(1);
        assertThat(result.getOutcome()).isEqualTo(SnapshotOutcome.REJECTED);
        assertThat(result.getReason().orElseThrow()).contains("2").contains("1");
    }

    @Test
    void shouldRejectSnapshotWithGapInSequence() {
        List<ListSnapshotPart> gap = new ArrayList<>(Snapshots.of("first", NORTH, SOUTH, EAST));
        gap.remove(2);
        topology.send(gap);

        assertThat(topology.read(Topics.SNAPSHOT_RESULTS))
                .extracting(SnapshotResult::getOutcome)
                .containsExactly(SnapshotOutcome.REJECTED);
        assertThat(topology.read(Topics.LISTED_PARTIES)).isEmpty();
    }

    @Test
    void shouldReportSnapshotWhoseEndNeverCame() {
        topology.send(Snapshots.of("first", NORTH));
        List<ListSnapshotPart> cut = Snapshots.of("second", EAST, SOUTH);
        topology.send(cut.subList(0, 2));
        topology.send(Snapshots.of("third", NORTH, SOUTH));

        assertThat(topology.read(Topics.SNAPSHOT_RESULTS))
                .extracting(SnapshotResult::getOutcome, SnapshotResult::getEntries)
                .containsExactly(
                        tuple(SnapshotOutcome.BASELINE, 1),
                        tuple(SnapshotOutcome.INCOMPLETE, 1),
                        tuple(SnapshotOutcome.APPLIED, 2));
        assertThat(topology.read(Topics.LIST_CHANGES))
                .extracting(ListChange::getName)
                .containsExactly("South Gate Avionics");
    }

    @Test
    void shouldSendPartWithoutStartToDeadLetters() {
        topology.send(Snapshots.of("first", NORTH).subList(1, 2));

        DeadLetter letter = topology.read(Topics.DEAD_LETTERS).get(0);
        assertThat(letter.getStage()).isEqualTo(FailureStage.PROCESSING);
        assertThat(letter.getErrorMessage()).contains("without the snapshot's start marker");
        assertThat(letter.getOrigin()).isEqualTo("listwire.list-snapshots-0@0");
        assertThat(topology.processor().deadLetters(FailureStage.PROCESSING)).isEqualTo(1);
    }
}
