package io.listwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ParsersTest {

    @Test
    void shouldFindParserWhenFormatIsKnown() {
        assertThat(Parsers.list("csl")).hasValueSatisfying(parser -> {
            assertThat(parser.format()).isEqualTo("csl");
            assertThat(parser.version()).isEqualTo("csl/1");
        });
        assertThat(Parsers.news("rss").map(DocumentParser::format)).contains("rss");
        assertThat(Parsers.news("news-json").map(DocumentParser::format)).contains("news-json");
        assertThat(Parsers.notices("federal-register").map(DocumentParser::format))
                .contains("federal-register");
        assertThat(Parsers.notices("federal-register-xml").map(DocumentParser::format))
                .contains("federal-register-xml");
    }

    @Test
    void shouldFindNoneWhenFormatIsUnknown() {
        assertThat(Parsers.list("rss")).isEmpty();
        assertThat(Parsers.news("csl")).isEmpty();
        assertThat(Parsers.notices("")).isEmpty();
    }

    @Test
    void shouldShortenRawRowWhenItIsLong() {
        assertThat(new SkippedRow(1, "reason", "x".repeat(SkippedRow.MAX_RAW_CHARS + 1)).raw())
                .hasSize(SkippedRow.MAX_RAW_CHARS);
    }

    @Test
    void shouldRefuseLimitsWhenTheyAreNotPositive() {
        assertThatThrownBy(() -> new InputLimits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(InputLimits.defaults()).isEqualTo(new InputLimits(2L << 30, 64L << 20, 1 << 20));
    }
}
