package io.listwire.domain.matching;

import io.listwire.domain.name.ConsonantKey;
import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.SoundKey;
import io.listwire.domain.name.WordKind;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Words by number, each with what comparing needs of it: how it is written, what it means, how it sounds. All of it in arrays,
 * most of it side by side in one: an index has hundreds of thousands of words, and looks at them in no order. Not safe for use by several
 * threads.
 */
final class Words {

    private static final WordKind[] KINDS = WordKind.values();
    private static final int ROMANISED = 8;
    private static final int SPELT = 16;
    private static final int SEVERAL_PIECES = 32;
    private static final int TELLS_NO_FORM = 64;
    private static final int BYTE = 255;
    private static final int NEVER = -1;
    /** Longest beginning of a word that {@link Abbreviation} takes. */
    private static final int SYLLABLE = 4;

    // What a row of bytes begins with; behind it stand writing, sound, consonants, and the meaning where it is not the
    // writing.
    private static final int SOUND = 1;
    private static final int CONSONANTS = 2;
    private static final int TEXT = 3;
    private static final int TRAITS = 4;
    private static final int STEM = 5;
    private static final int HEADER = 6;

    private final ByteRows rows = new ByteRows();
    private int[] begins;
    private float[] weights;
    private int[] heads;
    private int[] abbreviating;

    Words(int capacity) {
        begins = new int[capacity];
        weights = new float[capacity];
        heads = new int[capacity];
        abbreviating = new int[capacity];
    }

    /** Makes this the word of the number, which follows the greatest so far or is free. */
    void set(int id, NameWord word, String written, WordWeights weighing) {
        ensureCapacity(id);
        byte[] text = Letters.bytes(word.text());
        byte[] writing = Letters.bytes(written);
        boolean isNumber = word.kind() == WordKind.NUMBER;
        byte[] sound = isNumber ? text : Letters.bytes(SoundKey.of(written.replace(" ", "")));
        byte[] consonants = isNumber ? text : Letters.bytes(ConsonantKey.of(written, word.romanised()));
        boolean meansItself = Arrays.equals(text, writing);
        int traits = traits(word, writing);
        int stem = (traits & SPELT) != 0 ? Stem.length(writing) : 0;
        begins[id] = row(writing, sound, consonants, meansItself ? Letters.NONE : text, traits, stem);
        weights[id] = (float) weighing.of(word);
        heads[id] = headLetters(writing);
        boolean abbreviates =
                word.kind() == WordKind.DISTINCTIVE && !word.romanised() && Abbreviation.isPossible(writing);
        abbreviating[id] = abbreviates ? Letters.mask(writing, 0, writing.length) : NEVER;
    }

    private int row(byte[] writing, byte[] sound, byte[] consonants, byte[] text, int traits, int stem) {
        int begin = rows.add(HEADER + writing.length + sound.length + consonants.length + text.length);
        byte[] row = rows.array();
        byte[] header = {
            (byte) writing.length,
            (byte) sound.length,
            (byte) consonants.length,
            (byte) text.length,
            (byte) traits,
            (byte) stem
        };
        int at = begin;
        for (byte[] part : new byte[][] {header, writing, sound, consonants, text}) {
            System.arraycopy(part, 0, row, at, part.length);
            at += part.length;
        }
        return begin;
    }

    @SuppressWarnings("EnumOrdinal") // Never leaves the process.
    private static int traits(NameWord word, byte[] writing) {
        boolean pieces = Letters.indexOf(writing, (byte) ' ', 0, writing.length) < writing.length;
        boolean spelt = word.kind() == WordKind.DISTINCTIVE
                || (!pieces && (word.kind() == WordKind.GENERIC || word.kind() == WordKind.PLACE));
        return word.kind().ordinal()
                | (word.romanised() ? ROMANISED : 0)
                | (spelt ? SPELT : 0)
                | (pieces ? SEVERAL_PIECES : 0)
                | (word.tellsNoForm() ? TELLS_NO_FORM : 0);
    }

    private static int headLetters(byte[] writing) {
        int mask = 0;
        for (int from = 0; from < writing.length; ) {
            int end = Letters.indexOf(writing, (byte) ' ', from, writing.length);
            mask |= Letters.mask(writing, from, Math.min(SYLLABLE, end - from));
            from = end + 1;
        }
        return mask;
    }

    private void ensureCapacity(int id) {
        if (id < begins.length) {
            return;
        }
        int capacity = Math.max(id + 1, begins.length + (begins.length >> 3) + 8);
        begins = Arrays.copyOf(begins, capacity);
        weights = Arrays.copyOf(weights, capacity);
        heads = Arrays.copyOf(heads, capacity);
        abbreviating = Arrays.copyOf(abbreviating, capacity);
    }

