package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoCommandIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void shouldPrintTheSameAlertsEveryTimeAndNothingElse() throws Exception {
        List<JsonNode> first = alerts();
        List<JsonNode> second = alerts();

        assertThat(first.stream().collect(Collectors.groupingBy(DemoCommandIT::kind, Collectors.counting())))
                .isEqualTo(Map.of(
                        "LIST_CHANGE",
                        101L,
                        "SNAPSHOT_DIGEST",
                        1L,
                        "DOCUMENT_MENTION",
                        2L,
                        "SCREENING_MATCH",
                        5L,
                        "ANNOUNCEMENT",
                        6L));
        assertThat(first)
                .allSatisfy(alert -> assertThat(alert.fieldNames().next()).isEqualTo("id"))
                .extracting(alert -> alert.get("id").asText())
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        second.stream().map(alert -> alert.get("id").asText()).toList());
    }

    @Test
    void shouldTellTheStoryWithEvidence() {
        CommandRun run = CommandRun.of("demo");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "201 parties; the first load is a baseline and alerts nobody",
                        "DELISTED: 58 (41 CN, 10 RU, 6 PK, 1 AE)",
                        "LISTED: 43",
                        "COSMETIC: Bonitopto S.R.O.",
                        "suppliers/jiutian",
                        "uvl-2023-11-30.csv, SHA-256 2d8cea016c3ae4b306aedd12cadc96a596cb062421d46e2c45c22569d2894afc",
                        "What next:")
                .doesNotContain("Harbour Street Packaging Limited (watchlist");
    }

    private static List<JsonNode> alerts() throws Exception {
        CommandRun run = CommandRun.of("demo", "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<JsonNode> alerts = new ArrayList<>();
        for (String line : run.lines()) {
            alerts.add(JSON.readTree(line));
        }
        return alerts;
    }

    private static String kind(JsonNode alert) {
        return alert.get("kind").asText();
    }
}
