package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.DocumentDuplicate;
import io.listwire.schema.DuplicateKind;
import io.listwire.schema.NewsArticle;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PolicyNotice;
import io.listwire.schema.WatchedCompany;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {

    private static final PartyDetails NORTH = Snapshots.party("North Star Trading Co., Ltd.", "CN");
    private static final PartyDetails SOUTH = Snapshots.party("South Cross Machinery Co., Ltd.", "CN");
    private static final String STORY = """
            The Commerce Department added North Star Trading Co., Ltd. to its Unverified List on Tuesday, which limits what
            American companies may send it. Officials had not been able to visit the warehouse, they said, although they
            had asked the ministry in March and again in June. The company makes parts for pumps and sells them in nineteen
            countries. A spokesman for the ministry called the measure a misuse of export controls and asked for talks.
            """;

    @TempDir
    Path state;

    private TopologyFixture topology;

    @BeforeEach
    void start() {
        topology = new TopologyFixture(state);
        topology.send(Snapshots.of("first", NORTH, SOUTH));
        watch("7", "North Star Trading Co., Ltd.");
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void shouldLinkCopyToTheFirst() {
        publish("news:a", STORY, Duration.ZERO);
        publish("news:b", "From our own correspondent, with agencies. " + STORY, Duration.ofHours(3));

        assertThat(topology.read(Topics.DOCUMENT_DUPLICATES)).singleElement().satisfies(link -> {
            assertThat(link.getDocument().getDocumentId()).isEqualTo("news:b");
            assertThat(link.getEarlier().getDocumentId()).isEqualTo("news:a");
            assertThat(link.getEarlierReadAt()).isEqualTo(TopologyFixture.START);
            assertThat(link.getKind()).isEqualTo(DuplicateKind.VERSION);
            assertThat(link.getLikeness()).isBetween(0.8, 0.96);
        });
        assertThat(topology.read(Topics.ENRICHED_DOCUMENTS)).hasSize(2);
    }

    @Test
    void shouldAlertOnceWhenSeveralFeedsTellOneStory() {
        publish("news:a", STORY, Duration.ZERO);
        publish("news:b", "(Agencies) " + STORY, Duration.ofHours(3));
        publish("news:c", STORY.substring(0, STORY.length() * 9 / 10), Duration.ofDays(13));

        assertThat(mentions()).extracting(DuplicatesTest::documentId).containsExactly("news:a");
    }

    @Test
    void shouldAlertAgainWhenTheStoryComesRoundAfterAFortnight() {
        publish("news:a", STORY, Duration.ZERO);
        publish("news:b", STORY, Duration.ofDays(10));
        publish("news:c", STORY, Duration.ofDays(15));

        assertThat(mentions()).extracting(DuplicatesTest::documentId).containsExactly("news:a", "news:c");
        assertThat(links()).isEqualTo(Map.of("news:b", "news:a", "news:c", "news:b"));
    }

    @Test
    void shouldAlertOnCopyWhenItNamesAnotherParty() {
        watch("8", "South Cross Machinery Co., Ltd.");
        publish("news:a", STORY, Duration.ZERO);
        publish("news:b", STORY + " South Cross Machinery Co., Ltd. is a customer.", Duration.ofHours(1));

        assertThat(mentions())
                .extracting(alert -> documentId(alert) + " " + alert.getSubject())
                .containsExactly("news:a suppliers/7", "news:b suppliers/8");
    }

    @Test
    void shouldAlertOnCopyWhenTheFirstCameBeforeTheCompanyWasWatched() {
        publish("news:a", STORY, Duration.ZERO);
        watch("9", "North Star Trading Co., Ltd");
        publish("news:b", STORY, Duration.ofHours(1));

        assertThat(mentions())
                .extracting(alert -> documentId(alert) + " " + alert.getSubject())
                .containsExactly("news:a suppliers/7", "news:b suppliers/9");
    }

    @Test
    void shouldAlertOnCopyWhenItSaysTheOpposite() {
        publish("news:a", STORY, Duration.ZERO);
        publish("news:b", STORY.replace("added", "removed").replace(" to its", " from its"), Duration.ofHours(1));

        assertThat(links()).containsEntry("news:b", "news:a");
        assertThat(mentions()).extracting(DuplicatesTest::documentId).containsExactly("news:a", "news:b");
    }

    @Test
    void shouldAlertOnlyWhatIsNewWhenDocumentIsCorrected() {
        watch("8", "South Cross Machinery Co., Ltd.");
        publish("news:a", STORY, Duration.ZERO);
        publish("news:a", STORY + " South Cross Machinery Co., Ltd. was added as well.", Duration.ofHours(1));

        assertThat(topology.read(Topics.DOCUMENT_DUPLICATES)).singleElement().satisfies(link -> {
            assertThat(link.getKind()).isEqualTo(DuplicateKind.CORRECTION);
            assertThat(link.getEarlier().getDocumentId()).isEqualTo("news:a");
            assertThat(link.getEarlier().getContentSha256())
                    .isNotEqualTo(link.getDocument().getContentSha256());
        });
        assertThat(mentions()).extracting(Alert::getSubject).containsExactly("suppliers/7", "suppliers/8");
    }

    @Test
    void shouldAlertUnderAnotherIdWhenCorrectedDocumentSaysTheOpposite() {
        String opposite = STORY.replace("added", "removed").replace(" to its", " from its");
        publish("news:a", STORY, Duration.ZERO);
        publish("news:a", opposite, Duration.ofHours(1));
        publish("news:a", opposite, Duration.ofHours(2));

        List<Alert> alerts = mentions();
        assertThat(alerts).hasSize(2);
        assertThat(alerts.get(1).getHeadline()).contains("it now says REMOVE US-BIS-UVL");
        assertThat(alerts).extracting(Alert::getAlertId).doesNotHaveDuplicates();
    }

    @Test
    void shouldSayNothingWhenTheSameDocumentIsReadAgain() {
        publish("news:a", STORY, Duration.ZERO);
        publish("news:a", STORY, Duration.ofHours(1));

        assertThat(links()).isEmpty();
        assertThat(mentions()).hasSize(1);
    }

    @Test
    void shouldAlertOnNoticeWhateverTheNewsHasTold() {
        publish("news:a", STORY, Duration.ZERO);
        notice("2023-18125", STORY, Duration.ofHours(1));
        notice("2023-18125", STORY + " The full text follows.", Duration.ofHours(2));

        assertThat(mentions())
                .extracting(DuplicatesTest::documentId)
                .containsExactly("news:a", "notice:federal-register:2023-18125");
        assertThat(topology.read(Topics.DOCUMENT_DUPLICATES))
                .as("its second form is no correction")
                .extracting(link -> link.getEarlier().getDocumentId())
                .containsOnly("news:a");
    }

    @Test
    void shouldNameTheFirstInTheEndWhateverTheOrderOfPartitions() {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
        Random random = new Random(7);
        Map<String, String> expected = new TreeMap<>();
        for (int round = 0; round < 12; round++) {
            Collections.shuffle(order, random);
            String story = STORY + other(round);
            for (int i : order) {
                publish("news:" + round + ":" + i, "Part " + (char) ('a' + i) + ". " + story, Duration.ofMinutes(i));
                if (i > 0) {
                    expected.put("news:" + round + ":" + i, "news:" + round + ":0");
                }
            }
        }

        Map<String, String> links = links();
        links.keySet().removeIf(id -> id.endsWith(":0"));
        assertThat(links).isEqualTo(expected);
    }

    @Test
    void shouldNameTheFirstWhenOneStoryComesOverAndOver() {
        for (int i = 0; i < 300; i++) {
            publish("news:" + i, STORY, Duration.ofSeconds(i));
        }

        assertThat(mentions()).hasSize(1);
        assertThat(links())
                .hasSize(299)
                .allSatisfy((copy, first) -> assertThat(first).isEqualTo("news:0"));
    }

    /** Words that only that round has, more than the story's own: each round tells another story. */
    private static String other(int round) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 240; i++) {
            text.append(' ')
                    .append((char) ('a' + round))
                    .append("word")
                    .append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26));
        }
        return text.toString();
    }

    private List<Alert> mentions() {
        return topology.alerts().stream()
                .filter(alert -> alert.getKind() == AlertKind.DOCUMENT_MENTION)
                .toList();
    }

    private static String documentId(Alert alert) {
        return alert.getDocument().orElseThrow().getDocument().getDocumentId();
    }

    /** Document → what it repeats, as the last record of each says. */
    private Map<String, String> links() {
        Map<String, String> links = new TreeMap<>();
        for (DocumentDuplicate link : topology.read(Topics.DOCUMENT_DUPLICATES)) {
            links.put(link.getDocument().getDocumentId(), link.getEarlier().getDocumentId());
        }
        return links;
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
                                .setContentSha256(digest(text))
                                .build(),
                        at);
    }

    private void notice(String number, String text, Duration after) {
        Instant at = TopologyFixture.START.plus(after);
        String id = "notice:federal-register:" + number;
        topology.input(Topics.POLICY_NOTICES)
                .pipeInput(
                        id,
                        PolicyNotice.newBuilder()
                                .setDocumentId(id)
                                .setSource("federal-register")
                                .setGazette("federal-register")
                                .setDocumentNumber(number)
                                .setTitle("Revisions to the Unverified List")
                                .setSummary(text)
                                .setAgencies(List.of("Industry and Security Bureau"))
                                .setRetrievedAt(at)
                                .setContentSha256(digest(text))
                                .build(),
                        at);
    }

    private static String digest(String text) {
        return String.format("%064x", text.hashCode() & 0xffffffffL);
    }

    private void watch(String company, String name) {
        topology.input(Topics.WATCHED_COMPANIES)
                .pipeInput(
                        "suppliers/" + company,
                        WatchedCompany.newBuilder()
                                .setWatchlist("suppliers")
                                .setCompany(company)
                                .setNames(List.of(name))
                                .build(),
                        TopologyFixture.START);
    }
}
