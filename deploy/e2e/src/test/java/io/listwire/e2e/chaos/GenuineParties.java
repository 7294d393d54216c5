package io.listwire.e2e.chaos;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.listwire.e2e.DemoData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parties that stood on the Unverified List in 2022 or in 2023. */
final class GenuineParties {

    /** The line that names the columns of {@link Party#rows}. */
    static final String HEADER = lines("uvl-2022-05-16.csv").get(0);

    private GenuineParties() {}

    /**
     * One of them.
     *
     * @param rows how it was published, once or in each year; a line each
     */
    record Party(String name, String address, String country, List<String> rows) {}

    static List<Party> all() {
        Map<String, Party> parties = new LinkedHashMap<>();
        for (String file : List.of("uvl-2022-05-16.csv", "uvl-2023-11-30.csv")) {
            List<String> lines = lines(file);
            List<NamedCsvRecord> records = records(file);
            for (int i = 0; i < records.size(); i++) {
                Party party = party(records.get(i));
                parties.computeIfAbsent(party.name(), first -> party).rows().add(lines.get(i + 1));
            }
        }
        return List.copyOf(parties.values());
    }

    private static Party party(NamedCsvRecord record) {
        String addresses = record.getField("addresses");
        String first = addresses.split(";", 2)[0].strip();
        return new Party(
                record.getField("name"),
                first,
                first.substring(first.lastIndexOf(',') + 1).strip(),
                new ArrayList<>());
    }

    // No row of these files has a line break in it.
    private static List<String> lines(String file) {
        return new String(DemoData.bytes(file), StandardCharsets.UTF_8).lines().toList();
    }

    private static List<NamedCsvRecord> records(String file) {
        return CsvReader.builder().ofNamedCsvRecord(new String(DemoData.bytes(file), StandardCharsets.UTF_8)).stream()
                .toList();
    }
}
