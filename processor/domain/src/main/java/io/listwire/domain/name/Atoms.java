package io.listwire.domain.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a name into the least pieces that the lexicon speaks of: words between blanks and punctuation, cut again where the
 * script changes, and Chinese text into its words.
 */
final class Atoms {

    /** Longer names are cut: no organisation has one, and what follows could only cost time. */
    static final int MOST = ReadName.MOST_WORDS;

    private final NameLexicon lexicon;
    private final HanWords han;

    Atoms(NameLexicon lexicon) {
        this.lexicon = lexicon;
        this.han = new HanWords(lexicon);
    }

    List<String> of(String name) {
        List<String> out = new ArrayList<>();
        for (String word : Letters.unified(NameKey.of(name)).split(" ", -1)) {
            if (!word.isEmpty() && out.size() < MOST) {
                addRuns(word, out);
            }
        }
        return out.size() > MOST ? out.subList(0, MOST) : out;
    }

    private void addRuns(String word, List<String> out) {
        if (Letters.isLatin(word)) {
            out.add(word);
            return;
        }
        int start = 0;
        for (int at = 0; at < word.length(); ) {
            int next = at + Character.charCount(word.codePointAt(at));
            if (next == word.length() || changes(word.codePointAt(at), word.codePointAt(next))) {
                addRun(word.substring(start, next), out);
                start = next;
            }
            at = next;
        }
    }

    private static boolean changes(int before, int after) {
        boolean toHan = Letters.isHan(before) != Letters.isHan(after);
        boolean toLatin = (before <= 'Z') != (after <= 'Z');
        return toHan || toLatin;
    }

    private void addRun(String run, List<String> out) {
        if (Letters.isHan(run.codePointAt(0))) {
            han.divide(run, out);
        } else if (Letters.isArabic(run)) {
            out.add(withoutArticle(run));
        } else {
            out.add(run);
        }
    }

    /** The article and the "and" are written on the word: والصناعة. Where the word as it is has an entry, it stays. */
    private String withoutArticle(String word) {
        if (lexicon.term(word) != null) {
            return word;
        }
        String rest = word;
        for (String prefix : List.of("وال", "بال", "لل", "ال")) {
            if (word.startsWith(prefix) && word.length() > prefix.length() + 2) {
                rest = word.substring(prefix.length());
                break;
            }
        }
        return rest;
    }
}
