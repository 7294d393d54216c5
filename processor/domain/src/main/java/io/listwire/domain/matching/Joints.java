package io.listwire.domain.matching;

import io.listwire.domain.name.WordKind;

/**
 * Neighbouring words of one name that another writes as one. They are compared by letters and by sounds alone: with typing
 * errors besides, short words would meet by chance.
 */
final class Joints {

    static final int MOST_WORDS = 3;
    static final int FEWEST_LETTERS = 4;

    private Joints() {}

    static boolean isJoinable(WordKind kind) {
        return kind != WordKind.LEGAL_FORM && kind != WordKind.NUMBER;
    }

    /** How like the words are to one: 1 for the same letters, 0 where they are another word. */
    static float likeness(NameView many, int from, int to, NameView one, int at) {
        Words words = one.words();
        int id = one.id(at);
        byte[] letters = words.letters();
        int length = words.writtenLength(id);
        if (length >= FEWEST_LETTERS && isWritten(many, from, to, letters, words.writtenFrom(id), length)) {
            return 1;
        }
        return length >= WordLikeness.LONG_SOUND
                        && isHeard(many, from, to, letters, words.soundFrom(id), words.soundLength(id))
                ? WordLikeness.SAME_SOUND
                : 0;
    }

    private static boolean isWritten(NameView many, int from, int to, byte[] letters, int begin, int length) {
        int at = 0;
        for (int i = from; i < to; i++) {
            byte[] part = many.words().letters();
            int partFrom = many.words().writtenFrom(many.id(i));
            for (int j = partFrom; j < partFrom + many.words().writtenLength(many.id(i)); j++) {
                if (part[j] == ' ') {
                    continue;
                }
                if (at == length || letters[begin + at] != part[j]) {
                    return false;
                }
                at++;
            }
        }
        return at == length;
    }

    /** The sounds one behind the other, where two that are the same and meet are one. */
    private static boolean isHeard(NameView many, int from, int to, byte[] letters, int begin, int length) {
        int at = 0;
        for (int i = from; i < to; i++) {
            int id = many.id(i);
            byte[] part = many.words().letters();
            int partFrom = many.words().soundFrom(id);
            for (int j = partFrom; j < partFrom + many.words().soundLength(id); j++) {
                boolean meets = j == partFrom && at > 0 && letters[begin + at - 1] == part[j];
                if (meets) {
                    continue;
                }
                if (at == length || letters[begin + at] != part[j]) {
                    return false;
                }
                at++;
            }
        }
        return at == length;
    }
}
