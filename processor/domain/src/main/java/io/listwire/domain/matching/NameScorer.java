package io.listwire.domain.matching;

import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.ReadName;
import io.listwire.domain.name.WordKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Scores how alike two names are. */
public final class NameScorer {

    /** How much heavier than a word in common words weigh that differ. */
    static final double DIFFERENT = 1.7;
    /** How much heavier than a word in common words weigh that one name has more. */
    static final double EXTRA = 1.2;

    private static final double OTHER_LEGAL_FORM = 0.98;
    private static final double OTHER_NUMBER = 0.5;
    private static final double BRANCH = 0.83;
    static final double LEADING_PLACE = 0.35;

    private final WordWeights weights;

    public NameScorer(WordWeights weights) {
        this.weights = weights;
    }

    /** Compares two names; one that says nothing is like no other. */
    public NameComparison compare(ReadName left, ReadName right) {
        if (!left.isSubstantive() || !right.isSubstantive()) {
            return new NameComparison(0, List.of(), List.of("a name without a word of its own"));
        }
        NameComparison wordByWord = wordByWord(left, right);
        NameComparison abbreviated = new ShortNames(weights).compare(left, right);
        return abbreviated.score() > wordByWord.score() ? abbreviated : wordByWord;
    }

    private NameComparison wordByWord(ReadName left, ReadName right) {
        NameAligner aligner = new NameAligner(left, right, weights);
        List<NameAligner.Link> links = aligner.align();
        double common = 0;
        double unlike = 0;
        for (NameAligner.Link link : links) {
            common += link.value();
            unlike += link.weight() - link.value();
        }
        double leftOnly = weightOf(left, aligner.leftTaken(), right, aligner.rightTaken());
        double rightOnly = weightOf(right, aligner.rightTaken(), left, aligner.leftTaken());
        double different = Math.min(leftOnly, rightOnly) + unlike;
        double extra = Math.abs(leftOnly - rightOnly);
        double score = common == 0 ? 0 : common / (common + DIFFERENT * different + EXTRA * extra);
        List<String> remarks = new ArrayList<>();
        if (hasOther(left, aligner.leftTaken(), WordKind.NUMBER)
                && hasOther(right, aligner.rightTaken(), WordKind.NUMBER)) {
            score *= OTHER_NUMBER;
            remarks.add("the numbers differ");
        }
        boolean leftPlace = hasBranchPlace(left, aligner.leftTaken());
        boolean rightPlace = hasBranchPlace(right, aligner.rightTaken());
        if (leftPlace != rightPlace) {
            score *= BRANCH;
            remarks.add("one names a place that the other does not");
        }
        if (legalFormsDiffer(left, right)) {
            score *= OTHER_LEGAL_FORM;
            remarks.add("the legal forms differ");
        }
        return new NameComparison(score, alignments(left, right, aligner, links), remarks);
    }

    /** Weight of the words without counterpart. */
    private double weightOf(ReadName name, BitSet taken, ReadName other, BitSet otherTaken) {
        double weight = 0;
        for (int i = 0; i < name.words().size(); i++) {
            NameWord word = name.words().get(i);
            boolean leading = i == firstSubstantive(name)
                    && word.kind() == WordKind.PLACE
                    && !hasOther(other, otherTaken, WordKind.PLACE);
            if (!taken.get(i) && word.kind() != WordKind.LEGAL_FORM) {
                weight += weights.of(word) * (leading ? LEADING_PLACE : 1);
            }
        }
        return weight;
    }

    static int firstSubstantive(ReadName name) {
        for (int i = 0; i < name.words().size(); i++) {
            if (name.words().get(i).kind().isSubstantive()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasOther(ReadName name, BitSet taken, WordKind kind) {
        for (int i = taken.nextClearBit(0); i < name.words().size(); i = taken.nextClearBit(i + 1)) {
            if (name.words().get(i).kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** A place behind the name tells a branch or a subsidiary; one in front is where the company is at home. */
    private static boolean hasBranchPlace(ReadName name, BitSet taken) {
        for (int i = taken.nextClearBit(0); i < name.words().size(); i = taken.nextClearBit(i + 1)) {
            if (name.words().get(i).kind() == WordKind.PLACE && i != firstSubstantive(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean legalFormsDiffer(ReadName left, ReadName right) {
        Set<String> leftForms = legalForms(left);
        Set<String> rightForms = legalForms(right);
        return !leftForms.isEmpty()
                && !rightForms.isEmpty()
                && leftForms.stream().noneMatch(rightForms::contains);
    }

    private static Set<String> legalForms(ReadName name) {
        return name.words().stream()
                .filter(word ->
                        word.kind() == WordKind.LEGAL_FORM && !word.text().equals("COMPANY"))
                .map(NameWord::text)
                .collect(Collectors.toSet());
    }

    private List<WordAlignment> alignments(
            ReadName left, ReadName right, NameAligner aligner, List<NameAligner.Link> links) {
        List<WordAlignment> out = new ArrayList<>();
        links.stream()
                .sorted(Comparator.comparingInt(NameAligner.Link::left))
                .map(link -> new WordAlignment(
                        left.written().subList(link.left(), link.leftEnd()),
                        right.written().subList(link.right(), link.rightEnd()),
                        link.kind(),
                        link.likeness(),
                        link.weight()))
                .forEach(out::add);
        for (int i = aligner.leftTaken().nextClearBit(0);
                i < left.words().size();
                i = aligner.leftTaken().nextClearBit(i + 1)) {
            out.add(unmatched(
                    List.of(left.written().get(i)), List.of(), left.words().get(i)));
        }
        for (int i = aligner.rightTaken().nextClearBit(0);
                i < right.words().size();
                i = aligner.rightTaken().nextClearBit(i + 1)) {
            out.add(unmatched(
                    List.of(), List.of(right.written().get(i)), right.words().get(i)));
        }
        return out;
    }

    private WordAlignment unmatched(List<String> left, List<String> right, NameWord word) {
        return new WordAlignment(left, right, WordAlignment.Kind.UNMATCHED, 0, weights.of(word));
    }
}
