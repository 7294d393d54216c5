package io.listwire.domain.name;

import java.util.List;

/**
 * Divides Chinese text, which has no blanks, into the words of the lexicon and what stands between them: the longest word
 * first, from the left. What is left over is a name that is spelt by sound.
 */
final class HanWords {

    private final NameLexicon lexicon;

    HanWords(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Adds the words of the text to {@code out}. */
    void divide(String text, List<String> out) {
        String simplified = Romanisation.simplified(text);
        int leftOver = 0;
        for (int at = 0; at < simplified.length(); ) {
            int end = endOfWord(simplified, at);
            if (end == at) {
                at += Character.charCount(simplified.codePointAt(at));
            } else {
                addLeftOver(simplified, leftOver, at, out);
                out.add(simplified.substring(at, end));
                at = end;
                leftOver = end;
            }
        }
        addLeftOver(simplified, leftOver, simplified.length(), out);
    }

    private static void addLeftOver(String text, int from, int to, List<String> out) {
        if (from < to) {
            out.add(text.substring(from, to));
        }
    }

    private int endOfWord(String text, int at) {
        for (int end = Math.min(text.length(), at + lexicon.longestHan()); end > at; end--) {
            // A single character is a word only in company: it may as well be a part of a name.
            if (end - at > 1 && lexicon.term(text.substring(at, end)) != null) {
                return end;
            }
        }
        return at;
    }
}
