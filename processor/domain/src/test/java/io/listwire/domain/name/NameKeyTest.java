package io.listwire.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foo-Bar  Co., Ltd.|FOO BAR CO LTD",
                "AT&T|AT AND T",
                "São Tomé & Søn|SAO TOME AND SON",
                "Łódź Ærø Œuvre Þór Đuro|LODZ AERO OEUVRE THOR DURO",
                "İstanbul ıstanbul|ISTANBUL ISTANBUL",
                "Straße|STRASSE",
                "Ёлка|ЕЛКА",
                "مُحَمَّد|محمد",
                "が|が",
                "한국|한국",
                "शक्ति|शक्ति",
                "华为 技术|华为 技术",
                "ＦＯＯ|FOO",
                "OOO Foo|OOO FOO",
                "★?!|''"
            })
    void shouldDropWhatDoesNotTellNamesApart(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }
}
