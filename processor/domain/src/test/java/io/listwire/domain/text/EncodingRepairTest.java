package io.listwire.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingRepairTest {

    @ParameterizedTest
    @ValueSource(strings = {"Academy’s 159 Factory", "São Tomé", "Ростех", "华为技术", "€ ½ “x”", "𠀀"})
    void shouldUndoUtf8ReadAsLatin1(String text) {
        String once = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String twice = new String(once.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(EncodingRepair.repaired(once)).isEqualTo(text);
        assertThat(EncodingRepair.repaired(twice)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Academy’s 159 Factory", "São Tomé", "“x”–y", "Oğuz Şen", "Česko", "Straße", "Wałęsa"})
    void shouldUndoUtf8ReadAsWindows1252(String text) {
        byte[] bytes = text.replace("”", "’").getBytes(StandardCharsets.UTF_8);
        String damaged = new String(bytes, Charset.forName("windows-1252"));

        assertThat(EncodingRepair.repaired(damaged)).isEqualTo(text.replace("”", "’"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A &amp; B|A & B",
                "A &amp;amp; B|A & B",
                "People&#8217;s|People’s",
                "People&#x2019;s|People’s",
                "AT&T|AT&T",
                "&unknown;|&unknown;",
                "&#xD800;|&#xD800;",
                "&#x110000;|&#x110000;",
                "&#;&#x;&;|&#;&#x;&;",
                "&#99999999999999;|&#99999999999999;",
                "A & B; C|A & B; C"
            })
    void shouldResolveCharacterReferences(String text, String repaired) {
        assertThat(EncodingRepair.repaired(text)).isEqualTo(repaired);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "São Tomé",
                "SÃO PAULO",
                "Île-de-France",
                "Ã",
                "€",
                "Ünïcödé",
                "\uD800x",
                "ÚŽICE",
                "KÄŽ",
                "NESCAFÉ®",
                "«CAFÉ»"
            })
    void shouldLeaveWhatIsNotCertainlyDamaged(String text) {
        assertThat(EncodingRepair.repaired(text)).isEqualTo(text);
    }

    @Test
    void shouldReadC1ControlsAsWindows1252() {
        assertThat(EncodingRepair.repaired("People\u0092s \u0093x\u0094")).isEqualTo("People’s “x”");
    }
}
