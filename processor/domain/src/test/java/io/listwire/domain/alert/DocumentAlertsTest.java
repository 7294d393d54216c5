package io.listwire.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentAlertsTest {

    @Test
    void shouldSayWhoIsNamedAndWhere() {
        assertThat(DocumentAlerts.headline("Foo Co", "suppliers", List.of("US-BIS-UVL", "US-BIS-EL"), "A Title"))
                .isEqualTo("Foo Co (watchlist suppliers), on US-BIS-UVL, US-BIS-EL, is named in “A Title”");
    }

    @Test
    void shouldReadWellWhenTheCompanyIsOnNoList() {
        assertThat(DocumentAlerts.headline("Foo Co", "suppliers", List.of(), "A Title"))
                .isEqualTo("Foo Co (watchlist suppliers) is named in “A Title”");
    }

    @Test
    void shouldStayOneShortLineWhateverTheTitleIs() {
        assertThat(DocumentAlerts.headline("Foo\nCo", "s", List.of(), "x".repeat(1_000_000)))
                .hasSizeLessThan(250)
                .doesNotContain("\n")
                .endsWith("x…”");
    }
}
