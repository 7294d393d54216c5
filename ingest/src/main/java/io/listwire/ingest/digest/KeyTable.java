package io.listwire.ingest.digest;

import java.util.Arrays;

/**
 * Some numbers for each of up to hundreds of millions of keys, without an object for any: 16 bytes for a key and 8 for each
 * number, and about half as much again for what is free. Open addressing with linear probing in 64 parts, so that growing
 * never copies more than one of them. Not thread-safe.
 */
public final class KeyTable {

    private static final int PARTS = 64;
    private static final int PART_SHIFT = 58;
    private static final int KEY = 2;
    private static final int SMALLEST = 4;
    private static final double GROWTH = 1.5;
    private static final double FULL = 0.8;

    private final int stride;
    private final long[][] parts = new long[PARTS][0];
    private final int[] sizes = new int[PARTS];

    /** @param numbers how many stand with each key, 1 and more */
    public KeyTable(int numbers) {
        stride = KEY + numbers;
    }

    /** How many keys there are. */
    public long size() {
        return Arrays.stream(sizes).asLongStream().sum();
    }

    public boolean contains(ShortDigest key) {
        long[] part = parts[part(key)];
        return part.length > 0 && isTaken(part, find(part, key));
    }

    /**
     * A number that stands with a key.
     *
     * @param number which, from 0
     * @param otherwise where the key is not there
     */
    public long get(ShortDigest key, int number, long otherwise) {
        long[] part = parts[part(key)];
        int at = part.length == 0 ? 0 : find(part, key);
        return part.length > 0 && isTaken(part, at) ? part[at + KEY + number] : otherwise;
    }

    /** Sets the numbers of a key, all of them. */
    public void put(ShortDigest key, long... numbers) {
        int index = part(key);
        if (sizes[index] + 1 > FULL * capacity(parts[index])) {
            grow(index);
        }
        long[] part = parts[index];
        int at = find(part, key);
        if (!isTaken(part, at)) {
            sizes[index]++;
            part[at] = high(key);
            part[at + 1] = key.low();
        }
        System.arraycopy(numbers, 0, part, at + KEY, stride - KEY);
    }

    /** Takes a key out, if it is there. */
    public void remove(ShortDigest key) {
        int index = part(key);
        long[] part = parts[index];
        int hole = part.length == 0 ? 0 : find(part, key);
        if (part.length == 0 || !isTaken(part, hole)) {
            return;
        }
        sizes[index]--;
        // Whoever stands behind the hole and was meant to stand at it or before it moves up, or it would not be found.
        for (int next = after(part, hole); isTaken(part, next); next = after(part, next)) {
            int wanted = first(part, part[next + 1]);
            if (distance(part, wanted, next) >= distance(part, hole, next)) {
                System.arraycopy(part, next, part, hole, stride);
                hole = next;
            }
        }
        Arrays.fill(part, hole, hole + stride, 0);
    }

    private void grow(int index) {
        long[] old = parts[index];
        int capacity = Math.max(SMALLEST, (int) (capacity(old) * GROWTH));
        long[] grown = new long[Math.multiplyExact(capacity, stride)];
        for (int from = 0; from < old.length; from += stride) {
            if (isTaken(old, from)) {
                System.arraycopy(old, from, grown, find(grown, new ShortDigest(old[from], old[from + 1])), stride);
            }
        }
        parts[index] = grown;
    }

    private int capacity(long[] part) {
        return part.length / stride;
    }

    /** Where the key stands, or would. */
    private int find(long[] part, ShortDigest key) {
        int at = first(part, key.low());
        while (isTaken(part, at) && !(part[at] == high(key) && part[at + 1] == key.low())) {
            at = after(part, at);
        }
        return at;
    }

    private int first(long[] part, long low) {
        return (int) (((low >>> 32) * capacity(part)) >>> 32) * stride;
    }

    private int after(long[] part, int at) {
        return at + stride == part.length ? 0 : at + stride;
    }

    private static int distance(long[] part, int from, int to) {
        return to >= from ? to - from : to - from + part.length;
    }

    private static boolean isTaken(long[] part, int at) {
        return part[at] != 0;
    }

    private static int part(ShortDigest key) {
        return (int) (key.high() >>> PART_SHIFT);
    }

    // Zero marks what is free.
    private static long high(ShortDigest key) {
        return key.high() == 0 ? 1 : key.high();
    }
}
