package io.listwire.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.listwire.domain.name.NameReader;
import io.listwire.domain.name.ReadName;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileNamesTest {

    private static final double LEAST = 0.65;

    private static final int NAMES = 3_000;
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String PIECES =
            "aZ9 .-&'\"()（）«»ÄßıŁøЖйёщ中国有限公司龙한국カナعربيةال\u0627\u0644\u200f\u202e\u0000\u0007\uD800\uDC00\uFEFF𠀀";

    private final NameReader reader = new NameReader();
    private final NameScorer scorer = new NameScorer(WordCounts.bundled());

    static Stream<String> names() {
        return Stream.of(
                        "X",
                        "A B C D E F G H",
                        "LTD",
                        "OOO",
                        "(((((",
                        "()",
                        "(A)(B)(C)",
                        "有限公司",
                        "ا",
                        "\uD800",
                        "\u0000",
                        "1",
                        "0000")
                .flatMap(name -> Stream.of(name, name.repeat(10_000), (name + " ").repeat(5_000)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldScoreAnyNameInTime(String name) {
        assertTimeoutPreemptively(LIMIT, () -> check(name, name));
        assertTimeoutPreemptively(LIMIT, () -> check(name, "Vostokmash Plant JSC"));
    }

    @Test
    void shouldFindAnyNameInAnIndexInTime() {
        NameIndex index = new NameIndex(reader, WordCounts.bundled());
        List<String> hostile = Stream.concat(names(), crossing()).toList();
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (int i = 0; i < hostile.size(); i++) {
                index.put("o" + i, List.of(hostile.get(i), "Vostokmash Plant " + i));
            }
            for (int i = 0; i < hostile.size(); i++) {
                String name = hostile.get(i);
                boolean substantive = reader.read(name).isSubstantive();
                assertThat(index.owners(List.of(name), LEAST).contains("o" + i))
                        .as("%.40s", name)
                        .isEqualTo(substantive);
            }
            for (int i = 0; i < hostile.size(); i++) {
                index.remove("o" + i);
            }
            assertThat(index.owners(hostile, LEAST)).isEmpty();
        });
    }

    /** Names of many short words that could be joined, shortened and paired in many ways. */
    private static Stream<String> crossing() {
        return Stream.of(
                "AA AAAA ".repeat(40),
                "ABCD AB CD A B C D ".repeat(10),
                "AAAAAAAAAA " + "A ".repeat(50),
                "龙 中国 Дом ".repeat(20),
                "AL EL LA DE ".repeat(15));
    }

    @Test
    void shouldScoreRandomTextInTime() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> {
                    for (int i = 0; i < NAMES; i++) {
                        check(text(random), text(random));
                    }
                },
                () -> "seed " + seed);
    }

    private void check(String left, String right) {
        ReadName leftName = reader.read(left);
        ReadName rightName = reader.read(right);
        assertThat(scorer.compare(leftName, rightName).score())
                .as("%s, %s", left, right)
                .isBetween(0.0, 1.0);
        if (leftName.isSubstantive() && left.equals(right)) {
            assertThat(scorer.compare(leftName, rightName).score()).isGreaterThan(0.99);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(PIECES.charAt(random.nextInt(PIECES.length())));
        }
        return text.toString();
    }
}
