package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.EnrichedDocument;
import io.listwire.schema.NewsArticle;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PolicyNotice;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.Verdict;
import io.listwire.schema.WatchedCompany;
import io.listwire.schema.WatchlistSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentAlertsTest {

    private static final PartyDetails NORTH = Snapshots.party("North Star Trading Co., Ltd.", "CN");
    private static final String TEXT =
            "The Commerce Department put North Star Trading Co., Ltd. on its Unverified List, which limits exports.";

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
    void shouldFindListedPartyNamedInArticle() {
        topology.send(Snapshots.of("first", NORTH));
        publish("news:1", "Exporters on notice", TEXT);

        EnrichedDocument document = topology.read(Topics.ENRICHED_DOCUMENTS).get(0);

        assertThat(document.getMentions()).singleElement().satisfies(mention -> {
            assertThat(mention.getList()).isEqualTo("US-BIS-UVL");
            assertThat(mention.getPassage().getText()).isEqualTo("North Star Trading Co., Ltd");
            assertThat(mention.getSnapshotId()).isEqualTo(Snapshots.id("first"));
        });
        assertThat(document.getLists()).extracting(list -> list.getList()).contains("US-BIS-UVL");
        assertThat(document.getRelevant()).isTrue();
    }

    @Test
    void shouldNotFindPartyThatLeftItsList() {
        topology.send(Snapshots.of("first", NORTH));
        topology.send(Snapshots.of("second", Snapshots.party("Somebody Else Entirely", "CN")));
        publish("news:1", "Exporters on notice", TEXT);

        assertThat(topology.read(Topics.ENRICHED_DOCUMENTS).get(0).getMentions())
                .isEmpty();
    }

    @Test
    void shouldAlertWhenDocumentNamesWatchedCompanyThatStandsOnList() {
        topology.send(Snapshots.of("first", NORTH));
        watch("7", "NORTH STAR TRADING CO., LTD");
        publish("news:1", "Exporters on notice", TEXT);

        assertThat(mentions()).singleElement().satisfies(alert -> {
            assertThat(alert.getKind()).isEqualTo(AlertKind.DOCUMENT_MENTION);
            assertThat(alert.getSubject()).isEqualTo("suppliers/7");
            assertThat(alert.getDocument().orElseThrow().getDocument().getDocumentId())
                    .isEqualTo("news:1");
            assertThat(alert.getDocument().orElseThrow().getMatch().getScore()).isEqualTo(1.0);
        });
    }

    @Test
    void shouldMatchCompanyThatIsWatchedBeforeThePartyIsListed() {
        watch("7", "NORTH STAR TRADING CO., LTD");
        topology.send(Snapshots.of("first", NORTH));
        publish("news:1", "Exporters on notice", TEXT);

        assertThat(mentions()).extracting(Alert::getKind).containsExactly(AlertKind.DOCUMENT_MENTION);
    }

    @Test
    void shouldNotAlertTwiceOnTheSameDocument() {
        topology.send(Snapshots.of("first", NORTH));
        watch("7", "NORTH STAR TRADING CO., LTD");
        publish("news:1", "Exporters on notice", TEXT);
        publish("news:1", "Exporters on notice (corrected)", TEXT);

        assertThat(mentions()).hasSize(1);
    }

    @Test
    void shouldNotAlertOnCompanyThatIsNoLongerWatched() {
        topology.send(Snapshots.of("first", NORTH));
        watch("7", "North Star Trading Co., Ltd.");
        unwatch("7");
        publish("news:1", "Exporters on notice", TEXT);

        assertThat(mentions()).isEmpty();
    }

    @Test
    void shouldNotAlertOnCompanyThatChangedItsName() {
        topology.send(Snapshots.of("first", NORTH));
        watch("7", "North Star Trading Co., Ltd.");
        watch("7", "Quite Another Company");
        publish("news:1", "Exporters on notice", TEXT);

        assertThat(mentions()).isEmpty();
    }

    @Test
    void shouldReadNoticeWithItsSummary() {
        topology.send(Snapshots.of("first", NORTH));
        watch("7", "North Star Trading Co., Ltd.");
        topology.input(Topics.POLICY_NOTICES)
                .pipeInput(
                        "notice:federal-register:2023-00001",
                        PolicyNotice.newBuilder()
                                .setDocumentId("notice:federal-register:2023-00001")
                                .setSource("federal-register")
                                .setGazette("federal-register")
                                .setDocumentNumber("2023-00001")
                                .setTitle("Revisions to the Unverified List")
                                .setSummary("This rule removes North Star Trading Co., Ltd. from the list.")
                                .setAgencies(List.of("Industry and Security Bureau"))
                                .setPublishedOn(LocalDate.of(2023, 8, 22))
                                .setRetrievedAt(TopologyFixture.START)
                                .setContentSha256("0".repeat(64))
                                .build(),
                        TopologyFixture.START);

        assertThat(mentions())
                .singleElement()
                .satisfies(alert -> assertThat(alert.getHeadline()).contains("Revisions to the Unverified List"));
    }

    @Test
    void shouldNotAlertOnFalsePositive() {
        topology.send(Snapshots.of("first", NORTH));
        watch("7", "North Star Trading Co., Ltd.");
        topology.input(Topics.SCREENING_DECISIONS)
                .pipeInput(
                        "suppliers/7",
                        ScreeningDecision.newBuilder()
                                .setWatchlist("suppliers")
                                .setCompany("7")
                                .setList(Snapshots.LIST)
                                .setPartyId("name:NORTHSTARTRADINGCOLTD")
                                .setVerdict(Verdict.FALSE_POSITIVE)
                                .setBy("reviewer")
                                .setReason("another company of that name")
                                .setDecidedAt(TopologyFixture.START)
                                .build(),
                        TopologyFixture.START);
        publish("news:1", "Exporters on notice", TEXT);

        assertThat(mentions()).isEmpty();
    }

    @Test
    void shouldNotAlertOnMatchForReview() {
        topology.send(Snapshots.of("first", NORTH));
        topology.input(Topics.WATCHLIST_SETTINGS)
                .pipeInput(
                        "suppliers",
                        WatchlistSettings.newBuilder()
                                .setWatchlist("suppliers")
                                .setAlertThreshold(1.0)
                                .setBy("team")
                                .setSetAt(TopologyFixture.START)
                                .build(),
                        TopologyFixture.START);
        watch("7", "North Star Tradng Co., Ltd.");
        publish("news:1", "Exporters on notice", TEXT);

        assertThat(topology.read(Topics.SCREENING_MATCHES)).isNotEmpty();
        assertThat(mentions()).isEmpty();
    }

    private List<Alert> mentions() {
        return topology.alerts().stream()
                .filter(alert -> alert.getKind() == AlertKind.DOCUMENT_MENTION)
                .toList();
    }

    private void publish(String id, String title, String text) {
        topology.input(Topics.NEWS)
                .pipeInput(
                        id,
                        NewsArticle.newBuilder()
                                .setDocumentId(id)
                                .setSource("wire")
                                .setSourceId(id)
                                .setTitle(title)
                                .setText(text)
                                .setRetrievedAt(TopologyFixture.START)
                                .setContentSha256("0".repeat(64))
                                .build(),
                        TopologyFixture.START);
    }

    private void watch(String company, String name) {
        send(
                company,
                WatchedCompany.newBuilder()
                        .setWatchlist("suppliers")
                        .setCompany(company)
                        .setNames(List.of(name))
                        .build());
    }

    private void unwatch(String company) {
        send(company, null);
    }

    private void send(String company, @Nullable WatchedCompany value) {
        topology.input(Topics.WATCHED_COMPANIES).pipeInput("suppliers/" + company, value, TopologyFixture.START);
    }
}
