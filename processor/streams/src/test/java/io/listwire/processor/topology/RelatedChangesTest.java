package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.Topics;
import io.listwire.schema.Address;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.ChangeAction;
import io.listwire.schema.ListChange;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.MoveDirection;
import io.listwire.schema.PartyDetails;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list changes of August 2023 in small: a party leaves the Unverified List because it joined the Entity List. */
class RelatedChangesTest {

    private static final String UVL = Snapshots.LIST;
    private static final String ENTITY_LIST = "US-BIS-EL";
    private static final PartyDetails NORTH = Snapshots.party("North Star Trading Co., Ltd.", "CN");
    private static final PartyDetails SOUTH = Snapshots.party("South Gate Avionics OOO", "RU");
    private static final PartyDetails EAST = Snapshots.party("East Harbour Optics", "PK");
    private static final Instant FIRST = TopologyFixture.START;
    private static final Instant DAY_LATER = FIRST.plus(Duration.ofDays(1));

    @TempDir
    Path state;

    private TopologyFixture topology;

    @BeforeEach
    void start() {
        topology = new TopologyFixture(state);
        topology.send(Snapshots.of("first", NORTH, SOUTH));
        topology.send(Snapshots.on(ENTITY_LIST, Snapshots.of("first", EAST)));
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void shouldSayWhereADelistedPartyWentWhenItWasListedElsewhereBefore() {
        send(Snapshots.on(ENTITY_LIST, Snapshots.of("second", EAST, SOUTH)), FIRST);
        send(Snapshots.of("second", NORTH), DAY_LATER);

        ListChange delisting = change(UVL, ChangeAction.DELISTED);
        assertThat(delisting.getMove()).hasValueSatisfying(move -> {
            assertThat(move.getOtherList()).isEqualTo(ENTITY_LIST);
            assertThat(move.getDirection()).isEqualTo(MoveDirection.STRICTER);
            assertThat(move.getOtherName()).isEqualTo("South Gate Avionics OOO");
            assertThat(move.getExplanation()).contains("South Gate Avionics OOO");
        });
    }

    /** Rows of the Unverified List of May 2022; both stood on the Entity List when they were gone. */
    @Test
    void shouldTellOneStoryOfTheRussianPartiesThatJoinedTheEntityList() {
        PartyDetails pumps = genuine("Nasosy Ampika", "3-ya Institutskaya St. Bld. 15, Moscow, Russia");
        PartyDetails bureau = genuine("SDB IRE RAS", "1 Vvedenskogo Square, Fryazino, Russia");
        send(Snapshots.of("may", NORTH, SOUTH, pumps, bureau), FIRST);
        send(Snapshots.on(ENTITY_LIST, Snapshots.of("second", EAST, pumps, bureau)), DAY_LATER);
        send(Snapshots.of("second", NORTH, SOUTH), DAY_LATER);

        assertThat(topology.read(Topics.LIST_CHANGES))
                .filteredOn(change -> change.getAction() == ChangeAction.DELISTED)
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.getMove()).hasValueSatisfying(move -> {
                    assertThat(move.getOtherList()).isEqualTo(ENTITY_LIST);
                    assertThat(move.getDirection()).isEqualTo(MoveDirection.STRICTER);
                    assertThat(move.getOtherName()).isEqualTo(change.getName());
                }))
                .extracting(ListChange::getName)
                .containsExactlyInAnyOrder("Nasosy Ampika", "SDB IRE RAS");
    }

    private static PartyDetails genuine(String name, String address) {
        return PartyDetails.newBuilder(Snapshots.party(name, "RU"))
                .setAddresses(List.of(new Address(address, "RU")))
                .build();
    }

    @Test
    void shouldSayWhereAListedPartyCameFromWhenItWasDelistedBefore() {
        send(Snapshots.of("second", NORTH), FIRST);
        send(Snapshots.on(ENTITY_LIST, Snapshots.of("second", EAST, SOUTH)), DAY_LATER);

        assertThat(headlines())
                .anySatisfy(headline -> assertThat(headline)
                        .startsWith("Listed on US-BIS-EL")
                        .endsWith("moved from US-BIS-UVL, which is stricter"));
    }

    @Test
    void shouldTellNoMoveWhenTheOtherHalfIsOlderThanTheWindow() {
        send(Snapshots.on(ENTITY_LIST, Snapshots.of("second", EAST, SOUTH)), FIRST);
        send(Snapshots.of("second", NORTH), FIRST.plus(Duration.ofDays(31)));

        assertThat(change(UVL, ChangeAction.DELISTED).getMove()).isEmpty();
    }

    @Test
    void shouldTellNoMoveOfAnotherParty() {
        send(
                Snapshots.on(
                        ENTITY_LIST, Snapshots.of("second", EAST, Snapshots.party("South Gate Avionics FZE", "AE"))),
                FIRST);
        send(Snapshots.of("second", NORTH), DAY_LATER);

        assertThat(change(UVL, ChangeAction.DELISTED).getMove()).isEmpty();
    }

    @Test
    void shouldSayThatAChangeTakesBackAnEarlierOneWhenAListGoesBackAndForth() {
        send(Snapshots.of("second", NORTH), FIRST);
        send(Snapshots.of("first", NORTH, SOUTH), DAY_LATER);
        send(Snapshots.of("second", NORTH), DAY_LATER.plusSeconds(60));

        List<ListChange> changes = topology.read(Topics.LIST_CHANGES);
        assertThat(changes)
                .extracting(ListChange::getAction)
                .containsExactly(ChangeAction.DELISTED, ChangeAction.LISTED, ChangeAction.DELISTED);
        assertThat(changes.get(0).getReversalOf()).isEmpty();
        assertThat(changes.get(1).getReversalOf()).contains(changes.get(0).getChangeId());
        assertThat(changes.get(2).getReversalOf()).contains(changes.get(1).getChangeId());
        assertThat(headlines())
                .filteredOn(headline -> headline.endsWith("takes back an earlier change"))
                .hasSize(2);
    }

    private void send(List<ListSnapshotPart> snapshot, Instant at) {
        snapshot.forEach(part -> topology.input(Topics.LIST_SNAPSHOTS).pipeInput(part.getList(), part, at));
    }

    private ListChange change(String list, ChangeAction action) {
        return topology.read(Topics.LIST_CHANGES).stream()
                .filter(change -> change.getList().equals(list) && change.getAction() == action)
                .findFirst()
                .orElseThrow();
    }

    private List<String> headlines() {
        return topology.alerts().stream()
                .filter(alert -> alert.getKind() == AlertKind.LIST_CHANGE)
                .map(Alert::getHeadline)
                .toList();
    }
}
