package io.listwire.ingest.source.listwirecsv;

import io.listwire.ingest.source.input.CsvRow;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last line {@code # entries: N}, by which a file shows that it is whole.
 *
 * @param entries how many rows stand between the header and it
 */
record EndMark(long line, long entries) {

    private static final Pattern MARK = Pattern.compile("#\\s*entries\\s*:\\s*(\\d{1,18})\\s*");

    /** The mark that a row is; spreadsheets write empty cells behind it. */
    static Optional<EndMark> of(CsvRow row) {
        List<String> cells = row.cells();
        Matcher mark = MARK.matcher(cells.get(0));
        boolean alone = cells.stream().skip(1).allMatch(String::isEmpty);
        return alone && mark.matches()
                ? Optional.of(new EndMark(row.line(), Long.parseLong(mark.group(1))))
                : Optional.empty();
    }
}
