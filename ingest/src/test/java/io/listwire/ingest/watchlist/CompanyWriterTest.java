package io.listwire.ingest.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.listwire.ingest.source.Origin;
import io.listwire.schema.Identifier;
import io.listwire.schema.WatchedCompany;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompanyWriterTest {

    private static final Origin ORIGIN = new Origin("test", "w");

    private static final List<WatchedCompany> COMPANIES = List.of(
            new WatchedCompany(
                    "w",
                    "1",
                    List.of("Tallow; Sons \\ Co", "a\\;b", "佐布"),
                    "CN",
                    List.of("1 Road; Town", "2"),
                    List.of(new Identifier("LEI", "5:2", null), new Identifier("USCC", "9;1", "CN")),
                    "two\nlines \"q\""),
            new WatchedCompany("w", "公司:1", List.of("Larch, Inc."), null, List.of(), List.of(), null));

    private final CollectedCompanies read = new CollectedCompanies();

    @Test
    void shouldWriteJsonThatIsReadAsTheSame() throws Exception {
        StringBuilder lines = new StringBuilder();
        COMPANIES.forEach(company -> lines.append(CompanyWriter.json(company)).append('\n'));

        WatchlistFormat.jsonLines().parse(bytes(lines.toString()), ORIGIN, "w", read);

        assertThat(read.companies).isEqualTo(COMPANIES);
    }

    @Test
    void shouldWriteCsvThatIsReadAsTheSame() throws Exception {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(CompanyWriter.COLUMNS);
        COMPANIES.forEach(company -> csv.writeRecord(CompanyWriter.cells(company)));

        new WatchlistCsvParser().parse(bytes(text.toString()), ORIGIN, "w", read);

        assertThat(read.rejected).isEmpty();
        assertThat(read.companies).isEqualTo(COMPANIES);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
