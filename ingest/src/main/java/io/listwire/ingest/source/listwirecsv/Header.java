package io.listwire.ingest.source.listwirecsv;

import io.listwire.ingest.source.NearestWord;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.input.ContentSignature;
import io.listwire.ingest.source.input.CsvRow;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of a file, by name and in any order. */
final class Header {

    /** Columns whose name begins so are the writer's own. */
    static final String OWN = "x_";

    private static final int LONGEST_TITLE = 100;

    private final Origin origin;
    private final CsvRow row;
    private final List<String> titles;

    private Header(CsvRow row, Origin origin) {
        this.row = row;
        this.origin = origin;
        titles = titles(row);
    }

    private static List<String> titles(CsvRow row) {
        return row.cells().stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** @throws SourceException where the row is no header of this layout, with the known column next to an unknown one */
    static Header of(CsvRow row, Origin origin) throws SourceException {
        Header header = new Header(row, origin);
        if (header.titles.stream().noneMatch(title -> Column.withTitle(title).isPresent())) {
            throw header.unexpected(ContentSignature.ofText(row.cells().get(0))
                    .map(found -> "this is no CSV: it looks like " + found)
                    .orElse("this is no header of the Listwire CSV"));
        }
        Set<String> seen = new HashSet<>();
        for (String title : header.titles) {
            header.check(title);
            if (!seen.add(title)) {
                throw header.unexpected("the column '" + title + "' stands in the header twice");
            }
        }
        for (Column required : List.of(Column.LIST, Column.NAME)) {
            if (!seen.contains(required.title())) {
                throw header.unexpected("the header lacks the column '" + required.title() + "'");
            }
        }
        return header;
    }

    private void check(String title) throws SourceException {
        if (Column.withTitle(title).isEmpty() && (!title.startsWith(OWN) || title.equals(OWN))) {
            String shown = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
            throw unexpected("unknown column '" + shown + "'; did you mean '" + NearestWord.to(shown, Column.titles())
                    + "'? A column of your own begins with '" + OWN + "'");
        }
    }

    private SourceException unexpected(String problem) {
        return new SourceException(
                Kind.UNEXPECTED_LAYOUT,
                origin,
                "line " + row.line(),
                problem,
                "the first line must name the columns, separated by commas: list, name and further ones of"
                        + " docs/listwire-csv.md");
    }

    int size() {
        return titles.size();
    }

    List<String> titles() {
        return titles;
    }

    /** What stands in a column of a row of any length; empty where the row ends before it. */
    Optional<String> cell(CsvRow other, Column column) {
        int index = titles.indexOf(column.title());
        return index >= 0 && index < other.cells().size()
                ? Optional.of(other.cells().get(index))
                : Optional.empty();
    }

    /** Whether a row repeats the header, as where two files were joined. */
    boolean repeatedBy(CsvRow other) {
        return titles(other).equals(titles);
    }
}
