package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.listwire.contract.Topics;
import io.listwire.schema.AlertKind;
import io.listwire.schema.AnnouncedParty;
import io.listwire.schema.Announcement;
import io.listwire.schema.AnnouncementStatus;
import io.listwire.schema.ChangeAction;
import io.listwire.schema.ClaimAction;
import io.listwire.schema.CountCheck;
import io.listwire.schema.EnrichedDocument;
import io.listwire.schema.ListAmendment;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.NoticeCount;
import io.listwire.schema.NoticeEntry;
import io.listwire.schema.NoticeParty;
import io.listwire.schema.NoticeReading;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PolicyNotice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices with their full text, from the gazette to what the list then shows. */
class NoticesTest {

    private static final PartyDetails NORTH = Snapshots.party("North Star Trading Co., Ltd.", "CN");
    private static final PartyDetails SOUTH = Snapshots.party("South Gate Avionics OOO", "RU");
    private static final PartyDetails EAST = Snapshots.party("East Harbour Optics", "PK");
    private static final PartyDetails HARBOUR = Snapshots.party("Harbour Works", "TR");
    private static final Instant DAY_LATER = TopologyFixture.START.plus(Duration.ofDays(1));

    private static final String SUMMARY =
            "BIS amends the Export Administration Regulations by removing two persons from the"
                    + " Unverified List (UVL), and by adding one person to the UVL under the destination of Turkey.";
    private static final String HISTORY = "On May 19, 2022, BIS added 33 persons to the Unverified List.";

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
    void shouldPublishWhomANoticeNamesAndHowItsNumbersCheck() {
        send(notice(
                amendment("Removing the entries for “North Star Trading Co., Ltd.,” and “South Gate Avionics OOO.”")));

        NoticeReading read = enriched().getNotice().orElseThrow();
        assertThat(read.getParties())
                .extracting(NoticeParty::getAction, NoticeParty::getName, NoticeParty::getCountry)
                .containsExactly(
                        tuple(ClaimAction.ADD, "Harbour Machines", Optional.of("TR")),
                        tuple(ClaimAction.REMOVE, "North Star Trading Co., Ltd.", Optional.empty()),
                        tuple(ClaimAction.REMOVE, "South Gate Avionics OOO", Optional.empty()));
        assertThat(read.getParties().get(0).getAliases()).containsExactly("Harbour Works");
        assertThat(read.getParties().get(0).getAddresses()).containsExactly("1 Quay, Izmir, Turkey");
        assertThat(read.getCounts())
                .extracting(NoticeCount::getAction, NoticeCount::getCheck)
                .containsExactlyInAnyOrder(
                        tuple(ClaimAction.REMOVE, CountCheck.AGREES), tuple(ClaimAction.ADD, CountCheck.AGREES));
        assertThat(read.getContradiction()).isEmpty();
    }

    @Test
    void shouldSayWhereNumberAndPartiesDiffer() {
        send(notice(amendment("Removing the entry for “South Gate Avionics OOO.”")));

        assertThat(enriched().getNotice().orElseThrow().getContradiction())
                .contains("REMOVE on US-BIS-UVL: 2 entities stated, 1 named");
    }

    @Test
    void shouldNotTakeTheHistoryOfAListForWhatTheNoticeDoes() {
        send(notice(amendment("Removing the entry for “South Gate Avionics OOO.”")));

        assertThat(enriched().getClaims())
                .noneSatisfy(claim -> assertThat(claim.getCount()).contains(33));
    }

    @Test
    void shouldFindListedPartiesInTheFullText() {
        send(notice(amendment("Removing the entry for “South Gate Avionics OOO.”")));

        assertThat(enriched().getMentions())
                .extracting(mention -> mention.getPartyName())
                .contains("East Harbour Optics");
    }

    @Test
    void shouldFollowEachPartyByItsNames() {
        send(notice(
                amendment("Removing the entries for “North Star Trading Co., Ltd.,” and “South Gate Avionics OOO.”")));
        send(Snapshots.of("second", NORTH, EAST, HARBOUR));

        assertThat(last(ChangeAction.LISTED).getParties())
                .extracting(AnnouncedParty::getName, AnnouncedParty::getStatus)
                .containsExactly(tuple("Harbour Machines", AnnouncementStatus.CONFIRMED));
        topology.advance(Duration.ofDays(9));
        topology.advance(Duration.ofMinutes(10));
        Announcement removal = last(ChangeAction.DELISTED);
        assertThat(removal.getStatus()).isEqualTo(AnnouncementStatus.CONTRADICTED);
        assertThat(removal.getReason()).endsWith("the list shows 1 of 2, not North Star Trading Co., Ltd.");
        assertThat(removal.getParties())
                .extracting(AnnouncedParty::getName, AnnouncedParty::getStatus)
                .containsExactly(
                        tuple("North Star Trading Co., Ltd.", AnnouncementStatus.AWAITING_LIST),
                        tuple("South Gate Avionics OOO", AnnouncementStatus.CONFIRMED));
    }

