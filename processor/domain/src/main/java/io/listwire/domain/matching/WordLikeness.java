package io.listwire.domain.matching;

import io.listwire.domain.name.WordKind;

/**
 * How alike one word and others are, each by itself: 0 for different words, 1 for the same; typing errors and other
 * romanisations in between. Not safe for use by several threads.
 */
final class WordLikeness {

    static final float SAME_SOUND = 0.97f;
    /** Short words sound alike by chance: Dow, Dov. */
    static final float SAME_SHORT_SOUND = 0.84f;
    /** Fewest letters of a word whose sound tells it. */
    static final int LONG_SOUND = 6;
    /** Most errors that any word may have. */
    static final int MOST_ERRORS = 3;

    private static final float OTHER_FIRST_LETTER = 0.05f;
    private static final float SAME_CONSONANTS = 0.95f;
    /** One consonant of five that differs is more than a name of one word bears: Marubeni, المرابطون. */
    private static final float OTHER_CONSONANT = 0.52f;

    private static final float SAME_STEM = 0.94f;
    private static final int SHORT = 4;

    private final ErrorCounter spelling = new ErrorCounter();
    private final ErrorCounter sounding = new ErrorCounter();
    private final ErrorCounter consonants = new ErrorCounter();
    private Words words = new Words(0);
    private int id;

    /** The word that others are compared with from now on. */
    void set(Words ofWord, int word) {
        words = ofWord;
        id = word;
        byte[] letters = words.letters();
        spelling.set(letters, words.writtenFrom(id), words.writtenLength(id));
        sounding.set(letters, words.soundFrom(id), words.soundLength(id));
        consonants.set(letters, words.consonantsFrom(id), words.consonantsLength(id));
    }

    /** How like it the other is. */
    float of(Words others, int other) {
        boolean form = words.kind(id) == WordKind.LEGAL_FORM;
        if (form != (others.kind(other) == WordKind.LEGAL_FORM)) {
            return 0;
        }
        if (Words.sameText(words, id, others, other)) {
            return 1;
        }
        return !form && words.isSpelt(id) && others.isSpelt(other) && mayBeSpeltAlike(others, other)
                ? spelt(others, other)
                : 0;
    }

    /** Words of the lexicon are what they are: they are misspelt only where the writing begins alike. */
    private boolean mayBeSpeltAlike(Words others, int other) {
        boolean known = words.kind(id) != WordKind.DISTINCTIVE;
        boolean otherKnown = others.kind(other) != WordKind.DISTINCTIVE;
        if (!known && !otherKnown) {
            return true;
        }
        boolean long1 = !known || isLongGeneric(words, id);
        boolean long2 = !otherKnown || isLongGeneric(others, other);
        if (long1 && long2) {
            return true;
        }
        return known != otherKnown
                && !words.romanised(id)
                && !others.romanised(other)
                && Math.abs(words.writtenLength(id) - others.writtenLength(other)) <= 2
                && words.firstLetter(id) == others.firstLetter(other);
    }

    private static boolean isLongGeneric(Words words, int id) {
        return words.kind(id) == WordKind.GENERIC && words.writtenLength(id) > SHORT;
    }

    private float spelt(Words others, int other) {
        float likeness = bySpelling(others, other);
        return words.romanised(id) == others.romanised(other)
                ? likeness
                : Math.max(likeness, byConsonants(others, other));
    }

    private float bySpelling(Words others, int other) {
        byte[] letters = others.letters();
        if (Words.sameSound(words, id, others, other)) {
            boolean isShort = Math.min(words.writtenLength(id), others.writtenLength(other)) < LONG_SOUND;
            return isShort ? SAME_SHORT_SOUND : SAME_SOUND;
        }
        if (Words.sameStem(words, id, others, other)) {
            return SAME_STEM;
        }
        float sound = byErrors(sounding, letters, others.soundFrom(other), others.soundLength(other)) * SAME_SOUND;
        float likeness =
                Math.max(sound, byErrors(spelling, letters, others.writtenFrom(other), others.writtenLength(other)));
        return words.firstLetter(id) == others.firstLetter(other)
                ? likeness
                : Math.max(0, likeness - OTHER_FIRST_LETTER);
    }

    private static float byErrors(ErrorCounter counter, byte[] letters, int from, int length) {
        int most = mostErrors(Math.min(counter.length(), length));
        int errors = counter.errors(letters, from, length, most);
        return errors > most ? 0 : 1 - (float) errors / Math.max(counter.length(), length);
    }

    /** In short words one letter makes another word. */
    static int mostErrors(int letters) {
        if (letters < 5) {
            return 0;
        }
        return letters < 8 ? 1 : letters < 12 ? 2 : MOST_ERRORS;
    }

    private float byConsonants(Words others, int other) {
        int length = others.consonantsLength(other);
        int longer = Math.max(consonants.length(), length);
        if (Math.min(consonants.length(), length) < 2) {
            return 0;
        }
        int most = mostOtherConsonants(longer);
        int errors = consonants.errors(others.letters(), others.consonantsFrom(other), length, most);
        return errors > most ? 0 : SAME_CONSONANTS - OTHER_CONSONANT * errors / longer - (longer == 2 ? 0.1f : 0);
    }

    /** Consonants in which words of different scripts may differ, by those of the longer one. */
    static int mostOtherConsonants(int longer) {
        return longer / 3;
    }
}