    /** Whether the number's word is this one, written like this. */
    boolean is(int id, NameWord word, byte[] text, byte[] writing) {
        return kind(id) == word.kind()
                && romanised(id) == word.romanised()
                && Letters.equal(letters(), writtenFrom(id), writtenLength(id), writing, 0, writing.length)
                && Letters.equal(letters(), textFrom(id), textLength(id), text, 0, text.length);
    }

    WordKind kind(int id) {
        return KINDS[header(id, TRAITS) & 7];
    }

    /** True for a word of another script that was spelt by sound. */
    boolean romanised(int id) {
        return (header(id, TRAITS) & ROMANISED) != 0;
    }

    /** True for one word that may have typing errors. */
    boolean isSpelt(int id) {
        return (header(id, TRAITS) & SPELT) != 0;
    }

    /** True for what is written as several words, such as most legal forms. */
    boolean hasPieces(int id) {
        return (header(id, TRAITS) & SEVERAL_PIECES) != 0;
    }

    /** True for a legal form that differs from none: "company". */
    boolean tellsNoForm(int id) {
        return (header(id, TRAITS) & TELLS_NO_FORM) != 0;
    }

    float weight(int id) {
        return weights[id];
    }

    /** The letters with which each of its pieces begins, as {@link Letters#mask}. */
    int heads(int id) {
        return heads[id];
    }

    /** The letters of a word that may abbreviate others, as {@link Letters#mask}; of all others all bits, which no name has. */
    int abbreviating(int id) {
        return abbreviating[id];
    }

    boolean mayAbbreviate(int id) {
        return abbreviating[id] != NEVER;
    }

    /** The letters of all words, as the methods below say: valid until a word is set. */
    byte[] letters() {
        return rows.array();
    }

    private int header(int id, int field) {
        return rows.array()[begins[id] + field] & BYTE;
    }

    int writtenFrom(int id) {
        return begins[id] + HEADER;
    }

    int writtenLength(int id) {
        return rows.array()[begins[id]] & BYTE;
    }

    int soundFrom(int id) {
        return writtenFrom(id) + writtenLength(id);
    }

    int soundLength(int id) {
        return header(id, SOUND);
    }

    int consonantsFrom(int id) {
        return soundFrom(id) + soundLength(id);
    }

    int consonantsLength(int id) {
        return header(id, CONSONANTS);
    }

    int textFrom(int id) {
        return header(id, TEXT) == 0 ? writtenFrom(id) : consonantsFrom(id) + consonantsLength(id);
    }

    int textLength(int id) {
        int length = header(id, TEXT);
        return length == 0 ? writtenLength(id) : length;
    }

    /** How much of the writing is the {@link Stem}. */
    int stemLength(int id) {
        return header(id, STEM);
    }

    byte firstLetter(int id) {
        return rows.array()[begins[id] + HEADER];
    }

    static boolean sameText(Words left, int l, Words right, int r) {
        return Letters.equal(
                left.letters(),
                left.textFrom(l),
                left.textLength(l),
                right.letters(),
                right.textFrom(r),
                right.textLength(r));
    }

    static boolean sameSound(Words left, int l, Words right, int r) {
        return Letters.equal(
                left.letters(),
                left.soundFrom(l),
                left.soundLength(l),
                right.letters(),
                right.soundFrom(r),
                right.soundLength(r));
    }

    static boolean sameStem(Words left, int l, Words right, int r) {
        return Letters.equal(
                left.letters(),
                left.writtenFrom(l),
                left.stemLength(l),
                right.letters(),
                right.writtenFrom(r),
                right.stemLength(r));
    }

    int textHash(int id) {
        return Letters.hash(letters(), textFrom(id), textLength(id));
    }

    int soundHash(int id) {
        return Letters.hash(letters(), soundFrom(id), soundLength(id));
    }

    int stemHash(int id) {
        return Letters.hash(letters(), writtenFrom(id), stemLength(id));
    }

    /** A copy of all that is known of the word: equal for equal words of equal weight. */
    ByteBuffer content(int id) {
        return ByteBuffer.wrap(Arrays.copyOfRange(rows.array(), begins[id], begins[id] + rowLength(id)));
    }

    private int rowLength(int id) {
        return consonantsFrom(id) + consonantsLength(id) + header(id, TEXT) - begins[id];
    }

    void forget(int id) {
        rows.free(begins[id], rowLength(id));
    }
}
