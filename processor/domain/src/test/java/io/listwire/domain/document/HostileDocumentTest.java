package io.listwire.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to be slow, or to break what reads them. Where time grew with the square of a text, these would not end. */
class HostileDocumentTest {

    private static final int LONG = 4 << 20;

    private final DocumentReader reader = DocumentReader.bundled();

    private DocumentReading read(String title, String body) {
        DocumentText text = new DocumentText(title, body);
        DocumentReading reading = reader.read(text, Optional.of(LocalDate.of(2024, 2, 29)));
        reading.claims()
                .forEach(claim -> assertThat(text.full()
                                .substring(
                                        claim.evidence().start(),
                                        claim.evidence().end()))
                        .isEqualTo(claim.evidence().text()));
        assertThat(Fingerprint.of(text)).isEqualTo(Fingerprint.of(text));
        return reading;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Iran ",
                "sanctions on Iran, ",
                "added to the Entity List ",
                "the list the list ",
                "BIS added 3 firms to the Entity List. ",
                "imposed ",
                "imposed sanctions on 1,000,000 ",
                "one hundred thousand dozen ",
                "1,000,",
                "U.S. ",
                "(((((",
                "&lt;&amp;&nbsp;",
                "<b><i>",
                "A.",
                "\u202E\u200F \u0301\u0301",
                "Co., Ltd., "
            })
    void shouldReadToTheEndWhenTextRepeatsItself(String piece) {
        DocumentReading reading =
                read("Entity List, sanctions on Iran, export controls", piece.repeat(LONG / piece.length()));

        assertThat(reading.claims().size()).isLessThan(2_001);
    }

    @Test
    void shouldReadArticleOfFiftyMegabytes() {
        String article = "The Commerce Department added nine firms to the Entity List. "
                + "Nothing else of note was said by the ministry that day. ".repeat((50 << 20) / 56);

        DocumentReading reading = read("Nine firms listed", article);

        assertThat(reading.about().lists()).extracting(ListReference::list).containsExactly("US-BIS-EL");
        assertThat(reading.claims()).hasSize(1);
    }

    @Test
    void shouldReadTextWhenMarkupAndBrokenCharactersAreInIt() {
        DocumentReading reading = read(
                "<h1>BIS&nbsp;adds firms</h1>",
                "<p>\uFFFDThe <b>Commerce&nbsp;Department</b> on Monday added <i>nine</i>&#160;Chinese firms to the "
                        + "<a href=\"x\">Entity&nbsp;List</a>\uD83D. &quot;They are threats&quot;, it said\u0000.</p>");

        assertThat(reading.claims())
                .extracting(claim -> claim.action() + " " + claim.count().orElse(0L) + " "
                        + claim.list().orElse(""))
                .containsExactly("ADD 9 US-BIS-EL");
    }

    @Test
    void shouldGiveEmptyReadingWhenThereIsNothing() {
        DocumentReading reading = reader.read(new DocumentText("", ""), Optional.empty());

        assertThat(reading.about()).isEqualTo(Classification.IRRELEVANT);
        assertThat(reading.language()).isEmpty();
        assertThat(reading.claims()).isEmpty();
        assertThat(reading.organizations()).isEmpty();
    }
}
