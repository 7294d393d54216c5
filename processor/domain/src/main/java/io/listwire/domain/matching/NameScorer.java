package io.listwire.domain.matching;

import io.listwire.domain.name.ReadName;
import java.util.List;

/** Scores how alike two names are, and says why. Safe for use by several threads. */
public final class NameScorer {

    private final WordWeights weights;

    public NameScorer(WordWeights weights) {
        this.weights = weights;
    }

    /** Compares two names; one that says nothing is like no other. */
    public NameComparison compare(ReadName left, ReadName right) {
        if (!left.isSubstantive() || !right.isSubstantive()) {
            return new NameComparison(0, List.of(), List.of(Remark.WITHOUT_SUBSTANCE));
        }
        NameView leftView = NameView.of(left, weights);
        NameView rightView = NameView.of(right, weights);
        PairScorer scorer = new PairScorer();
        double score = scorer.score(leftView, rightView, likeness(leftView, rightView));
        return new NameComparison(
                score,
                scorer.isShort()
                        ? List.of(shortName(left, right, score, scorer))
                        : new Alignments(left, right, scorer).list(),
                scorer.remarks());
    }

    private static PairLikeness likeness(NameView left, NameView right) {
        float[] likeness = new float[left.size() * right.size()];
        WordLikeness words = new WordLikeness();
        for (int l = 0; l < left.size(); l++) {
            words.set(left.words(), left.id(l));
            for (int r = 0; r < right.size(); r++) {
                likeness[l * right.size() + r] = words.of(right.words(), right.id(r));
            }
        }
        return (l, r) -> likeness[l * right.size() + r];
    }

    private static WordAlignment shortName(ReadName left, ReadName right, double score, PairScorer scorer) {
        boolean initials = scorer.remarks().contains(Remark.INITIALS);
        WordAlignment.Kind kind = initials ? WordAlignment.Kind.ABBREVIATION : WordAlignment.Kind.EQUAL;
        return new WordAlignment(left.written(), right.written(), kind, score, 1, score);
    }
}
