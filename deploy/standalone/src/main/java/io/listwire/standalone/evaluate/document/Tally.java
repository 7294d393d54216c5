package io.listwire.standalone.evaluate.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts, label by label, how far what was predicted agrees with what was expected. */
final class Tally {

    /**
     * What differs in one document.
     *
     * @param missed expected and not predicted
     * @param wrong predicted and not expected
     */
    record Difference(List<String> missed, List<String> wrong) {

        boolean isNone() {
            return missed.isEmpty() && wrong.isEmpty();
        }
    }

    private final Map<String, int[]> labels = new TreeMap<>();

    /** Compares the labels of one document; one that stands there twice is expected, or predicted, twice. */
    Difference add(Collection<String> expected, Collection<String> predicted) {
        List<String> missed = new ArrayList<>(expected);
        List<String> wrong = new ArrayList<>();
        for (String label : predicted) {
            if (missed.remove(label)) {
                counts(label)[0]++;
            } else {
                wrong.add(label);
                counts(label)[1]++;
            }
        }
        missed.forEach(label -> counts(label)[2]++);
        return new Difference(missed, wrong);
    }

    private int[] counts(String label) {
        return labels.computeIfAbsent(label, l -> new int[3]);
    }

    /** All labels together. */
    Agreement micro() {
        int[] sum = new int[3];
        labels.values().forEach(counts -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += counts[i];
            }
        });
        return Agreement.of(sum);
    }

    /** The mean F1 of the labels that are expected or predicted anywhere; 1 where none is. */
    double macroF1() {
        return labels.values().stream()
                .mapToDouble(counts -> Agreement.of(counts).f1())
                .average()
                .orElse(1);
    }

    /** Each label by itself. */
    Map<String, Agreement> byLabel() {
        Map<String, Agreement> all = new TreeMap<>();
        labels.forEach((label, counts) -> all.put(label, Agreement.of(counts)));
        return all;
    }
}
