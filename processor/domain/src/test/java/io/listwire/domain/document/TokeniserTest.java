package io.listwire.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokeniserTest {

    private static Stream<String> written(String text) {
        Tokens tokens = Tokeniser.tokens(text);
        return IntStream.range(0, tokens.count()).mapToObj(tokens::written);
    }

    private static Stream<String> folded(String text) {
        Tokens tokens = Tokeniser.tokens(text);
        return IntStream.range(0, tokens.count()).mapToObj(tokens::folded);
    }

    @Test
    void shouldIgnorePunctuationWhenWordsAreSplit() {
        assertThat(written("Foo-Bar Co., Ltd. (No. 13)")).containsExactly("Foo", "Bar", "Co", "Ltd", "No", "13");
    }

    @ParameterizedTest
    @CsvSource({
        "Müller, muller",
        "MÜLLER, muller",
        "Straße, strasse",
        "Łódź, lodz",
        "ＡＢＣ１２, abc12",
        "Ра'и, раи",
        "Int'l, intl",
        "İstanbul, istanbul",
        "١٢, 12"
    })
    void shouldFoldWhenLettersAreWrittenInOtherWays(String text, String expected) {
        assertThat(folded(text)).containsExactly(expected);
    }

    @Test
    void shouldKeepPossessiveApartWhenWordOwnsSomething() {
        assertThat(written("China's rule, Ra'id’s")).containsExactly("China", "s", "rule", "Ra'id", "s");
    }

    @Test
    void shouldReadAmpersandAsWordWhenItIsNoEntity() {
        assertThat(folded("AT&T, Smith &amp; Sons, a&nbsp;b"))
                .containsExactly("at", "and", "t", "smith", "and", "sons", "a", "b");
    }

    @Test
    void shouldSkipTagsWhenHtmlIsLeftOver() {
        assertThat(written("<p class=\"x\">Foo <b>Bar</b> 3 < 4 <unclosed"))
                .containsExactly("Foo", "Bar", "3", "4", "unclosed");
    }

    @Test
    void shouldTakeSingleCharactersWhenScriptHasNoBlanks() {
        assertThat(written("华为技术Ltd 삼성은")).containsExactly("华", "为", "技", "术", "Ltd", "삼", "성", "은");
    }

    @Test
    void shouldDropInvisibleCharactersWhenTheyStandInWords() {
        assertThat(folded("Hua\u00ADwei\u200B \u202EFoo\u202C")).containsExactly("huawei", "foo");
    }

    static Stream<String> equalSpellings() {
        return Stream.of("Foo’s Café & Söhne", "FOO'S CAFE\u0301 &amp; SO\u0308HNE", "foo`s cafe&sohne");
    }

    @ParameterizedTest
    @MethodSource("equalSpellings")
    void shouldHashAlikeWhenSpellingsAreEqual(String text) {
        Tokens tokens = Tokeniser.tokens(text);

        assertThat(IntStream.range(0, tokens.count()).mapToObj(tokens::hash))
                .isEqualTo(Stream.of("foo", "s", "cafe", "and", "sohne")
                        .map(Token::hash)
                        .toList());
    }

    /** Plain words are hashed eight letters at once, words with accents are not. */
    @ParameterizedTest
    @CsvSource({
        "Müll, MULL",
        "Müllerin, mullerin",
        "Müllerinnen, Mullerinnen",
        "Müllerinnenvereine, mullerinnenvereine",
        "Müllerinnenvereinen123456, mullerinnenvereinen123456"
    })
    void shouldHashAlikeWhenOnlyOneOfTwoSpellingsIsPlain(String one, String other) {
        assertThat(Tokeniser.tokens(one).hash(0))
                .isEqualTo(Tokeniser.tokens(other).hash(0))
                .isNotEqualTo(Tokeniser.tokens(other + "x").hash(0));
    }

    @Test
    void shouldReadEachWordWhenTextIsLong() {
        String text = "Foo-bar 12x, BAZ’s “quoted” 🙂 naïve? ".repeat(3_000);

        Tokens tokens = Tokeniser.tokens(text);

        assertThat(tokens.count()).isEqualTo(24_000 - 3_000);
        for (int i = 0; i < tokens.count(); i++) {
            assertThat(tokens.hash(i)).isEqualTo(tokens.hash(i % 7));
            assertThat(tokens.is(i, Tokens.BEHIND_HYPHEN)).isEqualTo(i % 7 == 1);
            assertThat(tokens.is(i, Tokens.CAPITAL)).isEqualTo(i % 7 == 0 || i % 7 == 3);
            assertThat(tokens.isAsInName(i)).isEqualTo(i % 7 == 0 || i % 7 == 1 || i % 7 == 3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "...",
                "<",
                "&",
                "&#",
                "<<<<",
                "\uD800",
                "a\uDC00b",
                "\u0301",
                "'",
                "x'",
                "🙂",
                "<a",
                "&amp"
            })
    void shouldStayWithinTextWhenInputIsOdd(String text) {
        Tokens tokens = Tokeniser.tokens(text);

        for (int i = 0; i < tokens.count(); i++) {
            assertThat(tokens.start(i)).isGreaterThanOrEqualTo(i == 0 ? 0 : tokens.end(i - 1));
            assertThat(tokens.end(i)).isGreaterThan(tokens.start(i)).isLessThanOrEqualTo(text.length());
        }
        assertThat(tokens.count()).isLessThanOrEqualTo(Math.max(1, text.length()));
    }

    @Test
    void shouldMakeOneTokenWhenTextIsOneLetterRepeated() {
        assertThat(Tokeniser.tokens("a".repeat(1 << 20)).count()).isOne();
        assertThat(Tokeniser.tokens("é".repeat(1 << 20)).count()).isOne();
        assertThat(Tokeniser.tokens("a" + "\u0301\u0316".repeat(1 << 19)).count())
                .isOne();
    }

    @Test
    void shouldKnowCapitalsWhenWordsHaveCase() {
        Tokens tokens = Tokeniser.tokens("Foo bar BAZ 3com 12 Éa 華");

        assertThat(IntStream.range(0, tokens.count())
                        .filter(i -> tokens.is(i, Tokens.CAPITAL))
                        .mapToObj(tokens::written))
                .containsExactly("Foo", "BAZ", "Éa");
        assertThat(IntStream.range(0, tokens.count())
                        .filter(i -> tokens.is(i, Tokens.DIGITS))
                        .mapToObj(tokens::written))
                .containsExactly("12");
    }
}
