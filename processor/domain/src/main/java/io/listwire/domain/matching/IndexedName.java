package io.listwire.domain.matching;

import io.listwire.domain.name.ReadName;
import java.util.BitSet;
import java.util.List;

/** A name in an index: whose it is, its words, and by what else it may be found. */
final class IndexedName {

    /** Stands where a name was. */
    static final IndexedName NONE = new IndexedName("", new ReadName(List.of(), List.of()), List.of());

    private static final int MOST_FIRST_WORDS = 3;
    /** Longest beginning of a word that {@link Abbreviation} takes. */
    private static final int SYLLABLE = 4;

    private final String owner;
    private final KnownWord[] words;
    private final int[] joints;
    private final long headLetters;
    private final String firstLetters;

    IndexedName(String owner, ReadName name, List<KnownWord> words) {
        this.owner = owner;
        this.words = words.toArray(KnownWord[]::new);
        this.joints = joints(name);
        this.headLetters = headLetters(name);
        this.firstLetters = firstLetters(name);
    }

    String owner() {
        return owner;
    }

    /** Its words but for legal forms. */
    KnownWord[] words() {
        return words;
    }

    /** Hashes of two or three neighbours written as one word, each once. */
    int[] joints() {
        return joints;
    }

    /** A bit for each letter with which an abbreviation of the name may be written. */
    long headLetters() {
        return headLetters;
    }

    /** Letters with which an abbreviation of the name may begin, each once. */
    String firstLetters() {
        return firstLetters;
    }

    private static int[] joints(ReadName name) {
        return WordSpan.of(name, new BitSet()).stream()
                .filter(WordSpan::isJoined)
                .mapToInt(span -> span.sound().hashCode())
                .distinct()
                .toArray();
    }

    static long headLetters(ReadName name) {
        long letters = 0;
        for (String writing : name.written()) {
            for (String piece : writing.split(" ", -1)) {
                letters |= KnownWord.lettersOf(piece.substring(0, Math.min(SYLLABLE, piece.length())));
            }
        }
        return letters;
    }

    static String firstLetters(ReadName name) {
        StringBuilder letters = new StringBuilder();
        int substantive = 0;
        for (int i = 0; i < name.words().size() && substantive < MOST_FIRST_WORDS; i++) {
            String written = name.written().get(i);
            if (!written.isEmpty() && letters.indexOf(written.substring(0, 1)) < 0) {
                letters.append(written.charAt(0));
            }
            substantive += name.words().get(i).kind().isSubstantive() ? 1 : 0;
        }
        return letters.toString();
    }
}
