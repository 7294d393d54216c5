package io.listwire.ingest.watchlist;

import io.listwire.ingest.source.NearestWord;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.input.CsvRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which column of a CSV file is which field: the names of the fields, and what such columns are usually called. A column
 * that begins with {@code x_} is the team's own.
 */
final class WatchlistColumns {

    private static final String OWN = "x_";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Map<String, List<String>> TITLES = Map.of(
            "id",
            List.of("id", "company id", "customer id", "supplier id", "vendor id", "counterparty id", "partner id"),
            "name",
            List.of(
                    "name",
                    "company",
                    "company name",
                    "legal name",
                    "entity name",
                    "customer name",
                    "supplier name",
                    "vendor name",
                    "counterparty name"),
            "aliases",
            List.of("aliases", "alias", "aka", "also known as", "other names", "alternative names"),
            "country",
            List.of("country", "country code"),
            "addresses",
            List.of("addresses", "address"),
            "identifiers",
            List.of("identifiers", "identifier"),
            "notes",
            List.of("notes", "note", "remarks", "comment", "comments"));

    private static final Map<String, String> FIELDS = fields();

    private final List<String> titles;
    private final Map<String, Integer> byField = new LinkedHashMap<>();
    private final Map<String, Integer> own = new LinkedHashMap<>();
    private final List<Integer> nameless = new ArrayList<>();

    private WatchlistColumns(List<String> titles) {
        this.titles = titles;
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        TITLES.forEach((field, titles) -> titles.forEach(title -> fields.put(title, field)));
        return fields;
    }

    /** @throws SourceException where the row is no header of a watchlist */
    static WatchlistColumns of(CsvRow header, Origin origin) throws SourceException {
        List<String> titles = header.cells().stream()
                .map(cell -> cell.replace(String.valueOf(BYTE_ORDER_MARK), "").strip())
                .toList();
        WatchlistColumns columns = new WatchlistColumns(titles);
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i).toLowerCase(Locale.ROOT);
            Optional<String> field = Optional.ofNullable(FIELDS.get(spaced(titles.get(i))));
            if (title.isEmpty()) {
                columns.nameless.add(i);
            } else if (title.startsWith(OWN)) {
                columns.own.put(title.substring(OWN.length()), i);
            } else if (field.isEmpty()) {
                unknown.add(titles.get(i));
            } else {
                columns.take(field.get(), i, header.line(), origin);
            }
        }
        columns.requireNeeded(header.line(), origin);
        if (!unknown.isEmpty()) {
            throw columns.unknown(unknown.get(0), header.line(), origin);
        }
        return columns;
    }

    private void take(String field, int column, long line, Origin origin) throws SourceException {
        Integer other = byField.putIfAbsent(field, column);
        if (other != null) {
            throw malformed(
                    origin,
                    line,
                    "the columns '" + titles.get(other) + "' and '" + titles.get(column) + "' are both the " + field);
        }
    }

    private void requireNeeded(long line, Origin origin) throws SourceException {
        if (!byField.containsKey("id") || !byField.containsKey("name")) {
            throw malformed(origin, line, "a header without the columns id and name");
        }
    }

    private SourceException unknown(String title, long line, Origin origin) {
        return malformed(
                origin,
                line,
                "a column that nobody knows: " + title + " (did you mean "
                        + NearestWord.to(spaced(title), FIELDS.keySet()) + "?)");
    }

    static SourceException malformed(Origin origin, long line, String problem) {
        return new SourceException(
                SourceException.Kind.MALFORMED,
                origin,
                "line " + line,
                problem,
                "name the columns in the first line: " + new TreeSet<>(TITLES.keySet())
                        + ", and columns of your own beginning with x_");
    }

    /** {@code Company_ID}, {@code company-id} and {@code CompanyId} are one and the same. */
    private static String spaced(String title) {
        StringBuilder spaced = new StringBuilder();
        char previous = ' ';
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            boolean begins = Character.isUpperCase(c) && Character.isLowerCase(previous);
            boolean blank = c == '_' || c == '-' || c == ' ';
            if ((begins || blank) && spaced.length() > 0 && previous != ' ') {
                spaced.append(' ');
            }
            if (!blank) {
                spaced.append(Character.toLowerCase(c));
            }
            previous = blank ? ' ' : c;
        }
        return spaced.toString().strip();
    }

    int count() {
        return titles.size();
    }

    /** What stands in the column of a field, without blanks around it; empty where there is no such column, or nothing. */
    Optional<String> cell(CsvRow row, String field) {
        return Optional.ofNullable(byField.get(field))
                .map(row.cells()::get)
                .map(String::strip)
                .filter(cell -> !cell.isEmpty());
    }

    /** What stands in the team's own columns, as lines of {@code title: value}. */
    List<String> own(CsvRow row) {
        List<String> lines = new ArrayList<>();
        own.forEach((title, column) -> {
            String value = row.cells().get(column).strip();
            if (!value.isEmpty()) {
                lines.add(title + ": " + value);
            }
        });
        return lines;
    }

    /** The title of a field's column in this file; empty where the field is none of a column. */
    Optional<String> title(String field) {
        return Optional.ofNullable(byField.get(field.equals("names") ? "name" : field))
                .map(titles::get);
    }

    /**
     * The id that a row with a fault has, as far as it can be trusted: where a cell is missing or too many, all behind it
     * may stand in the wrong column.
     */
    Optional<String> idOfFaulty(CsvRow row) {
        int column = byField.getOrDefault("id", 0);
        boolean trusted =
                row.cells().size() == count() || (column == 0 && !row.cells().isEmpty());
        return trusted
                ? Optional.of(row.cells().get(column).strip())
                        .filter(id -> Ids.problemOfCompany(id).isEmpty())
                : Optional.empty();
    }

    /** Where a value stands in a column that has no title; empty where that is nowhere. */
    Optional<Integer> valueWithoutTitle(CsvRow row) {
        return nameless.stream().filter(i -> !row.cells().get(i).isBlank()).findFirst();
    }
}
