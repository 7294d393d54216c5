package io.listwire.domain.matching;

import io.listwire.domain.name.ConsonantKey;
import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.SoundKey;
import io.listwire.domain.name.WordKind;
import java.util.Arrays;

/**
 * Words by number, each with what comparing needs of it: how it is written, what it means, how it sounds. All of it in arrays,
 * with no object for a word but one row of bytes: an index has hundreds of thousands of them. Not safe for use by several
 * threads.
 */
final class Words {

    private static final WordKind[] KINDS = WordKind.values();
    private static final int ROMANISED = 8;
    private static final int SPELT = 16;
    private static final int SEVERAL_PIECES = 32;
    private static final int TELLS_NO_FORM = 64;
    private static final int BYTE = 255;
    /** Longest beginning of a word that {@link Abbreviation} takes. */
    private static final int SYLLABLE = 4;

    /** Writing, sound, consonants, and the meaning where it is not the writing, one behind the other. */
    private byte[][] letters;

    private int[] lengths;
    private byte[] traits;
    private byte[] stems;
    private float[] weights;
    private int[] heads;

    Words(int capacity) {
        letters = new byte[capacity][];
        lengths = new int[capacity];
        traits = new byte[capacity];
        stems = new byte[capacity];
        weights = new float[capacity];
        heads = new int[capacity];
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
        letters[id] = Letters.joined(writing, sound, consonants, meansItself ? Letters.NONE : text);
        lengths[id] =
                writing.length | sound.length << 8 | consonants.length << 16 | (meansItself ? 0 : text.length) << 24;
        traits[id] = (byte) traits(word, writing);
        stems[id] = (byte) (isSpelt(id) ? Stem.length(writing) : 0);
        weights[id] = (float) weighing.of(word);
        heads[id] = headLetters(writing);
    }

    @SuppressWarnings("EnumOrdinal") // Never leaves the process.
    private static int traits(NameWord word, byte[] writing) {
        boolean pieces = Letters.indexOf(writing, (byte) ' ', 0) < writing.length;
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
            int end = Letters.indexOf(writing, (byte) ' ', from);
            mask |= Letters.mask(writing, from, Math.min(SYLLABLE, end - from));
            from = end + 1;
        }
        return mask;
    }

    private void ensureCapacity(int id) {
        if (id < letters.length) {
            return;
        }
        int capacity = Math.max(id + 1, letters.length + (letters.length >> 2) + 8);
        letters = Arrays.copyOf(letters, capacity);
        lengths = Arrays.copyOf(lengths, capacity);
        traits = Arrays.copyOf(traits, capacity);
        stems = Arrays.copyOf(stems, capacity);
        weights = Arrays.copyOf(weights, capacity);
        heads = Arrays.copyOf(heads, capacity);
    }

    /** Whether the number's word is this one, written like this. */
    boolean is(int id, NameWord word, byte[] text, byte[] writing) {
        return kind(id) == word.kind()
                && romanised(id) == word.romanised()
                && Letters.equal(letters[id], 0, writtenLength(id), writing, 0, writing.length)
                && Letters.equal(letters[id], textFrom(id), textLength(id), text, 0, text.length);
    }

    WordKind kind(int id) {
        return KINDS[traits[id] & 7];
    }

    /** True for a word of another script that was spelt by sound. */
    boolean romanised(int id) {
        return (traits[id] & ROMANISED) != 0;
    }

    /** True for one word that may have typing errors. */
    boolean isSpelt(int id) {
        return (traits[id] & SPELT) != 0;
    }

    /** True for what is written as several words, such as most legal forms. */
    boolean hasPieces(int id) {
        return (traits[id] & SEVERAL_PIECES) != 0;
    }

    /** True for a legal form that differs from none: "company". */
    boolean tellsNoForm(int id) {
        return (traits[id] & TELLS_NO_FORM) != 0;
    }

    float weight(int id) {
        return weights[id];
    }

    /** The letters with which each of its pieces begins, as {@link Letters#mask}. */
    int heads(int id) {
        return heads[id];
    }

    /** All its letters: the writing from 0 on, then the others, as the methods below say. */
    byte[] letters(int id) {
        return letters[id];
    }

    int writtenLength(int id) {
        return lengths[id] & BYTE;
    }

    int soundFrom(int id) {
        return writtenLength(id);
    }

    int soundLength(int id) {
        return (lengths[id] >> 8) & BYTE;
    }

    int consonantsFrom(int id) {
        return writtenLength(id) + soundLength(id);
    }

    int consonantsLength(int id) {
        return (lengths[id] >> 16) & BYTE;
    }

    int textFrom(int id) {
        return lengths[id] >>> 24 == 0 ? 0 : consonantsFrom(id) + consonantsLength(id);
    }

    int textLength(int id) {
        int length = lengths[id] >>> 24;
        return length == 0 ? writtenLength(id) : length;
    }

    /** How much of the writing is the {@link Stem}. */
    int stemLength(int id) {
        return stems[id];
    }

    static boolean sameText(Words left, int l, Words right, int r) {
        return Letters.equal(
                left.letters[l],
                left.textFrom(l),
                left.textLength(l),
                right.letters[r],
                right.textFrom(r),
                right.textLength(r));
    }

    static boolean sameSound(Words left, int l, Words right, int r) {
        return Letters.equal(
                left.letters[l],
                left.soundFrom(l),
                left.soundLength(l),
                right.letters[r],
                right.soundFrom(r),
                right.soundLength(r));
    }

    int textHash(int id) {
        return Letters.hash(letters[id], textFrom(id), textLength(id));
    }

    int soundHash(int id) {
        return Letters.hash(letters[id], soundFrom(id), soundLength(id));
    }

    int stemHash(int id) {
        return Letters.hash(letters[id], 0, stems[id]);
    }

    void forget(int id) {
        letters[id] = Letters.NONE;
        lengths[id] = 0;
    }
}
