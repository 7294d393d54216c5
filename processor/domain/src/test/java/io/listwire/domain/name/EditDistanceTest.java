package io.listwire.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditDistanceTest {

    private static final int WORDS = 20_000;

    @Test
    void shouldCountWhatTheTableOfAllPrefixesCounts() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            String left = word(random);
            String right = random.nextBoolean() ? word(random) : withTypingErrors(left, random);
            int exact = byTable(left, right);

            assertThat(EditDistance.of(left, right, 100))
                    .as("%s, %s, seed %d", left, right, seed)
                    .isEqualTo(exact);
            assertThat(EditDistance.of(left, right, 2))
                    .as("%s, %s, at most 2, seed %d", left, right, seed)
                    .isEqualTo(Math.min(exact, 3));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int letters = random.nextInt(13);
        for (int i = 0; i < letters; i++) {
            word.append((char) ('A' + random.nextInt(4)));
        }
        return word.toString();
    }

    private static String withTypingErrors(String word, Random random) {
        StringBuilder out = new StringBuilder(word);
        for (int i = random.nextInt(3); i > 0 && out.length() > 1; i--) {
            int at = random.nextInt(out.length() - 1);
            char c = out.charAt(at);
            out.setCharAt(at, out.charAt(at + 1));
            out.setCharAt(at + 1, c);
        }
        return out.toString();
    }

    /** Optimal string alignment, as in the textbook. */
    private static int byTable(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cell(table, left, right, i, j);
            }
        }
        return table[left.length()][right.length()];
    }

    private static int cell(int[][] table, String left, String right, int i, int j) {
        int replaced = table[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
