package io.listwire.domain.matching;

import io.listwire.domain.name.WordKind;
import java.util.Arrays;

/** The words of a name as they are written, each word of a legal form by itself: the letter may be that of any. */
final class Pieces {

    private byte[][] letters = new byte[16][];
    private int[] begins = new int[16];
    private int[] lengths = new int[16];
    private WordKind[] kinds = new WordKind[16];
    private int size;

    /** Takes the words of a name, ends exclusive. */
    void set(NameView name, int from, int to) {
        size = 0;
        for (int i = from; i < to; i++) {
            int id = name.id(i);
            byte[] writing = name.words().letters();
            int written = name.words().writtenFrom(id);
            int end = written + name.words().writtenLength(id);
            for (int begin = written; begin < end; ) {
                int stop = name.words().hasPieces(id) ? Letters.indexOf(writing, (byte) ' ', begin, end) : end;
                add(writing, begin, stop - begin, name.kind(i));
                begin = stop + 1;
            }
        }
    }

    private void add(byte[] writing, int begin, int length, WordKind kind) {
        if (size == lengths.length) {
            letters = Arrays.copyOf(letters, 2 * size);
            begins = Arrays.copyOf(begins, 2 * size);
            lengths = Arrays.copyOf(lengths, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
        }
        letters[size] = writing;
        begins[size] = begin;
        lengths[size] = length;
        kinds[size] = kind;
        size++;
    }

    int size() {
        return size;
    }

    WordKind kind(int piece) {
        return kinds[piece];
    }

    int length(int piece) {
        return lengths[piece];
    }

    byte letter(int piece, int at) {
        return letters[piece][begins[piece] + at];
    }

    /** The letters with which the pieces begin. */
    int initials() {
        int mask = 0;
        for (int i = 0; i < size; i++) {
            mask |= lengths[i] > 0 ? Letters.bit(letter(i, 0)) : 0;
        }
        return mask;
    }

    /** The letters with which those pieces begin that no abbreviation leaves out. */
    int neededInitials() {
        int mask = 0;
        for (int i = 0; i < size; i++) {
            mask |= isNeeded(i) && lengths[i] > 0 ? Letters.bit(letter(i, 0)) : 0;
        }
        return mask;
    }

    private boolean isNeeded(int piece) {
        return kinds[piece] == WordKind.DISTINCTIVE || kinds[piece] == WordKind.NUMBER;
    }

    /** The letters with which an abbreviation of the whole may begin: of those pieces that it may take first. */
    int firstInitials() {
        int mask = 0;
        boolean open = true;
        for (int i = 0; i < size && open; i++) {
            mask |= lengths[i] > 0 ? Letters.bit(letter(i, 0)) : 0;
            open = !isNeeded(i);
        }
        return mask;
    }

    /** True where the letters may be first syllables of pieces: the first three are, and three of those behind them. */
    boolean haveSyllables(byte[] wanted, int from, int count) {
        int second = from + Abbreviation.SYLLABLE;
        return count >= Abbreviation.FEWEST_IN_SYLLABLES
                && hasBeginning(wanted, from)
                && (hasBeginning(wanted, second)
                        || (count > Abbreviation.FEWEST_IN_SYLLABLES && hasBeginning(wanted, second + 1)));
    }

    /** True where a piece begins with the three letters that stand there. */
    private boolean hasBeginning(byte[] wanted, int from) {
        for (int i = 0; i < size; i++) {
            if (lengths[i] >= Abbreviation.SYLLABLE
                    && Letters.equal(
                            letters[i], begins[i], Abbreviation.SYLLABLE, wanted, from, Abbreviation.SYLLABLE)) {
                return true;
            }
        }
        return false;
    }

    /** True where the letters begin pieces in their order, with others between them or not. */
    boolean haveInitials(byte[] wanted, int from, int count) {
        int met = 0;
        for (int i = 0; i < size && met < count; i++) {
            met += lengths[i] > 0 && letter(i, 0) == wanted[from + met] ? 1 : 0;
        }
        return met == count;
    }
}
