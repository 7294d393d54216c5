package io.listwire.ingest.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Citations of the Federal Register, as lists write several into one cell. */
public final class Citations {

    private static final Pattern START = Pattern.compile("\\d{1,3}\\.? ?F\\.? ?R\\.? ?\\d");

    private Citations() {}

    /** One for each page cited, with what is said behind it; the cell as it is where it cites none. */
    public static List<String> of(String cell) {
        List<Integer> starts = new ArrayList<>(
                START.matcher(cell).results().map(match -> match.start()).toList());
        if (starts.isEmpty()) {
            return cell.isBlank() ? List.of() : List.of(cell);
        }
        starts.set(0, 0);
        starts.add(cell.length());
        List<String> citations = new ArrayList<>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            citations.add(withoutSeparator(cell.substring(starts.get(i), starts.get(i + 1))));
        }
        return citations.stream().distinct().toList();
    }

    private static String withoutSeparator(String text) {
        String citation = text.strip();
        while (citation.endsWith(",") || citation.endsWith(";") || citation.endsWith(" and")) {
            int separator = citation.endsWith(" and") ? " and".length() : 1;
            citation = citation.substring(0, citation.length() - separator).strip();
        }
        return citation;
    }
}
