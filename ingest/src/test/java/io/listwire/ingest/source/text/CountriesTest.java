package io.listwire.ingest.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    China | CN
                    People's Republic of China | CN
                    CN | CN
                    Iran | IR
                    Democratic People's Republic of Korea | KP
                    Korea, North | KP
                    Burma | MM
                    T\u00FCrkiye | TR
                    turkey | TR
                    St. Kitts & Nevis | KN
                    St. Kitts and Nevis | KN
                    Saint Kitts and Nevis | KN
                    the Netherlands | NL
                    Hong Kong | HK
                    Cote d'Ivoire | CI
                    United Arab Emirates | AE
                    XK | XK
                    """)
    void shouldFindCodeWhenNameIsWrittenThus(String name, String code) {
        assertThat(Countries.alpha2(name)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cn", "Korea", "None Identified", "Beijing", "NM", "the", "12345"})
    void shouldFindNothingWhenNameIsNoCountry(String name) {
        assertThat(Countries.alpha2(name)).isEmpty();
    }

    @Test
    void shouldKnowEveryCodeOfTheStandard() {
        assertThat(Stream.of(Locale.getISOCountries())).allMatch(Countries::isCode);
    }

    @Test
    void shouldGiveEachNameToOneCountryOnly() {
        Set<String> names = new HashSet<>();
        assertThat(DataFile.rows(Countries.class, "countries.tsv", 2).stream()
                        .flatMap(row -> Stream.of(row.get(1).split("\\|", -1))))
                .allMatch(names::add);
    }
}
