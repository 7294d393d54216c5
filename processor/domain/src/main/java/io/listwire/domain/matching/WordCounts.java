package io.listwire.domain.matching;

import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.ReadName;
import io.listwire.domain.name.WordKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Weights of words, learned from the names that have them: the rarer, the heavier (inverse document frequency). Starts with
 * the bundled counts of public lists, so that a short list does not make every word rare. Not safe for use by several threads.
 */
public final class WordCounts implements WordWeights {

    private static final String BUNDLED = "word-counts.tsv";
    private static final double LEGAL_FORM = 0.06;
    private static final double SMALL = 0.04;
    private static final double NUMBER = 0.9;

    private final Map<String, Integer> counts = new HashMap<>();
    private int names;

    private WordCounts() {}

    /** The bundled counts, to which others can be added. */
    public static WordCounts bundled() {
        WordCounts counts = new WordCounts();
        try (InputStream in = Objects.requireNonNull(WordCounts.class.getResourceAsStream(BUNDLED), BUNDLED);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(counts::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }

    /** Nothing counted. */
    public static WordCounts empty() {
        return new WordCounts();
    }

    private void read(String line) {
        int tab = line.indexOf('\t');
        int count = Integer.parseInt(line.substring(tab + 1));
        if (tab == 0) {
            names = count;
        } else {
            counts.put(line.substring(0, tab), count);
        }
    }

    /** Counts the words of a name once more. */
    public void add(ReadName name) {
        names++;
        forEachWord(name, word -> counts.merge(word, 1, Integer::sum));
    }

    private static void forEachWord(ReadName name, Consumer<String> action) {
        name.words().stream()
                .filter(word -> word.kind().isSubstantive() && word.kind() != WordKind.NUMBER)
                .map(NameWord::text)
                .distinct()
                .forEach(action);
    }

    /** Words with their counts, those that are counted most often first; the empty word counts the names. */
    public List<Map.Entry<String, Integer>> entries(int least) {
        Map<String, Integer> all = new HashMap<>(counts);
        all.put("", names);
        return all.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    @Override
    public double of(NameWord word) {
        return switch (word.kind()) {
            case LEGAL_FORM -> LEGAL_FORM;
            case SMALL -> SMALL;
            case NUMBER -> NUMBER;
            case PLACE -> clamp(rarity(word), 0.35, 0.8);
            case GENERIC -> clamp(rarity(word) * 0.9, 0.2, 0.5);
            case DISTINCTIVE -> clamp(rarity(word), 0.3, 1);
        };
    }

    /** 1 for a word that at most one name has, 0 for one that all have. */
    private double rarity(NameWord word) {
        int count = counts.getOrDefault(word.text(), 1);
        return names < 2 ? 1 : Math.log((double) names / count) / Math.log(names);
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
