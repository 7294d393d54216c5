package io.listwire.domain.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words by length, each with the letters that it has and the pairs that they make: what could be like a word is found without a
 * look at the words themselves, which are all over the memory.
 */
final class LengthTable {

    /** Tells of a word that may be near enough. */
    interface Near {
        void met(int id);
    }

    private static final int PAIRS = Letters.PLACES;

    private static final class Row {
        private final IntList ids = new IntList();
        private final BitColumns bits;

        Row(int width) {
            bits = new BitColumns(width);
        }

        int blocks() {
            return (ids.size() + BitColumns.BLOCK - 1) / BitColumns.BLOCK;
        }

        long inUse(int block) {
            int left = ids.size() - block * BitColumns.BLOCK;
            return left >= BitColumns.BLOCK ? -1 : (1L << left) - 1;
        }

        void tell(int block, long found, Near near) {
            for (long left = found; left != 0; left &= left - 1) {
                near.met(ids.get(block * BitColumns.BLOCK + Long.numberOfTrailingZeros(left)));
            }
        }
    }

    private final int width;
    private @Nullable Row[] rows = new Row[0];

    private LengthTable(int width) {
        this.width = width;
    }

    /** A table that tells words by letters alone. */
    static LengthTable ofLetters() {
        return new LengthTable(PAIRS);
    }

    /** A table that tells words by letters and pairs. */
    static LengthTable ofPairs() {
        return new LengthTable(PAIRS + Integer.SIZE);
    }

    void add(int id, byte[] letters, int from, int length) {
        if (length >= rows.length) {
            rows = Arrays.copyOf(rows, length + 1);
        }
        Row row = rows[length];
        if (row == null) {
            row = new Row(width);
            rows[length] = row;
        }
        set(row.bits, row.ids.size(), letters, from, length);
        row.ids.add(id);
    }

    private static void set(BitColumns bits, int at, byte[] letters, int from, int length) {
        bits.set(at, 0, Letters.mask(letters, from, length));
        if (bits.width() > PAIRS) {
            bits.set(at, PAIRS, Letters.pairs(letters, from, length));
        }
    }

    void remove(int id, int length) {
        Row row = rows[length];
        if (row != null) {
            int at = row.ids.indexOf(id);
            int last = row.ids.size() - 1;
            for (int from = 0; from < row.bits.width(); from += Integer.SIZE) {
                row.bits.set(at, from, row.bits.get(last, from));
            }
            row.ids.removeAt(at);
        }
    }

    /** Tells of each word of the length that may be so many errors away. */
    void forEachNear(NearLetters wanted, int length, int errors, Near near) {
        Row row = length < rows.length ? rows[length] : null;
        if (row == null) {
            return;
        }
        wanted.among(length, errors);
        for (int block = 0; block < row.blocks(); block++) {
            row.tell(block, near(row, block, wanted), near);
        }
    }

    /** What tells most apart comes first. */
    private long near(Row row, int block, NearLetters wanted) {
        BitColumns bits = row.bits;
        long found = bits.withMost(block, 0, wanted.mask(), wanted.mostMissing()) & row.inUse(block);
        if (found != 0 && width > PAIRS) {
            found &= bits.withMost(block, PAIRS, wanted.pairs(), wanted.mostPairsMissing());
        }
        if (found != 0) {
            found &= bits.withFew(block, 0, Letters.ALL & ~wanted.mask(), wanted.mostAdded());
        }
        if (found != 0 && width > PAIRS) {
            found &= bits.withFew(block, PAIRS, ~wanted.pairs(), wanted.mostPairsAdded());
        }
        return found;
    }
}
