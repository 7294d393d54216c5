package io.listwire.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LengthTableTest {

    private static final int WORDS = 300;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldLoseNoWordThatIsSoManyErrorsAway(long seed) {
        Random random = new Random(seed);
        LengthTable table = LengthTable.ofPairs();
        Map<Integer, byte[]> words = new HashMap<>();
        ErrorCounter counter = new ErrorCounter();
        for (int step = 0; step < 2 * WORDS; step++) {
            int id = random.nextInt(WORDS);
            byte[] before = words.remove(id);
            if (before != null) {
                table.remove(id, before.length);
            }
            byte[] word = word(random, words);
            words.put(id, word);
            table.add(id, word, 0, word.length);
        }
        int near = 0;
        for (byte[] word : words.values()) {
            counter.set(word, 0, word.length);
            for (int errors = 0; errors <= WordLikeness.MOST_ERRORS; errors++) {
                for (int length = Math.max(1, word.length - errors); length <= word.length + errors; length++) {
                    Set<Integer> told = new HashSet<>();
                    table.forEachNear(new NearLetters(word, 0, word.length), length, errors, told::add);
                    for (Map.Entry<Integer, byte[]> other : words.entrySet()) {
                        byte[] letters = other.getValue();
                        if (letters.length == length && counter.errors(letters, 0, length, errors) <= errors) {
                            near++;
                            assertThat(told)
                                    .as("%s, %d errors from %s", text(letters), errors, text(word))
                                    .contains(other.getKey());
                        }
                    }
                }
            }
        }
        assertThat(near).isGreaterThan(5 * WORDS);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 5);
    }

    private static String text(byte[] word) {
        return new String(word, StandardCharsets.ISO_8859_1);
    }

    /** A word of few letters, often one of the others with an error or two. */
    private static byte[] word(Random random, Map<Integer, byte[]> others) {
        StringBuilder word = new StringBuilder();
        byte[] other = others.get(random.nextInt(WORDS));
        if (other != null && random.nextInt(4) > 0) {
            word.append(text(other));
            for (int errors = random.nextInt(4); errors > 0; errors--) {
                change(word, random);
            }
        } else {
            random.ints(4 + random.nextInt(9), 0, 7).forEach(letter -> word.append((char) ('A' + letter)));
        }
        return word.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void change(StringBuilder word, Random random) {
        int at = random.nextInt(word.length());
        char letter = (char) ('A' + random.nextInt(7));
        switch (random.nextInt(4)) {
            case 0 -> word.setCharAt(at, letter);
            case 1 -> word.insert(at, letter);
            case 2 -> word.deleteCharAt(word.length() > 1 ? at : 0).append(word.length() == 0 ? "A" : "");
            default -> word.append(word.charAt(at)).deleteCharAt(at);
        }
        if (word.length() > 1 && random.nextBoolean()) {
            int place = random.nextInt(word.length() - 1);
            char first = word.charAt(place);
            word.setCharAt(place, word.charAt(place + 1));
            word.setCharAt(place + 1, first);
        }
    }
}
