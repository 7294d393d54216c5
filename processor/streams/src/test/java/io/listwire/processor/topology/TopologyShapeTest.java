package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** State and internal topics outlive a version: their names and the way between them change by decision, not by accident. */
class TopologyShapeTest {

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
    void shouldBeTheGoldenTopology() throws IOException {
        String description = description();
        try (InputStream golden = TopologyShapeTest.class.getResourceAsStream("golden-topology.txt")) {
            assertThat(golden).as("golden-topology.txt").isNotNull();
            assertThat(description)
                    .as("where the change is meant, put this into golden-topology.txt and say so in the changelog")
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void shouldNameEveryOperator() {
        assertThat(description()).doesNotContain("KSTREAM-").doesNotContain("KTABLE-");
    }

    @Test
    void shouldHaveExactlyTheseStores() {
        assertThat(found("stores: \\[([^\\]]*)\\]"))
                .containsExactlyInAnyOrder(
                        "list-states",
                        "listed-party-headers",
                        "entry-contents",
                        "staged-headers",
                        "open-pages",
                        "recent-changes",
                        "document-statements",
                        "announcements",
                        "claim-ties",
                        "seen-changes",
                        "document-parties",
                        "screened-companies",
                        "screened-parties",
                        "screened-pairs",
                        "watchlist-settings",
                        "rescreenings",
                        "alert-numbers",
                        "matches-by-party",
                        "alerted-mentions",
                        "told-stories",
                        "notice-forms",
                        "recent-stories",
                        "story-marks");
    }

    @Test
    void shouldHaveExactlyTheseInternalTopics() {
        assertThat(found("topics?: \\[?([^\\])]*-repartition)"))
                .containsExactlyInAnyOrder(
                        "listed-parties-to-documents-repartition",
                        "listed-parties-to-screening-repartition",
                        "watchlist-settings-to-screening-repartition",
                        "statements-by-list-repartition",
                        "document-stories-repartition",
                        "mentions-by-party-repartition",
                        "matches-by-party-repartition");
    }

    private Set<String> found(String pattern) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(description());
        while (matcher.find()) {
            Splitter.on(", ").omitEmptyStrings().split(matcher.group(1)).forEach(names::add);
        }
        return names;
    }

    private String description() {
        return topology.processor().topology().describe().toString();
    }
}
