package io.listwire.domain.matching;

import java.util.Arrays;

/**
 * Rows of bits, kept by column: a column of 64 rows is one number, so that 64 rows are looked at together (a bit-sliced signature
 * file). A block is 64 rows. A column of eight blocks stands side by side, which is as much as the processor reads from memory at
 * once; where there are fewer, of these. Not safe for use by several threads.
 */
final class BitColumns {

    /** Rows of a block. */
    static final int BLOCK = Long.SIZE;

    /** Logarithm of how many blocks stand side by side where there are as many. */
    private static final int MOST_SIDE_BY_SIDE = 3;

    private final int width;
    private long[] blocks = {};
    /** Logarithm of how many stand side by side. */
    private int sideBySide;

    /** @param width columns there are */
    BitColumns(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    /** Sets 32 columns of a row, from the given one on, or as many as there are. */
    void set(int row, int from, int bits) {
        ensureCapacity(row / BLOCK);
        int columns = Math.min(Integer.SIZE, width - from);
        for (int i = 0; i < columns; i++) {
            int at = at(row / BLOCK, from + i);
            long bit = 1L << row;
            blocks[at] = (bits >>> i & 1) == 0 ? blocks[at] & ~bit : blocks[at] | bit;
        }
    }

    private void ensureCapacity(int block) {
        if (blocks.length == 0) {
            blocks = new long[width];
        }
        while (sideBySide < MOST_SIDE_BY_SIDE && block >> sideBySide > 0) {
            widen();
        }
        int needed = (((block >> sideBySide) + 1) * width) << sideBySide;
        if (needed > blocks.length) {
            blocks = Arrays.copyOf(blocks, needed + (needed >> 3));
        }
    }

    private void widen() {
        long[] wider = new long[(2 * width) << sideBySide];
        int side = 1 << sideBySide;
        for (int column = 0; column < width; column++) {
            System.arraycopy(blocks, column * side, wider, 2 * column * side, side);
        }
        blocks = wider;
        sideBySide++;
    }

    private int at(int block, int column) {
        return (((block >> sideBySide) * width + column) << sideBySide) + (block & ((1 << sideBySide) - 1));
    }

    /** The 32 columns of a row from the given one on, or as many as there are. */
    int get(int row, int from) {
        int columns = Math.min(Integer.SIZE, width - from);
        int bits = 0;
        for (int i = 0; i < columns; i++) {
            bits |= (int) (blocks[at(row / BLOCK, from + i)] >>> row & 1) << i;
        }
        return bits;
    }

    /** The rows of a block that have all these bits, from a column on: what few have is first. */
    long withAll(int block, int from, int bits) {
        long rows = -1;
        for (int left = bits; left != 0 && rows != 0; left &= left - 1) {
            rows &= blocks[at(block, from + Integer.numberOfTrailingZeros(left))];
        }
        return rows;
    }

    /** Those of some rows of a block that have none of these bits, from a column on: what many have is last, and looked at first. */
    long without(int block, int from, int bits, long some) {
        long rows = some;
        for (int left = bits; left != 0 && rows != 0; left ^= Integer.highestOneBit(left)) {
            int column = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(left);
            rows &= ~blocks[at(block, from + column)];
        }
        return rows;
    }

    /**
     * The rows of a block that have these bits, from a column on, but for some.
     *
     * @param most how many may be missing, up to 15
     */
    long withMost(int block, int from, int bits, int most) {
        return most <= 3 ? upToThree(block, from, bits, -1, most) : upToFifteen(block, from, bits, -1, most);
    }

    /**
     * The rows of a block that have few of these bits, from a column on.
     *
     * @param most how many they may have, up to 15
     */
    long withFew(int block, int from, int bits, int most) {
        return most <= 3 ? upToThree(block, from, bits, 0, most) : upToFifteen(block, from, bits, 0, most);
    }

    /** A counter of two bits for each row, which overflows with the first bit that is one too many. */
    private long upToThree(int block, int from, int bits, long flip, int most) {
        long ones = -((3 - most) & 1);
        long twos = -((3 - most) >> 1 & 1);
        long tooMany = 0;
        for (int left = bits; left != 0 && tooMany != -1; left &= left - 1) {
            long counted = blocks[at(block, from + Integer.numberOfTrailingZeros(left))] ^ flip;
            long ofOnes = ones & counted;
            ones ^= counted;
            tooMany |= twos & ofOnes;
            twos ^= ofOnes;
        }
        return ~tooMany;
    }

    /** As above, with four bits. */
    private long upToFifteen(int block, int from, int bits, long flip, int most) {
        int start = 15 - most;
        long ones = -(start & 1);
        long twos = -(start >> 1 & 1);
        long fours = -(start >> 2 & 1);
        long eights = -(start >> 3 & 1);
        long tooMany = 0;
        for (int left = bits; left != 0 && tooMany != -1; left &= left - 1) {
            long counted = blocks[at(block, from + Integer.numberOfTrailingZeros(left))] ^ flip;
            long ofOnes = ones & counted;
            ones ^= counted;
            long ofTwos = twos & ofOnes;
            twos ^= ofOnes;
            long ofFours = fours & ofTwos;
            fours ^= ofTwos;
            tooMany |= eights & ofFours;
            eights ^= ofFours;
        }
        return ~tooMany;
    }
}
