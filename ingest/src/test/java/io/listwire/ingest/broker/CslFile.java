package io.listwire.ingest.broker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A small file in the layout of the Consolidated Screening List. */
public final class CslFile {

    public static final String UVL = "Unverified List (UVL) - Bureau of Industry and Security";
    public static final String ENTITY_LIST = "Entity List (EL) - Bureau of Industry and Security";

    private static final List<String> COLUMNS = List.of(("_id source entity_number type programs name title addresses"
                    + " federal_register_notice start_date end_date standard_order license_requirement license_policy"
                    + " call_sign vessel_type gross_tonnage gross_registered_tonnage vessel_flag vessel_owner remarks"
                    + " source_list_url alt_names citizenships dates_of_birth nationalities places_of_birth"
                    + " source_information_url ids")
            .split(" "));

    private final List<String> lines = new ArrayList<>(List.of(String.join(",", COLUMNS)));

    public CslFile row(String list, String name) {
        Map<String, String> cells = Map.of("source", list, "name", name, "addresses", "1 Some Street, Some City, CN");
        lines.add(COLUMNS.stream()
                .map(column -> '"' + cells.getOrDefault(column, "").replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",")));
        return this;
    }

    public CslFile rows(String list, int count) {
        for (int i = 1; i <= count; i++) {
            row(list, "Company " + i + " Co., Ltd.");
        }
        return this;
    }

    /** A row that has a cell too few. */
    public CslFile brokenRow() {
        lines.add("x," + UVL);
        return this;
    }

    public String text() {
        return String.join("\n", lines) + "\n";
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