    @Test
    void shouldKeepThePartiesWhenTheNoticeComesAgainWithoutItsFullText() {
        PolicyNotice whole = notice(amendment("Removing the entry for “South Gate Avionics OOO.”"));
        send(whole);
        send(PolicyNotice.newBuilder(whole)
                .setText(null)
                .setAmendments(List.of())
                .setContentSha256("1".repeat(64))
                .build());
        send(Snapshots.of("second", NORTH, EAST, HARBOUR));

        assertThat(last(ChangeAction.LISTED).getParties())
                .extracting(AnnouncedParty::getName, AnnouncedParty::getStatus)
                .containsExactly(tuple("Harbour Machines", AnnouncementStatus.CONFIRMED));
    }

    @Test
    void shouldReadBothFormsAsOneNoticeWhicheverComesFirst() {
        PolicyNotice whole = PolicyNotice.newBuilder(
                        notice(amendment("Removing the entry for “South Gate Avionics OOO.”")))
                .setPublishedOn(null)
                .build();
        for (List<PolicyNotice> forms : List.of(List.of(whole, fields()), List.of(fields(), whole))) {
            TopologyFixture fresh =
                    new TopologyFixture(state.resolve(forms.get(0).getContentSha256()));
            try (fresh) {
                fresh.send(Snapshots.of("first", NORTH, SOUTH, EAST));
                forms.forEach(form -> send(fresh, form));

                EnrichedDocument last = fresh.read(Topics.ENRICHED_DOCUMENTS).get(1);
                assertThat(last.getNotice().orElseThrow().getParties())
                        .extracting(NoticeParty::getName)
                        .containsExactly("Harbour Machines", "South Gate Avionics OOO");
                assertThat(last.getNotice().orElseThrow().getEffectiveOn()).contains(LocalDate.of(2023, 8, 25));
                assertThat(last.getMentions())
                        .extracting(mention -> mention.getPartyName())
                        .contains("East Harbour Optics");
                assertThat(last.getDocument().getUrl()).contains("https://www.federalregister.gov/d/2023-00001");
                assertThat(last.getDocument().getPublishedAt()).isPresent();
                assertThat(fresh.alerts())
                        .filteredOn(alert -> alert.getKind() == AlertKind.ANNOUNCEMENT)
                        .extracting(alert -> alert.getAnnouncement()
                                .orElseThrow()
                                .getStatement()
                                .getAction()
                                .orElseThrow())
                        .as("each announced change once")
                        .containsExactlyInAnyOrder(ChangeAction.LISTED, ChangeAction.DELISTED);
            }
        }
    }

    /** What the gazette's API says of the notice. */
    private static PolicyNotice fields() {
        return PolicyNotice.newBuilder(notice(amendment("nothing")))
                .setText(null)
                .setAmendments(List.of())
                .setAgencies(List.of("Industry and Security Bureau"))
                .setEffectiveOn(LocalDate.of(2023, 8, 25))
                .setUrl("https://www.federalregister.gov/d/2023-00001")
                .setContentSha256("1".repeat(64))
                .build();
    }

    private static ListAmendment amendment(String removal) {
        return ListAmendment.newBuilder()
                .setList(Snapshots.LIST)
                .setInstructions(List.of("a. Adding an entry for “Harbour Machines;” and", "b. " + removal))
                .setEntries(List.of(NoticeEntry.newBuilder()
                        .setName("Harbour Machines")
                        .setAliases(List.of("Harbour Works"))
                        .setAddresses(List.of("1 Quay, Izmir, Turkey"))
                        .setCountry("TR")
                        .build()))
                .build();
    }

    private static PolicyNotice notice(ListAmendment amendment) {
        return PolicyNotice.newBuilder()
                .setDocumentId("notice:federal-register:2023-00001")
                .setSource("federal-register")
                .setGazette("federal-register")
                .setDocumentNumber("2023-00001")
                .setTitle("Revisions to the Unverified List")
                .setSummary(SUMMARY)
                .setText(HISTORY + "\nEast Harbour Optics stays where it is.")
                .setAgencies(List.of("Bureau of Industry and Security"))
                .setPublishedOn(LocalDate.ofInstant(TopologyFixture.START, ZoneOffset.UTC))
                .setRetrievedAt(TopologyFixture.START)
                .setContentSha256("0".repeat(64))
                .setAmendments(List.of(amendment))
                .build();
    }

    private void send(PolicyNotice notice) {
        send(topology, notice);
    }

    private static void send(TopologyFixture topology, PolicyNotice notice) {
        topology.input(Topics.POLICY_NOTICES).pipeInput(notice.getDocumentId(), notice, TopologyFixture.START);
    }

    private void send(List<ListSnapshotPart> snapshot) {
        snapshot.forEach(part -> topology.input(Topics.LIST_SNAPSHOTS).pipeInput(part.getList(), part, DAY_LATER));
    }

    private EnrichedDocument enriched() {
        List<EnrichedDocument> documents = topology.read(Topics.ENRICHED_DOCUMENTS);
        assertThat(documents).hasSize(1);
        return documents.get(0);
    }

    private Announcement last(ChangeAction action) {
        return topology.read(Topics.ANNOUNCEMENTS).stream()
                .filter(announcement -> announcement.getStatement().getAction().equals(Optional.of(action)))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
