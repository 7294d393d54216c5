package io.listwire.domain.document;

/**
 * Eight bytes of a text at once, the first in the lowest byte of a {@code long}. Answers have the highest bit of each byte set
 * for which they hold; bytes from 0x80 on are neither letters nor digits.
 */
final class EightBytes {

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGHEST = EACH << 7;
    private static final long SMALL = EACH << 5;

    private EightBytes() {}

    /** Letters of ASCII small, digits as they are. */
    static long small(long bytes) {
        return (bytes & ~HIGHEST) | SMALL;
    }

    /** Which are letters of ASCII. */
    static long letters(long bytes) {
        long small = small(bytes);
        return reaches(small, 'a') & ~reaches(small, 'z' + 1) & ~bytes & HIGHEST;
    }

    /** Which are digits of ASCII. */
    static long digits(long bytes) {
        long low = bytes & ~HIGHEST;
        return reaches(low, '0') & ~reaches(low, '9' + 1) & ~bytes & HIGHEST;
    }

    /** Of letters those that are small. */
    static long smallLetters(long bytes, long letters) {
        return letters & (bytes << 2);
    }

    /** All bits of the bytes before the first that is not among these. */
    static long before(long these) {
        long others = these ^ HIGHEST;
        return (Long.lowestOneBit(others) >>> 7) - 1;
    }

    private static long reaches(long bytes, int least) {
        return bytes + (0x80 - least) * EACH;
    }
}
