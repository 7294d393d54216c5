package io.listwire.ingest.source.input;

import io.listwire.ingest.source.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/** The values of a cell that may hold several, joined by ";". A backslash takes its meaning from a ";" or a backslash. */
public final class CellValues {

    private static final char SEPARATOR = ';';
    private static final char ESCAPE = '\\';

    private CellValues() {}

    /** The values in the order of the cell, without blank ones and none of them twice. */
    public static List<String> of(String cell) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ESCAPE && i + 1 < cell.length() && isSpecial(cell.charAt(i + 1))) {
                i++;
                value.append(cell.charAt(i));
            } else if (c == SEPARATOR) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values.stream()
                .flatMap(text -> PlainText.lineIfAny(text).stream())
                .distinct()
                .toList();
    }

    private static boolean isSpecial(char c) {
        return c == SEPARATOR || c == ESCAPE;
    }
}
