package io.listwire.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chart can only read files within itself. Run with {@code -Dlistwire.docs.write} to copy them anew. */
class ChartFilesTest {

    @Test
    void shouldBeCopiesOfRulesAndDashboards() {
        List<String> originals = new ArrayList<>(Dashboards.files());
        originals.add(AlertRules.FILE);

        assertThat(originals).hasSizeGreaterThan(1).allSatisfy(original -> {
            String content = Repository.read(original);
            String copy =
                    Chart.DIRECTORY + "/files/" + Repository.path(original).getFileName();
            assertThat(Repository.generated(copy, content)).as(copy).isEqualTo(content);
        });
    }
}
