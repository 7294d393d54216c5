package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.Announcement;
import io.listwire.schema.AnnouncementStatus;
import io.listwire.schema.ChangeAction;
import io.listwire.schema.ClaimTie;
import io.listwire.schema.DocumentKind;
import io.listwire.schema.DocumentRef;
import io.listwire.schema.DocumentStatement;
import io.listwire.schema.EvidenceFit;
import io.listwire.schema.ListChange;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.PartyDetails;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents beside list changes, whichever comes first. */
class AnnouncedChangesTest {

    private static final String UVL = Snapshots.LIST;
    private static final PartyDetails NORTH = Snapshots.party("North Star Trading Co., Ltd.", "CN");
    private static final PartyDetails SOUTH = Snapshots.party("South Gate Avionics OOO", "RU");
    private static final PartyDetails EAST = Snapshots.party("East Harbour Optics", "PK");
    private static final Instant FIRST = TopologyFixture.START;
    private static final Instant DAY_LATER = FIRST.plus(Duration.ofDays(1));
    private static final Instant NINE_DAYS_LATER = FIRST.plus(Duration.ofDays(9));

    @TempDir
    Path state;

    private TopologyFixture topology;

    @BeforeEach
    void start() {
        topology = new TopologyFixture(state);
        topology.send(Snapshots.of("first", NORTH, SOUTH, EAST));
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void shouldAnnounceBeforeTheListChangesAndConfirmWhenItHas() {
        say(notice("1", ChangeAction.DELISTED, 2), FIRST);
        send(Snapshots.of("second", NORTH), DAY_LATER);

        assertThat(standings()).containsExactly(AnnouncementStatus.ANNOUNCED, AnnouncementStatus.CONFIRMED);
        Announcement confirmed = announcements().get(1);
        assertThat(confirmed.getChangeIds())
                .containsExactlyInAnyOrderElementsOf(
                        changes().stream().map(ListChange::getChangeId).toList());
    }

    @Test
    void shouldCarryTheNoticeAsEvidenceOfTheChange() {
        say(naming(notice("1", ChangeAction.DELISTED, 1), "South Gate Avionics OOO"), FIRST);
        send(Snapshots.of("second", NORTH, EAST), DAY_LATER);

        assertThat(changes())
                .singleElement()
                .satisfies(change -> assertThat(change.getEvidence())
                        .singleElement()
                        .satisfies(evidence -> {
                            assertThat(evidence.getDocumentNumber()).contains("1");
                            assertThat(evidence.getFit()).isEqualTo(EvidenceFit.NAMED);
                            assertThat(evidence.getQuote()).isEqualTo("This rule does it.");
                        }));
    }

    @Test
    void shouldConfirmAtOnceWhenTheListWasFaster() {
        send(Snapshots.of("second", NORTH), FIRST);
        say(notice("1", ChangeAction.DELISTED, 2), DAY_LATER);

        assertThat(standings()).containsExactly(AnnouncementStatus.CONFIRMED);
    }

    @Test
    void shouldTellOperatorsWhenTheListDoesNotFollow() {
        say(notice("1", ChangeAction.DELISTED, 2), FIRST);
        say(news("a", ChangeAction.LISTED, 5), NINE_DAYS_LATER);
        topology.advance(Duration.ofMinutes(10));

        assertThat(standings()).containsExactly(AnnouncementStatus.ANNOUNCED, AnnouncementStatus.AWAITING_LIST);
    }

    @Test
    void shouldGoByTheClockWhenNothingComes() {
        say(notice("1", ChangeAction.DELISTED, 2), FIRST);
        topology.advance(Duration.ofDays(9));
        topology.advance(Duration.ofMinutes(10));

        assertThat(standings()).containsExactly(AnnouncementStatus.ANNOUNCED, AnnouncementStatus.AWAITING_LIST);
    }

    @Test
    void shouldSayThatTheListContradictsWhenItDoesTheOpposite() {
        say(naming(notice("1", ChangeAction.LISTED, 1), "South Gate Avionics OOO"), FIRST);
        send(Snapshots.of("second", NORTH, EAST), DAY_LATER);

        assertThat(standings()).containsExactly(AnnouncementStatus.ANNOUNCED, AnnouncementStatus.CONTRADICTED);
    }

    @Test
    void shouldWithdrawWhatALaterNoticeReplaces() {
        say(notice("1", ChangeAction.DELISTED, 2), FIRST);
        say(
                DocumentStatement.newBuilder(notice("2", ChangeAction.DELISTED, 1))
                        .setCorrectionOf("1")
                        .build(),
                DAY_LATER);
        send(Snapshots.of("second", NORTH, EAST), DAY_LATER.plusSeconds(60));

        assertThat(standings())
                .containsExactly(
                        AnnouncementStatus.ANNOUNCED,
                        AnnouncementStatus.WITHDRAWN,
                        AnnouncementStatus.ANNOUNCED,
                        AnnouncementStatus.CONFIRMED);
    }

    @Test
    void shouldNotAnnounceTwiceWhenTheNoticeComesAgain() {
        say(notice("1", ChangeAction.DELISTED, 2), FIRST);
        say(naming(notice("1", ChangeAction.DELISTED, 2), "South Gate Avionics OOO"), DAY_LATER);

        assertThat(standings()).containsExactly(AnnouncementStatus.ANNOUNCED);
    }

    @Test
    void shouldTieAClaimWhenItsChangeComesLater() {
        say(news("a", ChangeAction.DELISTED, 2), FIRST);
        send(Snapshots.of("second", NORTH), DAY_LATER);

        List<ClaimTie> ties = topology.read(Topics.CLAIM_TIES);
        assertThat(ties).extracting(ClaimTie::getFound).containsExactly(false, true);
        assertThat(ties.get(1).getChange()).hasValueSatisfying(change -> {
            assertThat(change.getTotal()).isEqualTo(2);
            assertThat(change.getSnapshotId()).isEqualTo(Snapshots.id("second"));
        });
    }

    @Test
    void shouldTieAClaimToItsNotice() {
        say(notice("1", ChangeAction.DELISTED, 2), FIRST);
        say(news("a", ChangeAction.DELISTED, 2), DAY_LATER);

        assertThat(topology.read(Topics.CLAIM_TIES))
                .singleElement()
                .satisfies(tie -> assertThat(tie.getNotice().orElseThrow().getDocumentNumber())
                        .contains("1"));
    }

    @Test
    void shouldKeepNothingWhenItIsOlderThanIsRemembered() {
        say(notice("1", ChangeAction.DELISTED, 2), FIRST);
        say(news("a", ChangeAction.DELISTED, 2), FIRST);
        send(Snapshots.of("second", NORTH), DAY_LATER);
        topology.advance(Duration.ofDays(500));
        topology.advance(Duration.ofMinutes(10));

        assertThat(List.of("document-statements", "announcements", "claim-ties", "seen-changes"))
                .allSatisfy(
                        store -> assertThat(topology.stored(store)).as(store).isZero());
    }

    private static DocumentStatement notice(String number, ChangeAction action, int total) {
        return statement("notice:" + number, DocumentKind.NOTICE, action, total)
                .setDocumentNumber(number)
                .setOfficial(true)
                .build();
    }

    private static DocumentStatement news(String id, ChangeAction action, int total) {
        return statement("news:" + id, DocumentKind.NEWS, action, total)
                .setOfficial(false)
                .build();
    }

    private static DocumentStatement naming(DocumentStatement statement, String name) {
        return DocumentStatement.newBuilder(statement).setNames(List.of(name)).build();
    }

    private static DocumentStatement.Builder statement(String id, DocumentKind kind, ChangeAction action, int total) {
        return DocumentStatement.newBuilder()
                .setDocument(DocumentRef.newBuilder()
                        .setDocumentId(id)
                        .setKind(kind)
                        .setSource("test")
                        .setTitle("Revisions to the Unverified List")
                        .setContentSha256("0".repeat(64))
                        .build())
                .setList(UVL)
                .setAction(action)
                .setTotal(total)
                .setByCountry(Map.of())
                .setPublishedAt(FIRST)
                .setQuote("This rule does it.");
    }

    private void say(DocumentStatement statement, Instant at) {
        topology.statements().pipeInput(statement.getList(), statement, at);
    }

    private void send(List<ListSnapshotPart> snapshot, Instant at) {
        snapshot.forEach(part -> topology.input(Topics.LIST_SNAPSHOTS).pipeInput(part.getList(), part, at));
    }

    private List<ListChange> changes() {
        return topology.read(Topics.LIST_CHANGES);
    }

    private List<Announcement> announcements() {
        return topology.read(Topics.ANNOUNCEMENTS);
    }

    /** As subscribers to alerts learn of them. */
    private List<AnnouncementStatus> standings() {
        return topology.alerts().stream()
                .filter(alert -> alert.getKind() == AlertKind.ANNOUNCEMENT)
                .map(Alert::getAnnouncement)
                .map(announcement -> announcement.orElseThrow().getStatus())
                .toList();
    }
}
