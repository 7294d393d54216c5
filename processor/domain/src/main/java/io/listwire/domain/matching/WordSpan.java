package io.listwire.domain.matching;

import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.ReadName;
import io.listwire.domain.name.SoundKey;
import io.listwire.domain.name.WordKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Neighbouring words of a name, written as one.
 *
 * @param from first word
 * @param to behind the last word
 * @param text the words as the name writes them, without blanks
 * @param sound {@link SoundKey} of the text
 */
record WordSpan(int from, int to, String text, String sound) {

    private static final int MOST_WORDS = 3;
    private static final int FEWEST_LETTERS = 4;

    /** The spans of one to three words, without legal forms and numbers, and without the words in {@code without}. */
    static List<WordSpan> of(ReadName name, BitSet without) {
        List<WordSpan> spans = new ArrayList<>();
        for (int from = 0; from < name.words().size(); from++) {
            StringBuilder text = new StringBuilder();
            int most = Math.min(name.words().size(), from + MOST_WORDS);
            for (int to = from;
                    to < most && !without.get(to) && isJoinable(name.words().get(to));
                    to++) {
                text.append(name.written().get(to).replace(" ", ""));
                if (text.length() >= FEWEST_LETTERS) {
                    spans.add(span(name.words().get(from), from, to + 1, text.toString()));
                }
            }
        }
        return spans;
    }

    private static WordSpan span(NameWord first, int from, int to, String text) {
        String sound = first.text().equals(text) ? first.sound() : SoundKey.of(text);
        return new WordSpan(from, to, text, sound);
    }

    private static boolean isJoinable(NameWord word) {
        return word.kind() != WordKind.LEGAL_FORM && word.kind() != WordKind.NUMBER;
    }

    /** True for more than one word. */
    boolean isJoined() {
        return to - from > 1;
    }
}
