package io.listwire.ingest.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    @Test
    void shouldGiveEachBlockALine() {
        assertThat(Markup.toText("<h1>Head</h1><p>One\n two <b>three</b>.</p><ul><li>a<li>b</ul>x<br>y"))
                .isEqualTo("Head\nOne two three.\na\nb\nx\ny");
    }

    @Test
    void shouldDropWhatIsNoText() {
        assertThat(Markup.toText("<p>a<script>alert('<p>')</script><style>p{}</style><!-- c -->b<img alt=\"x\"></p>"))
                .isEqualTo("ab");
    }

    @Test
    void shouldResolveReferencesOnce() {
        assertThat(Markup.toText("<p>A &amp; B &amp;lt;b&amp;gt;</p>")).isEqualTo("A & B &lt;b&gt;");
        assertThat(Markup.toText("A &amp; B")).isEqualTo("A & B");
        assertThat(Markup.toLine("<p>One &amp;amp;</p><p>two</p>")).isEqualTo("One &amp; two");
    }

    @Test
    void shouldKeepAnglesWhenTheyAreNoTags() {
        assertThat(Markup.toText("1 < 2 and 3 > 2")).isEqualTo("1 < 2 and 3 > 2");
    }

    @Test
    void shouldKeepTextWhenMarkupIsBroken() {
        assertThat(Markup.toText("<p>one <b>two</p><p>three</div")).isEqualTo("one two\nthree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>", "a<br/>b", "</div>", "x <B>y</B>", "NO<INF>X</INF>", "<a href='x'>", "<< <i >"})
    void shouldTakeTextForMarkupWhenATagOfHtmlIsInIt(String text) {
        assertThat(Markup.looksLikeMarkup(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "a < b",
                "<Head Office>",
                "</",
                "<p",
                "if a<bc and d",
                "<verylongname>",
                "<3",
                "<p\u00E9>"
            })
    void shouldTakeTextForPlainWhenNoTagOfHtmlIsInIt(String text) {
        assertThat(Markup.looksLikeMarkup(text)).isFalse();
    }
}
