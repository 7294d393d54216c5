package io.listwire.standalone.evaluate;

import io.listwire.domain.matching.MatchThresholds;
import io.listwire.standalone.print.Printable;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints how well names were matched. */
public final class NameReport {

    private final PrintWriter out;
    private final MatchThresholds thresholds;

    public NameReport(PrintWriter out, MatchThresholds thresholds) {
        this.out = out;
        this.thresholds = thresholds;
    }

    /** The whole, each category, and the pairs that it got wrong, the worst first. */
    public void print(List<ScoredPair> pairs) {
        out.println(pairs.size() + " pairs, "
                + pairs.stream().filter(scored -> scored.pair().isMatch()).count() + " of them matches");
        out.println();
        out.println("threshold       precision  recall     F1");
        printQuality("alert", thresholds.alert(), pairs);
        printQuality("review", thresholds.review(), pairs);
        printCategories(pairs);
        printWrong("Missed", true, pairs);
        printWrong("False alarms", false, pairs);
    }

    private void printQuality(String name, double threshold, List<ScoredPair> pairs) {
        Quality quality = Quality.of(pairs, threshold);
        print(
                "%-6s  %.2f    %9.3f  %6.3f  %5.3f",
                name, threshold, quality.precision(), quality.recall(), quality.f1());
    }

    private void printCategories(List<ScoredPair> pairs) {
        TreeMap<String, List<ScoredPair>> byCategory = pairs.stream()
                .collect(Collectors.groupingBy(scored -> scored.pair().category(), TreeMap::new, Collectors.toList()));
        if (byCategory.size() < 2) {
            return;
        }
        int width = byCategory.keySet().stream().mapToInt(String::length).max().orElse(0);
        String columns = "%-" + Math.max(width, 8) + "s  ";
        out.println();
        print(columns + "pairs  precision  recall     F1  right", "category");
        byCategory.forEach((category, members) -> {
            Quality quality = Quality.of(members, thresholds.alert());
            print(
                    columns + "%5d  %9.3f  %6.3f  %5.3f  %4.0f %%",
                    Printable.line(category),
                    members.size(),
                    quality.precision(),
                    quality.recall(),
                    quality.f1(),
                    quality.accuracy() * 100);
        });
    }

    private void printWrong(String title, boolean isMatch, List<ScoredPair> pairs) {
        Comparator<ScoredPair> byScore = Comparator.comparingDouble(ScoredPair::score);
        List<ScoredPair> wrong = pairs.stream()
                .filter(scored -> scored.pair().isMatch() == isMatch && !scored.isRight(thresholds.alert()))
                .sorted(isMatch ? byScore : byScore.reversed())
                .toList();
        if (!wrong.isEmpty()) {
            out.println();
            out.println(title + ": " + wrong.size());
        }
        for (ScoredPair scored : wrong) {
            String category = scored.pair().category().isEmpty()
                    ? ""
                    : "  (" + scored.pair().category() + ")";
            String pair = scored.pair().left() + " | " + scored.pair().right() + category;
            print("  %.3f  %s", scored.score(), Printable.line(pair));
        }
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
