package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.CompanyHit;
import io.listwire.schema.NewsArticle;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyMentions;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.Verdict;
import io.listwire.schema.WatchedCompany;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanyMentionsTest {

    private static final PartyDetails NORTH = Snapshots.party("North Star Trading Co., Ltd.", "CN");
    private static final String STORY = """
            The Commerce Department added North Star Trading Co., Ltd. to its Unverified List on Tuesday, which limits what
            American companies may send it. Quillhaven Precision GmbH, a supplier of the company, said that it would look
            at its contracts. A spokesman for the ministry called the measure a misuse of export controls.
            """;

    @TempDir
    Path state;

    private TopologyFixture topology;

    @BeforeEach
    void start() {
        topology = new TopologyFixture(state);
        topology.send(Snapshots.of("first", NORTH));
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void shouldAlertWhenDocumentAboutRestrictionsNamesWatchedCompany() {
        watch("7", "QUILLHAVEN PRECISION GMBH");
        publish("news:a", STORY, Duration.ZERO);

        assertThat(named()).singleElement().satisfies(alert -> {
            assertThat(alert.getSubject()).isEqualTo("suppliers/7");
            assertThat(alert.getHeadline())
                    .isEqualTo("QUILLHAVEN PRECISION GMBH (watchlist suppliers) is named in “Exporters on notice”");
            CompanyHit hit = alert.getCompany().orElseThrow();
            assertThat(hit.getWatchlist()).isEqualTo("suppliers");
            assertThat(hit.getCompany()).isEqualTo("7");
            assertThat(hit.getDocument().getDocumentId()).isEqualTo("news:a");
            assertThat(hit.getTopics()).isNotEmpty();
            assertThat(hit.getNames()).singleElement().satisfies(name -> {
                String text = "Exporters on notice\n\n" + STORY;
                assertThat(text.substring(
                                name.getPassage().getStart(), name.getPassage().getEnd()))
                        .isEqualTo("Quillhaven Precision GmbH");
                assertThat(name.getConfidence()).isBetween(0.5, 1.0);
            });
        });
    }

    @Test
    void shouldAlertOnEveryWatchlistThatHasTheCompany() {
        watch("7", "Quillhaven Precision GmbH");
        watch("customers", "9", "Quillhaven Precision GmbH");
        publish("news:a", STORY, Duration.ZERO);

        assertThat(named()).extracting(Alert::getSubject).containsExactlyInAnyOrder("suppliers/7", "customers/9");
    }

    @Test
    void shouldNotAlertWhenDocumentIsNotAboutRestrictions() {
        watch("7", "Quillhaven Precision GmbH");
        publish("news:a", "Quillhaven Precision GmbH has opened a garden for its workers in the town.", Duration.ZERO);

        assertThat(topology.read(Topics.ENRICHED_DOCUMENTS).get(0).getRelevant())
                .isFalse();
        assertThat(named()).isEmpty();
    }

    @Test
    void shouldAlertOnceWhenSeveralFeedsTellOneStory() {
        watch("7", "Quillhaven Precision GmbH");
        publish("news:a", STORY, Duration.ZERO);
        publish("news:b", "From our own correspondent. " + STORY, Duration.ofHours(1));
        publish("news:a", STORY, Duration.ofHours(2));

        assertThat(named()).hasSize(1);
    }

    @Test
    void shouldTellByTheListedPartyWhenCompanyMatchesIt() {
        watch("7", "North Star Trading Co., Ltd");
        publish("news:a", STORY, Duration.ZERO);

        assertThat(topology.alerts())
                .filteredOn(alert -> alert.getKind() != AlertKind.SCREENING_MATCH)
                .extracting(Alert::getKind)
                .containsExactly(AlertKind.DOCUMENT_MENTION);
    }

    @Test
    void shouldTellByTheListedPartyWhenThatSideHasNotHeardOfTheMatch() {
        watch("7", "North Star Trading Co., Ltd");
        publish("news:a", STORY, Duration.ZERO);
        ScreeningMatch match = topology.read(Topics.SCREENING_MATCHES).get(0);
        Alert alert = topology.alerts().stream()
                .filter(each -> each.getKind() == AlertKind.DOCUMENT_MENTION)
                .findFirst()
                .orElseThrow();
        PartyMentions named = PartyMentions.newBuilder()
                .setDocument(alert.getDocument().orElseThrow().getDocument())
                .setMentions(alert.getDocument().orElseThrow().getMentions())
                .setMatch(match)
                .build();

        try (TopologyFixture fresh = new TopologyFixture(state.resolve("fresh"))) {
            for (int time = 0; time < 2; time++) {
                fresh.namedConcerns()
                        .pipeInput(match.getList() + '/' + match.getPartyId(), named, TopologyFixture.START);
            }
            assertThat(fresh.alerts()).extracting(Alert::getAlertId).containsExactly(alert.getAlertId());
        }
    }

    @Test
    void shouldNotAlertWhenReviewersSayThatThePartyIsAnother() {
        watch("7", "North Star Trading Co., Ltd");
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
        publish("news:a", STORY, Duration.ZERO);

        assertThat(topology.alerts())
                .extracting(Alert::getKind)
                .doesNotContain(AlertKind.DOCUMENT_MENTION, AlertKind.COMPANY_MENTION);
    }

    @Test
    void shouldNotAlertOnCompanyThatIsNoLongerWatchedOrHasAnotherName() {
        watch("7", "Quillhaven Precision GmbH");
        watch("8", "Quillhaven Precision GmbH");
        send("suppliers", "7", null);
        watch("8", "Another Name Altogether GmbH");
        publish("news:a", STORY, Duration.ZERO);

        assertThat(named()).isEmpty();
    }

    private List<Alert> named() {
        return topology.alerts().stream()
                .filter(alert -> alert.getKind() == AlertKind.COMPANY_MENTION)
                .toList();
    }

    private void publish(String id, String text, Duration after) {
        Instant at = TopologyFixture.START.plus(after);
        topology.input(Topics.NEWS)
                .pipeInput(
                        id,
                        NewsArticle.newBuilder()
                                .setDocumentId(id)
                                .setSource("wire")
                                .setSourceId(id)
                                .setTitle("Exporters on notice")
                                .setText(text)
                                .setRetrievedAt(at)
                                .setContentSha256(String.format("%064x", text.hashCode() & 0xffffffffL))
                                .build(),
                        at);
    }

    private void watch(String company, String name) {
        watch("suppliers", company, name);
    }

    private void watch(String watchlist, String company, String name) {
        send(
                watchlist,
                company,
                WatchedCompany.newBuilder()
                        .setWatchlist(watchlist)
                        .setCompany(company)
                        .setNames(List.of(name))
                        .build());
    }

    private void send(String watchlist, String company, @Nullable WatchedCompany value) {
        topology.input(Topics.WATCHED_COMPANIES).pipeInput(watchlist + "/" + company, value, TopologyFixture.START);
    }
}
