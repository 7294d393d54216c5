package io.listwire.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foo-Bar Co., Ltd.|FOO BAR CO LTD",
                "  A&B  |A AND B",
                "№ 5 ①²|NO 5 12",
                "Foo™ Bar®|FOO BAR",
                "O'Neil O’Neil O´Neil Oʼneil|ONEIL ONEIL ONEIL ONEIL",
                "Straße STRAẞE|STRASSE STRASSE",
                "ΣΊΣΥΦΟΣ Σίσυφος|ΣΊΣΥΦΟΣ ΣΊΣΥΦΟΣ",
                "ıIİi|IIII",
                "e\u0301|É",
                "١٢٣ १२|123 12",
                "二〇一|二〇一",
                "शक्ति|शक्ति",
                "Foo\u00ADbar\u200B\u2060|FOOBAR",
                "مـحـمـد|محمد",
                "\u202Eabc\u202C|ABC",
                "a\u0000b\tc|A B C",
                "?!…—★|''",
                "\uD800a\uDC00|A",
                "𝐅𝐨𝐨|FOO"
            })
    void shouldGiveWords(String text, String words) {
        assertThat(Folding.words(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"T.M.A. 1084/10|TMA1084 10", "5 a 5 5|5A5 5", "Al Gihaz|ALGIHAZ", "1 / 2 / 3|1 2 3", "-|''"})
    void shouldKeepNumbersApartWhenJoined(String text, String joined) {
        assertThat(Folding.joined(Folding.words(text))).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource({"9144-0300 X,91440300X", "a b,AB"})
    void shouldKeepNothingApartWhenTight(String text, String tight) {
        assertThat(Folding.tight(text)).isEqualTo(tight);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldChangeNothingTheSecondTime(long seed) {
        String words = Folding.words(randomText(seed));
        // Upper case can make two letters look like a damaged one.
        assumeThat(EncodingRepair.repaired(words)).isEqualTo(words);

        assertThat(Folding.words(words)).isEqualTo(words);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldGiveTheSameForCompatibleForms(long seed) {
        String text = Normalizer.normalize(randomText(seed), Normalizer.Form.NFC);

        assertThat(Folding.words(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(Folding.words(text));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldGiveTheSameForPlainTextAsForAnyOther(long seed) {
        Random random = new Random(seed);
        StringBuilder plain = new StringBuilder();
        random.ints(random.nextInt(30), 0, 0x80).forEach(c -> plain.append((char) c));

        assertThat(Folding.words(plain.toString())).isEqualTo(Folding.words(plain + "\u200B"));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("listwire.seeds", 300));
    }

    private static String randomText(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i >= 0; i--) {
            int limit = random.nextBoolean() ? 0x250 : random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT;
            text.appendCodePoint(random.nextInt(limit + 1));
        }
        return text.toString();
    }
}
