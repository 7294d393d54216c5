package io.listwire.ingest.source.csl;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Files in the layout of the Consolidated Screening List, written for tests. */
final class CslText {

    static final List<String> OLDER = List.of(("source,entity_number,type,programs,name,title,addresses,"
                    + "federal_register_notice,start_date,end_date,standard_order,license_requirement,license_policy,"
                    + "call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,"
                    + "source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,"
                    + "source_information_url,ids")
            .split(",", -1));
    static final List<String> COLUMNS = later();

    static final String UVL = "Unverified List (UVL) - Bureau of Industry and Security";
    static final String SDN = "Specially Designated Nationals (SDN) - Treasury Department";

    private CslText() {}

    static String header() {
        return csv(COLUMNS);
    }

    static String row(Map<String, String> cells) {
        return row(COLUMNS, cells);
    }

    static String row(List<String> columns, Map<String, String> cells) {
        return csv(
                columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    /** A row of the Unverified List. */
    static String uvl(String name) {
        return row(Map.of("_id", "5a1", "source", UVL, "name", name, "addresses", "1 Test Road, Beijing, China, CN"));
    }

    static String csv(List<String> cells) {
        StringWriter csv = new StringWriter();
        CsvWriter.builder().bufferSize(0).build(csv).writeRecord(cells);
        return csv.toString();
    }

    private static List<String> later() {
        List<String> columns = new ArrayList<>(OLDER);
        columns.add(0, "_id");
        return List.copyOf(columns);
    }
}
