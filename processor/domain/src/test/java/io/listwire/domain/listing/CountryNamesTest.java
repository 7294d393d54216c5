package io.listwire.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryNamesTest {

    @Test
    void shouldKnowEveryCountryByANameWithoutAccents() {
        assertThat(Locale.getISOCountries())
                .filteredOn(code -> !CountryNames.isNamedIn(nameOf(code), code))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ostrov, Czech Republic 363 01|CZ",
                "DUBAI, U.A.E.|AE",
                "Sha Tin, Hong Kong|CN",
                "Sha Tin, Hong Kong|HK"
            })
    void shouldFindTheNameInAnAddress(String address, String country) {
        assertThat(CountryNames.isNamedIn(address, country)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 Roman Road|OM", "Lagos, Nigeria|NE", "Springfield|US", "Armenia|ZZ", "Armenia|am"})
    void shouldNotFindWhatIsNotThere(String address, String country) {
        assertThat(CountryNames.isNamedIn(address, country)).isFalse();
    }

    private static String nameOf(String code) {
        return switch (code) {
            case "CD" -> "Democratic Republic of the Congo";
            case "CG" -> "Republic of the Congo";
            case "HK" -> "Hong Kong";
            case "MO" -> "Macao";
            default -> new Locale("", code).getDisplayCountry(Locale.ENGLISH);
        };
    }
}
