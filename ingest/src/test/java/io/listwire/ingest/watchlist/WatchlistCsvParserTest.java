package io.listwire.ingest.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.ingest.source.CollectedDocuments;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.schema.Identifier;
import io.listwire.schema.WatchedCompany;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchlistCsvParserTest {

    private final CollectedDocuments<WatchedCompany> read = new CollectedDocuments<>();
    private final List<WatchedCompany> companies = read.documents;
    private final List<SkippedRow> skipped = read.skipped;

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
                1,Zorblax,China,
                2,,CN,
                ,Tallow,CN,
                4,Quorwell,CN
                5,Hemlock,CN,LEI
                6,Larch,CN,
                6,Larch again,CN,
                """, StandardCharsets.UTF_8);

        assertThat(companies).extracting(WatchedCompany::getCompany).containsExactly("6");
        assertThat(skipped).extracting(SkippedRow::line).containsExactly(2L, 3L, 4L, 5L, 6L, 8L);
        assertThat(skipped.get(0).reason()).contains("country is not an ISO 3166-1 code");
        assertThat(skipped.get(1).reason()).contains("no names");
        assertThat(skipped.get(2).reason()).contains("no id");
        assertThat(skipped.get(3).reason()).contains("3 cells where the header has 4");
        assertThat(skipped.get(4).reason()).contains("holds 'LEI', which is not KIND:VALUE");
        assertThat(skipped.get(5).reason()).contains("stands further up already");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                    | nothing at all
            'id,title'            | without the columns id and name
            'id,name,turnover'    | a column that nobody knows: turnover
            """)
    void shouldRefuseAFileThatIsNoWatchlist(String text, String problem) {
        assertThatThrownBy(() -> parse(text, StandardCharsets.UTF_8))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void shouldRefuseAnotherEncoding() {
        assertThatThrownBy(() -> parse("id,name\n1,Zörblax\n", StandardCharsets.ISO_8859_1))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("UTF-8");
    }

    private void parse(String text, Charset charset) throws SourceException, IOException {
        new WatchlistCsvParser()
                .parse(new ByteArrayInputStream(text.getBytes(charset)), new Origin("test", "w.csv"), "w", read);
    }
}
