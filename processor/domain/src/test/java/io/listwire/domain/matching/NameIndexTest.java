package io.listwire.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.name.NameReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NameIndexTest {

    private static final double THRESHOLD = MatchThresholds.shipped().alert();
    private static final String[] WORDS = {
        "Zorblax",
        "Zorblex",
        "Quorwell",
        "Quor",
        "Well",
        "Trading",
        "Tradng",
        "Bank",
        "Institute",
        "of",
        "Moscow",
        "31",
        "Ltd",
        "JSC",
        "Завод",
        "Кворвелл",
        "QTB",
        "ZTI",
        "Tallow",
        "珠海",
        "Quorwellbank",
        "Zortall",
        "AL",
        "Unizor",
        "Unity",
        "Unicom",
        "Company"
    };

    private final NameReader reader = new NameReader();

    @Test
    void shouldForgetTheFormerNamesWhenNewOnesCome() {
        NameIndex index = new NameIndex(reader, WordCounts.bundled());
        index.put("a", List.of("Foo"));
        index.put("a", List.of("Bar"));

        assertThat(index.owners(List.of("Foo"), THRESHOLD)).isEmpty();
        assertThat(index.owners(List.of("Bar"), THRESHOLD)).containsExactly("a");
    }

    @Test
    void shouldNotFindNamesWithoutSubstance() {
        NameIndex index = new NameIndex(reader, WordCounts.bundled());
        index.put("a", List.of("★", "Ltd."));

        assertThat(index.owners(List.of("★", "", "?", "Limited"), THRESHOLD)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldFindWhatALookAtEveryNameFinds(long seed) {
        shouldFindWhatALookAtEveryNameFinds(seed, 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldFindTheSameWhenItRemembersWords(long seed) {
        shouldFindWhatALookAtEveryNameFinds(seed, 5);
    }

    private void shouldFindWhatALookAtEveryNameFinds(long seed, int remembered) {
        Random random = new Random(seed);
        WordCounts weights = WordCounts.bundled();
        NameScorer scorer = new NameScorer(weights);
        NameIndex index = new NameIndex(reader, weights, remembered);
        Map<String, Set<String>> naive = new HashMap<>();
        for (int step = 0; step < 150; step++) {
            String owner = "o" + random.nextInt(10);
            if (random.nextInt(3) == 0) {
                index.remove(owner);
                naive.remove(owner);
            } else {
                Set<String> names = names(random);
                index.put(owner, names);
                naive.put(owner, names);
            }
            for (String wanted : names(random)) {
                assertThat(index.owners(List.of(wanted), THRESHOLD))
                        .as("“%s” among %s", wanted, naive)
                        .isEqualTo(lookedUp(scorer, naive, wanted));
            }
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    private Set<String> lookedUp(NameScorer scorer, Map<String, Set<String>> naive, String wanted) {
        return naive.entrySet().stream()
                .filter(owner -> owner.getValue().stream()
                        .anyMatch(name -> scorer.compare(reader.read(wanted), reader.read(name))
                                        .score()
                                >= THRESHOLD))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(word -> WORDS[random.nextInt(WORDS.length)])
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toSet());
    }
}
