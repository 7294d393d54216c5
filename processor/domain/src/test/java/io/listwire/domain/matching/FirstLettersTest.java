package io.listwire.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.name.NameReader;
import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.ReadName;
import io.listwire.domain.name.WordKind;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FirstLettersTest {

    private static final int NAMES = 3_000;
    private static final List<String> WORDS = List.of(
            "Tarim",
            "Orlov",
            "Zenith",
            "Amber",
            "of",
            "and",
            "the",
            "Electric",
            "Technology",
            "Institute",
            "Trading",
            "China",
            "North",
            "Moscow",
            "Joint Stock Company",
            "Ltd",
            "GmbH",
            "No 7",
            "Bureau",
            "Communication");

    private final NameReader reader = new NameReader();
    private final WordWeights weights = WordCounts.bundled();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldLeaveOutNoneWithWhichAnAbbreviationBegins(long seed) {
        Random random = new Random(seed);
        Pieces pieces = new Pieces();
        FirstLetters firstLetters = new FirstLetters(pieces);
        Abbreviation abbreviation = new Abbreviation();
        int abbreviations = 0;
        for (int i = 0; i < NAMES; i++) {
            ReadName read = reader.read(name(random));
            NameView name = NameView.of(read, weights);
            String word = abbreviate(read, random);
            Words words = new Words(1);
            words.set(0, new NameWord(word, WordKind.DISTINCTIVE, false), word, weights);
            pieces.set(name, 0, name.size());
            List<Integer> places =
                    Arrays.stream(firstLetters.find().toArray()).boxed().toList();
            if (isOf(abbreviation, words, name)) {
                abbreviations++;
                assertThat(places)
                        .as("%s of %s", word, read.written())
                        .contains(Beginnings.place(words.letters(), words.writtenFrom(0)));
            }
        }
        assertThat(abbreviations).isGreaterThan(NAMES / 20);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 5);
    }

    private static boolean isOf(Abbreviation abbreviation, Words words, NameView name) {
        if (abbreviation.cost(words, 0, name) <= Abbreviation.MOST_COST) {
            return true;
        }
        for (int from = 0; from < name.size(); from++) {
            for (int to = from + 2; to <= name.size(); to++) {
                if (abbreviation.isOfPart(words, 0, name, from, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String name(Random random) {
        return random.ints(2 + random.nextInt(6), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
    }

    /** Of most words some first letters, of some none. */
    private static String abbreviate(ReadName name, Random random) {
        StringBuilder word = new StringBuilder();
        int most = 1 + random.nextInt(4);
        for (String written : name.written()) {
            for (String piece : written.split(" ", -1)) {
                boolean left = random.nextInt(4) == 0;
                word.append(piece, 0, left ? 0 : Math.min(piece.length(), 1 + random.nextInt(most)));
            }
        }
        while (word.length() < Abbreviation.SHORTEST) {
            word.append('X');
        }
        return word.toString();
    }
}
