package io.listwire.ingest.source.csl;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.ingest.source.text.Countries;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes rows of the CSV in the shape that the JSON has. */
final class CslJsonText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> ARRAYS =
            Set.of("programs", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth");
    /** Country, dates of expiry and issue, number, label. */
    private static final Pattern LABEL_LAST = Pattern.compile(
            "(?:(?<country>[A-Z]{2}), )?(?:(?<to>\\d{4}-\\d\\d-\\d\\d), )?(?:(?<from>\\d{4}-\\d\\d-\\d\\d), )?(?<number>.+),"
                    + " (?<label>[^,]+)");

    private CslJsonText() {}

    static String file(Stream<Map<String, String>> rows) {
        ObjectNode file = JSON.createObjectNode();
        ArrayNode results = file.putArray("results");
        rows.map(CslJsonText::row).forEach(results::add);
        file.put("total", results.size());
        return file.toPrettyString();
    }

    private static ObjectNode row(Map<String, String> cells) {
        ObjectNode row = JSON.createObjectNode();
        cells.forEach((column, cell) -> {
            if (column.equals("_id")) {
                row.put("id", cell);
            } else if (column.equals("addresses")) {
                values(cell).forEach(text -> row.withArray(column).add(address(text)));
            } else if (column.equals("ids")) {
                values(cell).forEach(text -> row.withArray(column).add(id(text)));
            } else if (ARRAYS.contains(column)) {
                values(cell).forEach(row.withArray(column)::add);
            } else if (cell.isEmpty()) {
                row.putNull(column);
            } else {
                row.put(column, cell);
            }
        });
        return row;
    }

    private static List<String> values(String cell) {
        return CslCells.split(cell);
    }

    private static ObjectNode address(String text) {
        ObjectNode address = JSON.createObjectNode();
        int comma = text.lastIndexOf(", ");
        String last = text.substring(comma < 0 ? 0 : comma + 2);
        boolean country = Countries.isCode(last);
        String street = country ? text.substring(0, Math.max(comma, 0)) : text;
        int city = street.lastIndexOf(", ");
        address.put("address", city < 0 ? null : street.substring(0, city));
        address.put("city", city < 0 ? street : street.substring(city + 2));
        address.putNull("state").putNull("postal_code");
        return address.put("country", country ? last : null);
    }

    private static ObjectNode id(String text) {
        ObjectNode id = JSON.createObjectNode();
        Matcher parts = LABEL_LAST.matcher(text);
        if (!parts.matches()) {
            return id.put("number", text);
        }
        return id.put("type", parts.group("label"))
                .put("number", parts.group("number"))
                .put("country", parts.group("country"))
                .put("issue_date", parts.group("from"))
                .put("expiration_date", parts.group("to"));
    }
}
