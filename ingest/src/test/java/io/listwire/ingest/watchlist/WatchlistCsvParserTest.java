package io.listwire.ingest.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.schema.Identifier;
import io.listwire.schema.WatchedCompany;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchlistCsvParserTest {

    private static final Origin ORIGIN = new Origin("test", "w.csv");
    /** Written code unit by code unit: no encoder lets half a character pass. */
    private static final Charset UNCHECKED_UTF_16 = StandardCharsets.UTF_16BE;

    private final CollectedCompanies read = new CollectedCompanies();
    private final List<WatchedCompany> companies = read.companies;
    private final List<RejectedRow> skipped = read.rejected;

    @Test
    void shouldReadEveryColumn() throws Exception {
        parse("""
                id,name,aliases,country,addresses,identifiers,notes
                7,Zorblax Ltd,Zorblax ; 佐布,cn,1 High Street;2 Low Road,LEI:5299;USCC(CN): 9144,"two
                lines"
                8,Tallow,,,,,
                """, StandardCharsets.UTF_8);

        assertThat(skipped).isEmpty();
        assertThat(companies)
                .containsExactly(
                        new WatchedCompany(
                                "w",
                                "7",
                                List.of("Zorblax Ltd", "Zorblax", "佐布"),
                                "CN",
                                List.of("1 High Street", "2 Low Road"),
                                List.of(new Identifier("LEI", "5299", null), new Identifier("USCC", "9144", "CN")),
                                "two\nlines"),
                        new WatchedCompany("w", "8", List.of("Tallow"), null, List.of(), List.of(), null));
    }

    @Test
    void shouldReadWhatASpreadsheetWrites() throws Exception {
        parse("\uFEFFID;Name\r\n7;\"Zorblax; Sons\"\r\n", StandardCharsets.UTF_8);

        assertThat(companies).extracting(WatchedCompany::getNames).containsExactly(List.of("Zorblax; Sons"));
    }

    @Test
    void shouldReportEachRowThatIsNoCompanyAndReadTheOthers() throws Exception {
        parse("""
                id,name,country,identifiers
                1,Zorblax,Atlantis,
                2,,CN,
                ,Tallow,CN,
                4,Quorwell,CN
                5,Hemlock,CN,LEI
                6,Larch,CN,
                6,Larch again,CN,
                """, StandardCharsets.UTF_8);

        assertThat(companies).extracting(WatchedCompany::getCompany).containsExactly("6");
        assertThat(skipped).extracting(RejectedRow::line).containsExactly(2L, 3L, 4L, 5L, 6L, 8L);
        assertThat(skipped.get(0).reason()).contains("country is not an ISO 3166-1 code");
        assertThat(skipped.get(1).reason()).contains("no names");
        assertThat(skipped.get(2).reason()).contains("no id");
        assertThat(skipped.get(3).reason()).contains("3 cells where the header has 4");
        assertThat(skipped.get(4).reason()).contains("holds 'LEI', which is not KIND:VALUE");
        assertThat(skipped.get(5).reason()).contains("the id 6 stands further up already, in line 7");
        assertThat(skipped)
                .extracting(row -> row.column().orElse("-"))
                .containsExactly("country", "name", "id", "-", "identifiers", "id");
        assertThat(skipped).extracting(row -> row.company().orElse("-")).containsExactly("1", "2", "-", "4", "5", "6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                    | nothing at all
            'id,title'            | without the columns id and name
            'id,name,turnover'    | a column that nobody knows: turnover
            'id,name,alises'      | did you mean aliases?
            'id,company,name'     | are both the name
            '<html><body>'        | without the columns id and name
            """)
    void shouldRefuseAFileThatIsNoWatchlist(String text, String problem) {
        assertThatThrownBy(() -> parse(text, StandardCharsets.UTF_8))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Company ID,Company Name,Country Code",
                "company_id;company;country",
                "CompanyId\tname\tCOUNTRY",
                "Supplier-ID,Legal name,\"country\"",
                "sep=;\nID;Name;Country"
            })
    void shouldReadTheTitlesAndSeparatorsThatPeopleUse(String header) throws Exception {
        char separator = header.contains("\t") ? '\t' : header.contains(";") ? ';' : ',';

        parse(
                header + "\n" + String.join(String.valueOf(separator), "7", "Zorblax", "Germany"),
                StandardCharsets.UTF_8);

        assertThat(skipped).isEmpty();
        assertThat(companies)
                .containsExactly(new WatchedCompany("w", "7", List.of("Zorblax"), "DE", List.of(), List.of(), null));
    }

    @Test
    void shouldTakeSeparatorsWithinQuotesForText() throws Exception {
        parse("\"id\",\"name\",\"x_a;b;c;d\"\n7,\"Tallow; Sons\",\"v\"\n", StandardCharsets.UTF_8);

        assertThat(companies).extracting(WatchedCompany::getNames).containsExactly(List.of("Tallow; Sons"));
        assertThat(companies.get(0).getNotes()).contains("a;b;c;d: v");
    }

    @Test
    void shouldPutATeamsOwnColumnsIntoTheNotes() throws Exception {
        parse("id,name,notes,X_Sector,x_tier\n7,Tallow,call first,aerospace,\n", StandardCharsets.UTF_8);

        assertThat(companies.get(0).getNotes()).contains("call first\nsector: aerospace");
    }

    @Test
    void shouldPassOverEmptyRowsAndColumnsWithoutTitle() throws Exception {
        parse("id,name,,\n7,Tallow,,\n,,,\n\n8,Larch,,x\n", StandardCharsets.UTF_8);

        assertThat(companies).extracting(WatchedCompany::getCompany).containsExactly("7");
        assertThat(skipped).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(5);
            assertThat(row.reason()).contains("column 4, which has no title");
        });
    }

    @Test
    void shouldReadLineBreaksWithinCells() throws Exception {
        parse("id,name,addresses\n7,\"Tallow\nWorks\",\"1 Road\r\nTown; 2 Road\"\n8,Larch,\n", StandardCharsets.UTF_8);

        assertThat(skipped).isEmpty();
        assertThat(companies.get(0).getNames()).containsExactly("Tallow Works");
        assertThat(companies.get(0).getAddresses()).containsExactly("1 Road Town", "2 Road");
        assertThat(companies).hasSize(2);
    }

    @Test
    void shouldTakeControlCharactersOutOfNames() throws Exception {
        parse("id,name\n7,\"Tal\u0007low\u202E Works\"\n8,\u0001\u0002\n", StandardCharsets.UTF_8);

        assertThat(companies).extracting(WatchedCompany::getNames).containsExactly(List.of("Tallow Works"));
        assertThat(skipped)
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("no names"));
    }

    @Test
    void shouldReportNamesThatAreNone() throws Exception {
        parse(
                "id,name,aliases\n1,---,\n2,\"?\",!!\n3,...,Tallow\n4,%s,\n5,%s,\n"
                        .formatted("A".repeat(10_000), "A".repeat(10_001)),
                StandardCharsets.UTF_8);

        assertThat(companies).extracting(WatchedCompany::getCompany).containsExactly("3", "4");
        assertThat(skipped)
                .extracting(RejectedRow::reason)
                .satisfiesExactly(
                        one -> assertThat(one).contains("no name has a letter or a digit"),
                        two -> assertThat(two).contains("no name has a letter or a digit"),
                        five -> assertThat(five).contains("text of 1 to 10000 characters"));
    }

    @Test
    void shouldRefuseNulCharactersRowByRow() throws Exception {
        parse("id,name\n7,Tal\0low\n8,Larch\n", StandardCharsets.UTF_8);

        assertThat(skipped)
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("NUL"));
        assertThat(companies).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE"})
    void shouldReadUtf16ThatSaysSo(String encoding) throws Exception {
        String mark = encoding.equals("UTF-16") ? "" : "\uFEFF";

        parse(mark + "id\tname\n7\tZörblax 佐布\n", Charset.forName(encoding));

        assertThat(companies).extracting(WatchedCompany::getNames).containsExactly(List.of("Zörblax 佐布"));
    }

    @Test
    void shouldRefuseUnpairedSurrogatesInUtf16() {
        assertThatThrownBy(() -> parse("\uFEFFid,name\n7,a".concat("\uD800").concat("b\n"), UNCHECKED_UTF_16))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("not in UTF-16");
    }

    @Test
    void shouldRefuseAnotherEncodingAndSayHowToNameIt() {
        assertThatThrownBy(() -> parse("id,name\n1,Zörblax\n", StandardCharsets.ISO_8859_1))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("charset=windows-1252");
    }

    @ParameterizedTest
    @CsvSource({"windows-1252,Zörblax €", "GB18030,佐布", "ISO-8859-1,Société", "windows-1251,Завод"})
    void shouldReadTheEncodingThatIsNamed(String encoding, String name) throws Exception {
        Charset charset = Charset.forName(encoding);

        new WatchlistCsvParser(Optional.of(charset))
                .parse(bytes("id,name\n7," + name + "\n", charset), ORIGIN, "w", read);

        assertThat(companies).extracting(WatchedCompany::getNames).containsExactly(List.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,name\n7,\"Tallow\n8,Larch\n", "id,name\n7,\"Tal\"low\n"})
    void shouldRefuseBrokenQuotesWithTheirLine(String text) {
        assertThatThrownBy(() -> parse(text, StandardCharsets.UTF_8))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("line 2");
    }

    private void parse(String text, Charset charset) throws SourceException, IOException {
        WatchlistFormat format = WatchlistFormat.csv(Optional.empty());
        format.parse(bytes(text, charset), ORIGIN, "w", new DistinctCompanies(format.unit(), read));
    }

    private static ByteArrayInputStream bytes(String text, Charset charset) {
        if (!charset.equals(UNCHECKED_UTF_16)) {
            return new ByteArrayInputStream(text.getBytes(charset));
        }
        ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
        text.chars().forEach(c -> bytes.putChar((char) c));
        return new ByteArrayInputStream(bytes.array());
    }
}
