package io.listwire.ingest.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static final long SEED = 7;

    @Test
    void shouldLeaveTextWhenItIsPlain() {
        assertThat(PlainText.line("Test Co., Ltd.")).isEqualTo("Test Co., Ltd.");
        assertThat(PlainText.line("\u4E2D\u56FD \u041C\u043E\u0441\u043A\u0432\u0430 \u00E9"))
                .isEqualTo("\u4E2D\u56FD \u041C\u043E\u0441\u043A\u0432\u0430 \u00E9");
        assertThat(PlainText.line("")).isEmpty();
    }

    @Test
    void shouldCollapseWhiteSpaceWhenThereIsMoreThanASpace() {
        assertThat(PlainText.line("  a \t b\u00A0\u3000c\r\nd \n")).isEqualTo("a b c d");
        assertThat(PlainText.line(" ")).isEmpty();
    }

    @Test
    void shouldKeepParagraphsWhenAsked() {
        assertThat(PlainText.paragraphs(" a  b \r\n\r\n\tc\u2028d\n")).isEqualTo("a b\nc\nd");
    }

    @Test
    void shouldRemoveWhatCannotBeSeen() {
        assertThat(PlainText.line("a\u0000b\u0007c\u007Fd\u200Be\uFEFFf\u202Eg\u00ADh"))
                .isEqualTo("abcdefgh");
        assertThat(PlainText.line("a\uDB40\uDC41b")).isEqualTo("ab");
        assertThat(PlainText.line("\u0646\u200C\u0647")).isEqualTo("\u0646\u200C\u0647");
    }

    @Test
    void shouldRepairControlCharactersWhenTheyCameFromWindows1252() {
        assertThat(PlainText.line("Xi\u0092an \u0093x\u0094 \u0096 \u0080"))
                .isEqualTo("Xi\u2019an \u201Cx\u201D \u2013 \u20AC");
        assertThat(PlainText.line("a\u0081b")).isEqualTo("a b");
    }

    @Test
    void shouldReplaceHalfSurrogates() {
        assertThat(PlainText.line("a\uD83Db\uDE00c")).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(PlainText.line("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void shouldResolveCharacterReferencesOnce() {
        assertThat(PlainText.line("A &amp; B &#39;C&#x27; &eacute; &amp;lt;")).isEqualTo("A & B 'C' \u00E9 &lt;");
        assertThat(PlainText.line("AT&T R&D; a&copyb &nosuch;")).isEqualTo("AT&T R&D; a&copyb &nosuch;");
        assertThat(PlainText.line("a&#0;b&#7;c")).doesNotContain("\u0000", "\u0007");
    }

    @Test
    void shouldBeStableAndFreeOfControlsWhateverTheText() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                text.append((char) (random.nextBoolean() ? random.nextInt(0x3000) : random.nextInt(0x10000)));
            }
            String line = PlainText.line(text.toString().replace('&', '+'));
            assertThat(PlainText.line(line)).isEqualTo(line);
            assertThat(line.codePoints()).noneMatch(Character::isISOControl);
            assertThat(line).doesNotContain("  ").isEqualTo(line.strip());
        }
    }
}
