package io.listwire.ingest.source.csl;

import io.listwire.ingest.source.text.DataFile;
import io.listwire.ingest.source.text.PlainText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of the lists that the file merges (lists.tsv).
 *
 * @param id stable id, such as US-BIS-UVL
 * @param stableNumbers whether the numbers of its entries stay the same from one file to the next
 */
record CslList(String id, boolean stableNumbers) {

    private static final Pattern BRACKETED = Pattern.compile("\\(([^()]*)\\)");
    private static final Map<String, CslList> LISTS = read();

    /** The list that the cell of the column {@code source} means; empty where the table knows none. */
    static Optional<CslList> ofSource(String source) {
        String wording = PlainText.line(source).toUpperCase(Locale.ROOT);
        String title = wording.contains(" - ") ? wording.substring(0, wording.indexOf(" - ")) : wording;
        return Stream.concat(
                        BRACKETED.matcher(wording).results().map(match -> "(" + abbreviation(match.group(1)) + ")"),
                        Stream.of(wording, title))
                .filter(LISTS::containsKey)
                .map(LISTS::get)
                .findFirst();
    }

    private static String abbreviation(String bracketed) {
        String text = bracketed.strip();
        return text.endsWith(" LIST")
                ? text.substring(0, text.length() - " LIST".length()).strip()
                : text;
    }

    private static Map<String, CslList> read() {
        Map<String, CslList> lists = new HashMap<>();
        for (var row : DataFile.rows(CslList.class, "lists.tsv", 3)) {
            lists.put(
                    row.get(0).toUpperCase(Locale.ROOT),
                    new CslList(row.get(1), row.get(2).equals("yes")));
        }
        return Map.copyOf(lists);
    }
}
