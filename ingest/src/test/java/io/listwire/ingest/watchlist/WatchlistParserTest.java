package io.listwire.ingest.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.schema.Identifier;
import io.listwire.schema.WatchedCompany;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchlistParserTest {

    private static final Origin ORIGIN = new Origin("erp", "http-post");

    private final CollectedCompanies read = new CollectedCompanies();
    private final List<WatchedCompany> companies = read.companies;
    private final List<RejectedRow> skipped = read.rejected;

    @Test
    void shouldReadAllFieldsOfACompany() throws Exception {
        parse("""
                {"id": "f-1", "names": ["Foo Co., Ltd.", "富公司"], "country": "cn", "addresses": ["1 Street, City"],
                 "identifiers": [{"kind": "USCC", "value": " 9111 ", "issuer": "CN"}, {"kind": "LEI", "value": "5"}],
                 "notes": "two\\nlines"}""");

        assertThat(companies)
                .containsExactly(new WatchedCompany(
                        "suppliers",
                        "f-1",
                        List.of("Foo Co., Ltd.", "富公司"),
                        "CN",
                        List.of("1 Street, City"),
                        List.of(new Identifier("USCC", "9111", "CN"), new Identifier("LEI", "5", null)),
                        "two\nlines"));
    }

    @Test
    void shouldTakeTheOthersWhenOneCannotBeRead() throws Exception {
        parse("""
                [{"id": "a", "names": ["A"]}, {"id": "b"}, 7, {"id": "c", "names": ["C"]}]""");

        assertThat(companies).extracting(WatchedCompany::getCompany).containsExactly("a", "c");
        assertThat(skipped).extracting(RejectedRow::line).containsExactly(2L, 3L);
        assertThat(skipped)
                .extracting(RejectedRow::reason)
                .satisfiesExactly(
                        second -> assertThat(second).contains("company 2").contains("names"),
                        third -> assertThat(third).contains("company 3").contains("object"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'names': ['A']} | no id",
                "{'id': 7, 'names': ['A']} | id is not a text",
                "{'id': ' ', 'names': ['A']} | id is not a text",
                "{'id': 'a/b', 'names': ['A']} | without /",
                "{'id': '..', 'names': ['A']} | printable",
                "{'id': 'a\\u0007', 'names': ['A']} | control character",
                "{'id': 'a\\u202Eb', 'names': ['A']} | printable",
                "{'id': 'a', 'name': 'A'} | unknown field name",
                "{'id': 'a', 'names': 'A'} | names is not an array",
                "{'id': 'a', 'names': ['']} | names is not a text",
                "{'id': 'a', 'names': [null]} | names is not a text",
                "{'id': 'a', 'names': ['A\\nB']} | line break",
                "{'id': 'a', 'names': ['\\ud800']} | surrogate",
                "{'id': 'a', 'names': ['A'], 'country': 'Atlantis'} | country",
                "{'id': 'a', 'names': ['-', '?!']} | no name has a letter or a digit",
                "{'id': 'a', 'names': ['A'], 'identifiers': [{'kind': 'LEI'}]} | identifier 1: no value",
                "{'id': 'a', 'names': ['A'], 'identifiers': [{'kind': 'LEI', 'value': '1', 'x': 1}]} | identifier 1: unknown field x"
            })
    void shouldSayWhatIsWrongWithACompany(String json, String reason) throws Exception {
        parse("[" + json.replace('\'', '"') + "]");

        assertThat(companies).isEmpty();
        assertThat(skipped)
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "7", "\"text\"", "null", "[{}", "{} []", "[{\"id\": 1, \"id\": 2}]", "[}"})
    void shouldRefuseWhatIsNoObjectOrArray(String json) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.MALFORMED))
                .hasMessageContaining("erp (http-post)");
    }

    @Test
    void shouldRefuseLatin1() {
        assertThatThrownBy(() -> parse("[{\"id\": \"a\", \"names\": [\"Société\"]}]", StandardCharsets.ISO_8859_1))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void shouldRefuseAnArrayThatIsTooDeep() {
        assertThatThrownBy(() -> parse("[".repeat(100_000))).isInstanceOf(SourceException.class);
    }

    @Test
    void shouldNameTheFieldAndTheCompany() throws Exception {
        parse("[{\"id\": \"a\", \"names\": [\"A\"], \"identifiers\": [{\"kind\": \"LEI\"}]}, {\"names\": []}]");

        assertThat(skipped)
                .extracting(RejectedRow::column)
                .containsExactly(Optional.of("identifiers"), Optional.of("id"));
        assertThat(skipped).extracting(RejectedRow::company).containsExactly(Optional.of("a"), Optional.empty());
    }

    @Test
    void shouldReadJsonLines() throws Exception {
        String lines = "{\"id\": \"a\", \"names\": [\"A\"]}\n\n{\"id\": \"b\"}\r\n{\"id\": \"c\", \"names\": [\"C\"]}";

        new WatchlistParser().parseLines(bytes(lines, StandardCharsets.UTF_8), ORIGIN, "suppliers", read);

        assertThat(companies).extracting(WatchedCompany::getCompany).containsExactly("a", "c");
        assertThat(skipped).extracting(RejectedRow::line).containsExactly(2L);
    }

    @Test
    void shouldRejectWhatDoesNotFitIntoARecord() throws Exception {
        String name = "\"" + "a".repeat(10_000) + "\"";
        parse("{\"id\": \"a\", \"names\": [" + (name + ",").repeat(100) + name + "]}");

        assertThat(skipped)
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("more than 1000000 characters in all"));
    }

    @Test
    void shouldRefuseACompanyThatDoesNotEnd() {
        String name = "\"" + "a".repeat(10_000) + "\",";

        assertThatThrownBy(() -> parse("[{\"id\": \"a\", \"names\": [" + name.repeat(1_000)))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.TOO_LARGE));
    }

    private void parse(String json) throws Exception {
        parse(json, StandardCharsets.UTF_8);
    }

    private void parse(String json, Charset charset) throws Exception {
        new WatchlistParser().parse(bytes(json, charset), ORIGIN, "suppliers", read);
    }

    private static ByteArrayInputStream bytes(String json, Charset charset) {
        return new ByteArrayInputStream(json.getBytes(charset));
    }
}
