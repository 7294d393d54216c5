package io.listwire.ingest.source.csl;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.GenuineData;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.input.CsvRows;
import io.listwire.schema.PartyDetails;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The publisher's own rows in the shape of its JSON: the parties must be those of the CSV. */
class CslJsonGenuineRowsTest {

    private static final InputLimits LIMITS = InputLimits.defaults();

    @Test
    void shouldGiveThePartiesOfTheCsvWhenRowsAreWrittenAsJson() throws Exception {
        Path csv = GenuineData.file("lists/csl/consolidated-2022-05-16.csv");

        CollectedList fromCsv = CollectedList.of(new CslParser(LIMITS), csv);
        CollectedList fromJson = CollectedList.of(new CslJsonParser(LIMITS), CslJsonText.file(rows(csv).stream()));

        assertThat(fromJson.skipped).isEmpty();
        assertThat(fromJson.defects).isEmpty();
        assertThat(fromJson.countsByList()).isEqualTo(fromCsv.countsByList());
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < fromCsv.entries.size(); i++) {
            String csvSays = fromCsv.entries.get(i).party().toString();
            String jsonSays = asTheCsvSaysIt(fromJson.entries.get(i).party());
            if (!jsonSays.equals(csvSays)) {
                differing.add(csvSays + "\n" + jsonSays);
            }
        }
        assertThat(differing).isEmpty();
    }

    /** The CSV does not say of a date that stands alone whether it is that of issue or of expiry. */
    private static String asTheCsvSaysIt(PartyDetails party) {
        return party.toString().replace(" (issue date)", "").replace(" (expiration date)", "");
    }

    private static List<Map<String, String>> rows(Path csv) throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(csv)) {
            CsvRows records = new CsvRows(in, CollectedList.ORIGIN, LIMITS);
            List<String> columns = records.next().orElseThrow().cells();
            for (Optional<CsvRow> row = records.next(); row.isPresent(); row = records.next()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    cells.put(columns.get(i), row.get().cells().get(i));
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
