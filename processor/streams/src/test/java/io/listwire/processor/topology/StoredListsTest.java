package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.listwire.contract.Topics;
import io.listwire.schema.Address;
import io.listwire.schema.ChangeAction;
import io.listwire.schema.Decision;
import io.listwire.schema.ListChange;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.ListedParty;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.SnapshotDecision;
import io.listwire.schema.SnapshotOutcome;
import io.listwire.schema.SnapshotResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How lists are stored: nothing of it may be seen in what comes out, and nothing may be left that no list says. */
class StoredListsTest {

    private static final String CONTENTS = "entry-contents";
    private static final String STAGED = "staged-headers";
    private static final String OPEN = "open-pages";
    private static final String[] STORES = {"list-states", "listed-party-headers", CONTENTS, STAGED, OPEN};
    private static final int MANY = 300;

    @TempDir
    Path state;

    @TempDir
    Path others;

    private final Map<String, ListedParty> table = new HashMap<>();
    private TopologyFixture topology;
    private int restarts;

    @BeforeEach
    void start() {
        topology = new TopologyFixture(state);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void shouldGoOnWhereItWasWhenItIsRestartedBetweenTwoEntries() {
        List<PartyDetails> before = parties(0, MANY);
        sendWithRestart(snapshot("first", before), 1 + MANY / 2);
        List<PartyDetails> after = new ArrayList<>(before);
        after.set(10, party(10, "moved"));
        after.set(MANY - 10, party(MANY - 10, "moved"));
        sendWithRestart(snapshot("second", after), MANY / 2);

        assertThat(topology.read(Topics.LIST_CHANGES))
                .hasSize(2)
                .extracting(ListChange::getAction)
                .containsOnly(ChangeAction.AMENDED);
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(after);
        assertThat(topology.stored(STAGED)).isZero();
        assertThat(topology.stored(OPEN)).isZero();
    }

    @Test
    void shouldCountWhatHadComeBeforeARestartWhenTheEndNeverComes() {
        topology.send(snapshot("first", parties(0, 30)).subList(0, 21));
        restart();
        topology.send(snapshot("second", parties(0, 30)));

        assertThat(topology.read(Topics.SNAPSHOT_RESULTS))
                .extracting(SnapshotResult::getOutcome, SnapshotResult::getEntries)
                .containsExactly(tuple(SnapshotOutcome.INCOMPLETE, 20), tuple(SnapshotOutcome.BASELINE, 30));
    }

    @Test
    void shouldStoreNoContentAgainWhenTheListHasIt() {
        topology.send(snapshot("first", parties(0, MANY)));
        long pages = topology.stored(CONTENTS);
        topology.send(snapshot("second", parties(0, MANY)));

        assertThat(pages).isGreaterThan(2);
        assertThat(topology.stored(CONTENTS)).isEqualTo(pages);
    }

    @Test
    void shouldLeaveNothingOfASnapshotThatIsRefused() {
        topology.send(snapshot("first", parties(0, MANY)));
        long pages = topology.stored(CONTENTS);
        List<ListSnapshotPart> gap = snapshot("second", parties(MANY, MANY));
        gap.remove(MANY / 2);
        topology.send(gap);
        List<ListSnapshotPart> wrong = snapshot("third", parties(MANY, MANY));
        wrong.set(MANY + 1, Snapshots.end("third", MANY, "0".repeat(64)));
        topology.send(wrong);

        assertThat(outcomes())
                .containsExactly(SnapshotOutcome.BASELINE, SnapshotOutcome.REJECTED, SnapshotOutcome.REJECTED);
        assertThat(topology.stored(STAGED)).isZero();
        assertThat(topology.stored(OPEN)).isZero();
        assertThat(topology.stored(CONTENTS)).isEqualTo(pages);
    }

    @Test
    void shouldLeaveNothingOfAHeldSnapshotThatIsDiscarded() {
        topology.send(snapshot("first", parties(0, MANY)));
        long pages = topology.stored(CONTENTS);
        topology.send(snapshot("second", parties(MANY, MANY / 2)));
        assertThat(topology.stored(CONTENTS)).isGreaterThan(pages);
        decide("second", Decision.DISCARD);

        assertThat(topology.stored(STAGED)).isZero();
        assertThat(topology.stored(OPEN)).isZero();
        assertThat(topology.stored(CONTENTS)).isEqualTo(pages);
    }

    @Test
    void shouldKeepWhatAHeldSnapshotSaysUntilItIsReleased() {
        topology.send(snapshot("first", parties(0, MANY)));
        List<PartyDetails> half = parties(MANY / 2, MANY / 2);
        half.set(0, party(MANY / 2, "moved"));
        topology.send(snapshot("second", half));
        restart();
        decide("second", Decision.RELEASE);

        assertThat(outcomes()).endsWith(SnapshotOutcome.APPLIED);
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(half);
    }

    @Test
    void shouldTakeInBothWhenAHeldSnapshotIsReleasedWhileAnotherIsComingIn() {
        List<PartyDetails> all = parties(0, MANY);
        topology.send(snapshot("first", all));
        topology.send(snapshot("second", parties(0, 20)));
        List<ListSnapshotPart> third = snapshot("third", all);
        topology.send(third.subList(0, MANY / 2));
        decide("second", Decision.RELEASE);
        topology.send(third.subList(MANY / 2, third.size()));

        assertThat(outcomes())
                .containsExactly(
                        SnapshotOutcome.BASELINE,
                        SnapshotOutcome.HELD,
                        SnapshotOutcome.APPLIED,
                        SnapshotOutcome.APPLIED);
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void shouldMoveWhatIsLeftOfAPageTogether() {
        List<PartyDetails> all = parties(0, MANY);
        topology.send(snapshot("first", all));
        long pages = topology.stored(CONTENTS);
        List<PartyDetails> few = IntStream.range(0, MANY)
                .filter(i -> i % 10 == 0)
                .mapToObj(all::get)
                .toList();
        topology.send(snapshot("second", few));
        decide("second", Decision.RELEASE);

        assertThat(topology.stored(CONTENTS)).isLessThan(pages / 2);
        restart();
        topology.send(snapshot("third", few.subList(0, 25)));

        assertThat(topology.read(Topics.LIST_CHANGES))
                .extracting(change -> change.getBefore().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(few.subList(25, 30));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldStandWhereTheLastSnapshotStandsWhateverCameBefore(long seed) {
        Random random = new Random(seed);
        List<PartyDetails> now = parties(0, MANY);
        for (int round = 0; round < 8; round++) {
            String content = "seed " + seed + ", round " + round;
            change(now, random);
            List<ListSnapshotPart> parts = snapshot(content, now);
            sendWithRestart(parts, 1 + random.nextInt(parts.size() - 2));
            if (outcomes().contains(SnapshotOutcome.HELD)) {
                decide(content, Decision.RELEASE);
            }

            assertThat(listed()).as(content).containsExactlyInAnyOrderElementsOf(now);
            assertThat(topology.stored(STAGED)).as(content).isZero();
        }
        assertThat(topology.stored(CONTENTS)).isLessThanOrEqualTo(4 + now.size() / 10);
    }

    private static void change(List<PartyDetails> parties, Random random) {
        int share = 2 + random.nextInt(20);
        parties.removeIf(party -> random.nextInt(share) == 0);
        parties.replaceAll(party -> random.nextInt(share) == 0 ? party(random.nextInt(9_999), "new") : party);
        int come = random.nextInt(MANY / 3);
        for (int i = 0; i < come; i++) {
            parties.add(random.nextInt(parties.size() + 1), party(random.nextInt(9_999), "come"));
        }
    }

    private void sendWithRestart(List<ListSnapshotPart> parts, int after) {
        topology.send(parts.subList(0, after));
        restart();
        topology.send(parts.subList(after, parts.size()));
    }

    private void restart() {
        listed();
        topology = topology.restarted(others.resolve(Integer.toString(++restarts)), STORES);
    }

    private Collection<PartyDetails> listed() {
        topology.readKeyed(Topics.LISTED_PARTIES).forEach(party -> {
            if (party.value == null) {
                table.remove(party.key);
            } else {
                table.put(party.key, party.value);
            }
        });
        return table.values().stream().map(ListedParty::getDetails).toList();
    }

    private List<SnapshotOutcome> outcomes() {
        return topology.read(Topics.SNAPSHOT_RESULTS).stream()
                .map(SnapshotResult::getOutcome)
                .toList();
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

    private static List<ListSnapshotPart> snapshot(String content, List<PartyDetails> parties) {
        return Snapshots.of(content, parties.toArray(PartyDetails[]::new));
    }

    private static List<PartyDetails> parties(int from, int count) {
        return new ArrayList<>(IntStream.range(from, from + count)
                .mapToObj(number -> party(number, "at first"))
                .toList());
    }

    private static PartyDetails party(int number, String where) {
        String name = "Harbour Works No. " + number;
        return PartyDetails.newBuilder(Snapshots.party(name, "CN", "HW" + number))
                .setAddresses(
                        List.of(new Address(number + " Long Quay, " + where + ", " + "Dockside ".repeat(8), "CN")))
                .build();
    }
}
