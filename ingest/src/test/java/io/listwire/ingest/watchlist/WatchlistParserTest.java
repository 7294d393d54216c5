package io.listwire.ingest.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.ingest.source.DocumentSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.schema.Identifier;
import io.listwire.schema.WatchedCompany;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchlistParserTest implements DocumentSink<WatchedCompany> {

    private final List<WatchedCompany> companies = new ArrayList<>();
    private final List<SkippedRow> skipped = new ArrayList<>();

    @Override
    public void document(WatchedCompany company) {
        companies.add(company);
    }

    @Override
    public void skipped(SkippedRow row) {
        skipped.add(row);
    }

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
        assertThat(skipped).extracting(SkippedRow::line).containsExactly(2L, 3L);
        assertThat(skipped)
                .extracting(SkippedRow::reason)
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
                "{'id': 'a', 'names': ['A'], 'country': 'China'} | country",
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

    private void parse(String json) throws Exception {
        parse(json, StandardCharsets.UTF_8);
    }

    private void parse(String json, Charset charset) throws Exception {
        new WatchlistParser()
                .parse(
                        new ByteArrayInputStream(json.getBytes(charset)),
                        new Origin("erp", "http-post"),
                        "suppliers",
                        this);
    }
}
