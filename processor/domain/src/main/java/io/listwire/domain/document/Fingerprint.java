package io.listwire.domain.document;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is kept of a text to recognise it again: the least hashes of its runs of three words (A. Broder, On the resemblance and
 * containment of documents, 1997), and its numbers. Two texts have about as many least hashes in common as runs of words. Case,
 * punctuation, markup and blanks make no difference. Equal texts have equal fingerprints.
 */
public final class Fingerprint {

    /** Least hashes kept; the likeness is right to about one part in eight. */
    static final int HASHES = 64;

    /** Texts that share the hashes of one band are worth comparing. */
    static final int BAND = 4;

    private static final int RUN = 3;
    private static final byte LAYOUT = 1;
    private static final int MOST_NUMBERS = 64;
    private static final long[] SEEDS = seeds();

    private final int[] hashes;
    private final long[] numbers;
    private final int words;
    private final boolean correction;

    private Fingerprint(int[] hashes, long[] numbers, int words, boolean correction) {
        this.hashes = hashes;
        this.numbers = numbers;
        this.words = words;
        this.correction = correction;
    }

    /** The fingerprint of a text: of its body, or of its title where it has no body. */
    public static Fingerprint of(DocumentText text) {
        String content = text.body().isBlank() ? text.title() : text.body();
        Tokens tokens = Tokeniser.tokens(content);
        long[] hashes = new long[tokens.count()];
        Arrays.setAll(hashes, tokens::lastingHash);
        int[] least = new int[HASHES];
        Arrays.fill(least, Integer.MAX_VALUE);
        Set<Long> numbers = new HashSet<>();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.is(i, Tokens.DIGITS) && numbers.size() < MOST_NUMBERS) {
                numbers.add(hashes[i]);
            }
            if (i + RUN <= tokens.count() || i == 0) {
                addRun(least, run(hashes, i));
            }
        }
        long[] sorted = numbers.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Fingerprint(least, sorted, tokens.count(), Corrections.isCorrection(text.title(), tokens));
    }

    private static long run(long[] words, int first) {
        long hash = 0;
        for (int i = first; i < Math.min(words.length, first + RUN); i++) {
            hash = mixed(hash * 31 + words[i]);
        }
        return hash;
    }

    private static void addRun(int[] least, long run) {
        for (int i = 0; i < HASHES; i++) {
            int hash = (int) (mixed(run ^ SEEDS[i]) >>> 33);
            if (hash < least[i]) {
                least[i] = hash;
            }
        }
    }

    private static long[] seeds() {
        long[] seeds = new long[HASHES];
        for (int i = 0; i < HASHES; i++) {
            seeds[i] = mixed(0x9e3779b97f4a7c15L * (i + 1));
        }
        return seeds;
    }

    private static long mixed(long value) {
        long x = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }

    /** Share of runs of words that both have, 0 to 1, estimated. */
    public double likeness(Fingerprint other) {
        int equal = 0;
        for (int i = 0; i < HASHES; i++) {
            equal += hashes[i] == other.hashes[i] ? 1 : 0;
        }
        return (double) equal / HASHES;
    }

    /** Share of numbers that both have, 0 to 1; 1 where neither has any. */
    double likenessOfNumbers(Fingerprint other) {
        int both = 0;
        for (long number : numbers) {
            both += Arrays.binarySearch(other.numbers, number) >= 0 ? 1 : 0;
        }
        int all = numbers.length + other.numbers.length - both;
        return all == 0 ? 1 : (double) both / all;
    }

    /**
     * Marks of the text under which those like it are looked for (locality-sensitive hashing): two texts with a likeness of
     * 0.8 share one with a probability of 0.9998, with 0.6 of 0.89. None for a text without words.
     */
    public List<Long> bands() {
        List<Long> bands = new ArrayList<>(HASHES / BAND);
        for (int band = 0; words > 0 && band < HASHES / BAND; band++) {
            long mark = band;
            for (int i = band * BAND; i < (band + 1) * BAND; i++) {
                mark = mark * 0x100000001b3L + hashes[i];
            }
            bands.add(mark);
        }
        return bands;
    }

    /** All of it, at most 784 bytes: {@link #fromBytes} makes an equal one of them. */
    public byte[] toBytes() {
        ByteBuffer bytes =
                ByteBuffer.allocate(2 + 2 * Integer.BYTES + HASHES * Integer.BYTES + numbers.length * Long.BYTES);
        bytes.put(LAYOUT).put((byte) (correction ? 1 : 0)).putInt(words).putInt(numbers.length);
        bytes.asIntBuffer().put(hashes);
        bytes.position(bytes.position() + HASHES * Integer.BYTES);
        bytes.asLongBuffer().put(numbers);
        return bytes.array();
    }

    /**
     * The fingerprint that {@link #toBytes} gave these bytes for.
     *
     * @throws IllegalArgumentException where they are no fingerprint
     */
    public static Fingerprint fromBytes(ByteBuffer stored) {
        ByteBuffer bytes = stored.duplicate();
        try {
            if (bytes.get() != LAYOUT) {
                throw new IllegalArgumentException("no fingerprint, or one of another layout");
            }
            boolean correction = bytes.get() == 1;
            int words = bytes.getInt();
            int count = bytes.getInt();
            if (words < 0 || count < 0 || count > MOST_NUMBERS) {
                throw new IllegalArgumentException("a fingerprint of " + words + " words and " + count + " numbers");
            }
            int[] hashes = new int[HASHES];
            bytes.asIntBuffer().get(hashes);
            bytes.position(bytes.position() + HASHES * Integer.BYTES);
            long[] numbers = new long[count];
            bytes.asLongBuffer().get(numbers);
            return new Fingerprint(hashes, numbers, words, correction);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a fingerprint that breaks off", e);
        }
    }

    /** Number of words of the text. */
    int words() {
        return words;
    }

    /** True where the text says that it corrects an earlier one. */
    boolean isCorrection() {
        return correction;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that
                && words == that.words
                && correction == that.correction
                && Arrays.equals(hashes, that.hashes)
                && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hashes) + words;
    }
}
