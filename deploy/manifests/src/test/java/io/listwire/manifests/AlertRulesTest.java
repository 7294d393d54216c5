package io.listwire.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AlertRulesTest {

    private static final String RUNBOOK = "docs/runbook.md";

    @Test
    void shouldBeRulesThatPrometheusTakes() {
        Promtool.require();

        assertThat(Promtool.complaints(
                        "check", "rules", Repository.path(AlertRules.FILE).toString()))
                .isEmpty();
    }

    @Test
    void shouldSpeakWhenTheyShould() {
        Promtool.require();

        assertThat(Promtool.complaints(
                        "test", "rules", Repository.path(AlertRules.TESTS).toString()))
                .isEmpty();
    }

    @Test
    void shouldEachBeTestedQuietAndSpeaking() {
        JsonNode tests = Yaml.document(Repository.read(AlertRules.TESTS)).at("/tests");

        assertThat(AlertRules.all()).hasSizeGreaterThan(10).allSatisfy(rule -> {
            String name = rule.at("/alert").asText();
            List<JsonNode> checks = StreamSupport.stream(tests.spliterator(), false)
                    .flatMap(test ->
                            StreamSupport.stream(test.at("/alert_rule_test").spliterator(), false))
                    .filter(check -> check.at("/alertname").asText().equals(name))
                    .toList();
            assertThat(checks)
                    .as(name)
                    .anyMatch(check -> check.at("/exp_alerts").isEmpty());
            assertThat(checks)
                    .as(name)
                    .anyMatch(check -> !check.at("/exp_alerts").isEmpty());
        });
    }

    @Test
    void shouldEachHaveItsSectionInTheRunbook() {
        List<String> anchors = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE)
                .matcher(Repository.read(RUNBOOK))
                .results()
                .map(heading -> anchor(heading.group(1)))
                .toList();

        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(AlertRules.all()).allSatisfy(rule -> {
            String address = rule.at("/annotations/runbook_url").asText();
            assertThat(address).startsWith(RUNBOOK + "#");
            assertThat(anchors).as(rule.at("/alert").asText()).contains(address.substring(RUNBOOK.length() + 1));
        });
    }

    // As GitHub makes them of headings.
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
