package io.listwire.ingest.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "A.b_c-1", "0"})
    void shouldTakeWatchlistsOfPlainCharacters(String id) {
        assertThat(Ids.problemOfWatchlist(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a b", "é", "a\n", "a\u0000"})
    void shouldRefuseOtherWatchlists(String id) {
        assertThat(Ids.problemOfWatchlist(id)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ACME-4711", "12 345", "ключ", "公司:1", "a+b&c@d,e(f)", "..."})
    void shouldTakeCompaniesOfPrintableCharacters(String id) {
        assertThat(Ids.problemOfCompany(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", " a", "a ", ".", "..", "a/b", "a\\b", "a%20b", "a;b", "a?b", "a#b", "a\tb", "a\nb", "\u202E"
            })
    void shouldRefuseOtherCompanies(String id) {
        assertThat(Ids.problemOfCompany(id)).isPresent();
    }

    @Test
    void shouldLimitTheLength() {
        assertThat(Ids.problemOfWatchlist("a".repeat(100))).isEmpty();
        assertThat(Ids.problemOfWatchlist("a".repeat(101))).isPresent();
        assertThat(Ids.problemOfCompany("a".repeat(200))).isEmpty();
        assertThat(Ids.problemOfCompany("a".repeat(201))).isPresent();
    }
}
