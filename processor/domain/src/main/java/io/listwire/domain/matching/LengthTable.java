package io.listwire.domain.matching;

import java.util.ArrayList;
import java.util.List;

/** Words by length, each with the letters that it has: what could be like a word is found by a look at the letters alone. */
final class LengthTable {

    /** Tells of a word that may be near enough. */
    interface Near {
        void met(int id);
    }

    private static final class Row {
        private final IntList ids = new IntList();
        private final IntList masks = new IntList();
    }

    private final List<Row> rows = new ArrayList<>();

    void add(int id, int length, int mask) {
        while (rows.size() <= length) {
            rows.add(new Row());
        }
        Row row = rows.get(length);
        row.ids.add(id);
        row.masks.add(mask);
    }

    void remove(int id, int length) {
        Row row = rows.get(length);
        int at = row.ids.indexOf(id);
        row.ids.removeAt(at);
        row.masks.removeAt(at);
    }

    /** Tells of each word of the length whose letters differ by no more than that many errors can make them. */
    void forEachNear(int length, int mask, int errors, Near near) {
        if (length >= rows.size() || length < 0) {
            return;
        }
        Row row = rows.get(length);
        // An error adds one letter and takes away another, at most.
        int most = 2 * errors;
        int[] masks = row.masks.array();
        int size = row.masks.size();
        for (int i = 0; i < size; i++) {
            if (Integer.bitCount(masks[i] ^ mask) <= most) {
                near.met(row.ids.get(i));
            }
        }
    }

    /**
     * Tells of each word of the length that has none but the allowed letters, and besides either all of the needed ones or none
     * but the initials.
     */
    void forEachOfLetters(int length, int allowed, int needed, int initials, Near near) {
        if (length >= rows.size()) {
            return;
        }
        Row row = rows.get(length);
        int[] masks = row.masks.array();
        int size = row.masks.size();
        int others = ~allowed;
        int noInitials = ~initials;
        for (int i = 0; i < size; i++) {
            int mask = masks[i];
            if ((mask & others) == 0 && ((needed & ~mask) == 0 || (mask & noInitials) == 0)) {
                near.met(row.ids.get(i));
            }
        }
    }
}
