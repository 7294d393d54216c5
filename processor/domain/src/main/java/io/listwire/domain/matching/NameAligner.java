package io.listwire.domain.matching;

import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.ReadName;
import io.listwire.domain.name.SoundKey;
import io.listwire.domain.name.WordKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Pairs the words of two names: the surest and weightiest first, each word once, wherever in the name it stands. */
final class NameAligner {

    private static final double SYLLABLES = 0.92;

    /** A pair of spans, ends exclusive. */
    record Link(
            int left, int leftEnd, int right, int rightEnd, WordAlignment.Kind kind, double likeness, double weight) {

        double value() {
            return likeness * weight;
        }

        int distance() {
            return Math.abs(left - right);
        }
    }

    private static final Comparator<Link> BEST_FIRST = Comparator.comparingDouble(Link::value)
            .reversed()
            .thenComparingInt(Link::distance)
            .thenComparingInt(Link::left)
            .thenComparingInt(Link::right);

    private final ReadName left;
    private final ReadName right;
    private final WordWeights weights;
    private final List<Link> links = new ArrayList<>();
    private final BitSet leftTaken = new BitSet();
    private final BitSet rightTaken = new BitSet();
    private final BitSet leftEqual = new BitSet();
    private final BitSet rightEqual = new BitSet();

    NameAligner(ReadName left, ReadName right, WordWeights weights) {
        this.left = left;
        this.right = right;
        this.weights = weights;
    }

    /** The pairs, in no order. What is in none of them has no counterpart. */
    List<Link> align() {
        List<Link> candidates = new ArrayList<>();
        for (int l = 0; l < left.words().size(); l++) {
            for (int r = 0; r < right.words().size(); r++) {
                addSingle(l, r, candidates);
            }
        }
        candidates.stream().filter(link -> link.likeness() == 1).forEach(this::markEqual);
        addJoined(candidates);
        candidates.sort(BEST_FIRST);
        candidates.forEach(this::take);
        takeAbbreviations();
        return links;
    }

    /** Words that have their equal are not joined with others. */
    private void markEqual(Link link) {
        if (left.words().get(link.left()).kind() != WordKind.SMALL) {
            leftEqual.set(link.left());
            rightEqual.set(link.right());
        }
    }

    private void addSingle(int l, int r, List<Link> candidates) {
        double likeness = likeness(l, r);
        if (likeness > 0) {
            WordAlignment.Kind kind = likeness == 1 ? WordAlignment.Kind.EQUAL : WordAlignment.Kind.SIMILAR;
            candidates.add(link(l, l + 1, r, r + 1, kind, likeness));
        }
    }

    private double likeness(int l, int r) {
        NameWord leftWord = left.words().get(l);
        NameWord rightWord = right.words().get(r);
        double likeness = WordLikeness.of(leftWord, rightWord);
        boolean oneIsKnown = isKnownBeside(leftWord, rightWord) || isKnownBeside(rightWord, leftWord);
        return likeness == 0 && oneIsKnown
                ? likenessAsWritten(left.written().get(l), right.written().get(r))
                : likeness;
    }

    private static boolean isKnownBeside(NameWord known, NameWord other) {
        return (known.kind() == WordKind.GENERIC || known.kind() == WordKind.PLACE)
                && other.kind() == WordKind.DISTINCTIVE
                && !other.romanised();
    }

    /** A known word with a typing error is none that the lexicon knows: MISSIVES for MISSILES. */
    private static double likenessAsWritten(String left, String right) {
        boolean near = Math.abs(left.length() - right.length()) <= 2 && left.charAt(0) == right.charAt(0);
        return near ? WordLikeness.ofSpelling(left, SoundKey.of(left), right, SoundKey.of(right)) : 0;
    }

    private Link link(int l, int leftEnd, int r, int rightEnd, WordAlignment.Kind kind, double likeness) {
        double weight = (weight(left, l, leftEnd) + weight(right, r, rightEnd)) / 2;
        return new Link(l, leftEnd, r, rightEnd, kind, likeness, weight);
    }

    private double weight(ReadName name, int from, int to) {
        double weight = 0;
        for (NameWord word : name.words().subList(from, to)) {
            weight += weights.of(word);
        }
        return weight;
    }

    /** Joined words are compared by sound alone: with typing errors besides, short words would meet by chance. */
    private void addJoined(List<Link> candidates) {
        List<WordSpan> rightSpans = WordSpan.of(right, rightEqual);
        for (WordSpan l : WordSpan.of(left, leftEqual)) {
            for (WordSpan r : rightSpans) {
                if (l.isJoined() != r.isJoined() && l.sound().equals(r.sound())) {
                    double likeness = l.text().equals(r.text()) ? 1 : WordLikeness.SAME_SOUND;
                    candidates.add(link(l.from(), l.to(), r.from(), r.to(), WordAlignment.Kind.JOINED, likeness));
                }
            }
        }
    }

    private void take(Link link) {
        boolean free = leftTaken.get(link.left(), link.leftEnd()).isEmpty()
                && rightTaken.get(link.right(), link.rightEnd()).isEmpty();
        if (free) {
            leftTaken.set(link.left(), link.leftEnd());
            rightTaken.set(link.right(), link.rightEnd());
            links.add(link);
        }
    }

    private void takeAbbreviations() {
        for (int l = leftTaken.nextClearBit(0); l < left.words().size(); l = leftTaken.nextClearBit(l + 1)) {
            int word = l;
            abbreviated(left.words().get(l), right, rightTaken)
                    .forEach(span ->
                            take(link(word, word + 1, span[0], span[1], WordAlignment.Kind.ABBREVIATION, SYLLABLES)));
        }
        for (int r = rightTaken.nextClearBit(0); r < right.words().size(); r = rightTaken.nextClearBit(r + 1)) {
            int word = r;
            abbreviated(right.words().get(r), left, leftTaken)
                    .forEach(span ->
                            take(link(span[0], span[1], word, word + 1, WordAlignment.Kind.ABBREVIATION, SYLLABLES)));
        }
    }

    /** The free span of the name that the word abbreviates, none or one. */
    private static List<int[]> abbreviated(NameWord word, ReadName name, BitSet taken) {
        if (word.kind() != WordKind.DISTINCTIVE
                || word.romanised()
                || word.text().length() <= Abbreviation.SHORTEST) {
            return List.of();
        }
        for (int from = taken.nextClearBit(0); from < name.words().size(); from = taken.nextClearBit(from + 1)) {
            int free = Math.min(
                    taken.nextSetBit(from) < 0 ? name.words().size() : taken.nextSetBit(from),
                    name.words().size());
            for (int to = free; to > from + 1; to--) {
                ReadName span = new ReadName(
                        name.words().subList(from, to), name.written().subList(from, to));
                if (Abbreviation.isOfPart(word.text(), span)) {
                    return List.of(new int[] {from, to});
                }
            }
        }
        return List.of();
    }

    BitSet leftTaken() {
        return leftTaken;
    }

    BitSet rightTaken() {
        return rightTaken;
    }
}
