package io.listwire.domain.matching;

import io.listwire.domain.name.ReadName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Tells the pairs that an {@link Aligner} made, and what each contributed to the score. */
final class Alignments {

    private final ReadName left;
    private final ReadName right;
    private final PairScorer scorer;
    private final Aligner aligner;
    private final Links links;

    /** @param scorer what scored the names last */
    Alignments(ReadName left, ReadName right, PairScorer scorer) {
        this.left = left;
        this.right = right;
        this.scorer = scorer;
        this.aligner = scorer.aligner();
        this.links = aligner.links();
    }

    /** Every word once: the pairs, the first name's others, the second's. */
    List<WordAlignment> list() {
        double common = 0;
        double unlike = 0;
        for (int i = 0; i < aligner.pairs(); i++) {
            int link = aligner.pair(i);
            common += links.weight(link) * links.likeness(link);
            unlike += links.weight(link) * (1 - links.likeness(link));
        }
        double leftOnly = scorer.weightOfOthers(true);
        double rightOnly = scorer.weightOfOthers(false);
        double less = Math.min(leftOnly, rightOnly);
        double loss = PairScorer.DIFFERENT * (less + unlike) + PairScorer.EXTRA * Math.abs(leftOnly - rightOnly);
        double all = Math.max(common + loss, Double.MIN_NORMAL);
        List<WordAlignment> out = new ArrayList<>();
        IntStream.range(0, aligner.pairs())
                .mapToObj(aligner::pair)
                .sorted(Comparator.comparingInt(links::left))
                .map(link -> pair(link, all))
                .forEach(out::add);
        addLone(left, scorer.left(), true, cost(leftOnly, less) / all, out);
        addLone(right, scorer.right(), false, cost(rightOnly, less) / all, out);
        return out;
    }

    /** What a unit of weight costs on a side: its share of what differs, and what it has more than the other. */
    private static double cost(double only, double less) {
        return only == 0 ? 0 : (PairScorer.DIFFERENT / 2 * less + PairScorer.EXTRA * (only - less)) / only;
    }

    private boolean isLone(int word, boolean isLeft) {
        return !(isLeft ? aligner.isLeftTaken(word) : aligner.isRightTaken(word));
    }

    private WordAlignment pair(int link, double all) {
        return new WordAlignment(
                left.written().subList(links.left(link), links.leftEnd(link)),
                right.written().subList(links.right(link), links.rightEnd(link)),
                links.kind(link),
                links.likeness(link),
                links.weight(link),
                links.likeness(link) * links.weight(link) / all);
    }

    private void addLone(ReadName name, NameView view, boolean isLeft, double cost, List<WordAlignment> out) {
        for (int i = 0; i < view.size(); i++) {
            if (isLone(i, isLeft)) {
                List<String> word = List.of(name.written().get(i));
                out.add(new WordAlignment(
                        isLeft ? word : List.of(),
                        isLeft ? List.of() : word,
                        WordAlignment.Kind.UNMATCHED,
                        0,
                        view.weight(i),
                        -cost * scorer.weightWithoutCounterpart(isLeft, i)));
            }
        }
    }
}
