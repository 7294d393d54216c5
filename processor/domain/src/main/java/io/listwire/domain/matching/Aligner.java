package io.listwire.domain.matching;

import io.listwire.domain.name.WordKind;

/**
 * Pairs the words of two names: the surest and weightiest first, each word once, wherever in the name it stands. Not safe for
 * use by several threads.
 */
final class Aligner {

    static final float ABBREVIATED = 0.92f;

    private final Links links = new Links();
    private final IntList taken = new IntList();
    private final Abbreviation abbreviation = new Abbreviation();
    private NameView left = new NameView();
    private NameView right = new NameView();
    private long leftTaken;
    private long rightTaken;
    private long leftEqual;
    private long rightEqual;

    /** Pairs the words. What is in no pair has no counterpart. */
    void align(NameView leftName, NameView rightName, PairLikeness likeness) {
        left = leftName;
        right = rightName;
        leftTaken = 0;
        rightTaken = 0;
        leftEqual = 0;
        rightEqual = 0;
        links.clear();
        taken.clear();
        addSingles(likeness);
        addJoined();
        links.sort();
        for (int i = 0; i < links.size(); i++) {
            take(links.sorted(i));
        }
        if (hasOtherPair()) {
            takeAbbreviations();
        }
    }

    /** An abbreviation of a part says something only beside other words; one of the whole is told by {@link ShortNames}. */
    private boolean hasOtherPair() {
        for (int l = 0; l < left.size(); l++) {
            if (isLeftTaken(l) && left.kind(l).isSubstantive()) {
                return true;
            }
        }
        return false;
    }

    /** Pairs that were made. */
    int pairs() {
        return taken.size();
    }

    /** Number among {@link #links()} of the pair that was made as the so many-th. */
    int pair(int at) {
        return taken.get(at);
    }

    Links links() {
        return links;
    }

    boolean isLeftTaken(int word) {
        return (leftTaken >>> word & 1) != 0;
    }

    boolean isRightTaken(int word) {
        return (rightTaken >>> word & 1) != 0;
    }

    private void addSingles(PairLikeness likeness) {
        for (int l = 0; l < left.size(); l++) {
            for (int r = 0; r < right.size(); r++) {
                float like = likeness.of(l, r);
                if (like > 0) {
                    boolean equal = like == 1;
                    add(l, l + 1, r, r + 1, equal ? WordAlignment.Kind.EQUAL : WordAlignment.Kind.SIMILAR, like);
                    // Words that have their equal are not joined with others.
                    boolean fixed = equal && left.kind(l) != WordKind.SMALL;
                    leftEqual |= fixed ? 1L << l : 0;
                    rightEqual |= fixed ? 1L << r : 0;
                }
            }
        }
    }

    private void add(int l, int leftEnd, int r, int rightEnd, WordAlignment.Kind kind, float likeness) {
        float weight = (left.weight(l, leftEnd) + right.weight(r, rightEnd)) / 2;
        links.add(l, leftEnd, r, rightEnd, kind, likeness, weight);
    }

    private void addJoined() {
        for (int r = 0; r < right.size(); r++) {
            if (isJoinable(right, r, rightEqual)) {
                for (int l = 0; l < left.size() - 1; l++) {
                    addJoined(left, l, leftEqual, right, r, true);
                }
            }
        }
        for (int l = 0; l < left.size(); l++) {
            if (isJoinable(left, l, leftEqual)) {
                for (int r = 0; r < right.size() - 1; r++) {
                    addJoined(right, r, rightEqual, left, l, false);
                }
            }
        }
    }

    private static boolean isJoinable(NameView name, int at, long equal) {
        return (equal >>> at & 1) == 0 && Joints.isJoinable(name.kind(at));
    }

    private void addJoined(NameView many, int from, long equal, NameView one, int at, boolean manyIsLeft) {
        int most = Math.min(many.size(), from + Joints.MOST_WORDS);
        for (int to = from + 1; to <= most && isJoinable(many, to - 1, equal); to++) {
            float likeness = to - from > 1 ? Joints.likeness(many, from, to, one, at) : 0;
            if (likeness > 0 && manyIsLeft) {
                add(from, to, at, at + 1, WordAlignment.Kind.JOINED, likeness);
            } else if (likeness > 0) {
                add(at, at + 1, from, to, WordAlignment.Kind.JOINED, likeness);
            }
        }
    }

    private void take(int link) {
        long leftSpan = span(links.left(link), links.leftEnd(link));
        long rightSpan = span(links.right(link), links.rightEnd(link));
        if ((leftTaken & leftSpan) == 0 && (rightTaken & rightSpan) == 0) {
            leftTaken |= leftSpan;
            rightTaken |= rightSpan;
            taken.add(link);
        }
    }

    private static long span(int from, int to) {
        return (1L << to) - (1L << from);
    }

    private void takeAbbreviations() {
        for (int l = 0; l < left.size(); l++) {
            if (!isLeftTaken(l) && mayAbbreviate(left, l)) {
                long span = abbreviated(left, l, right, rightTaken);
                takeAbbreviation(span(l, l + 1), span);
            }
        }
        for (int r = 0; r < right.size(); r++) {
            if (!isRightTaken(r) && mayAbbreviate(right, r)) {
                long span = abbreviated(right, r, left, leftTaken);
                takeAbbreviation(span, span(r, r + 1));
            }
        }
    }

    private static boolean mayAbbreviate(NameView name, int at) {
        int id = name.id(at);
        return name.words().mayAbbreviate(id) && name.words().writtenLength(id) > Abbreviation.SHORTEST;
    }

    private void takeAbbreviation(long leftSpan, long rightSpan) {
        if (leftSpan != 0 && rightSpan != 0) {
            add(
                    Long.numberOfTrailingZeros(leftSpan),
                    Long.SIZE - Long.numberOfLeadingZeros(leftSpan),
                    Long.numberOfTrailingZeros(rightSpan),
                    Long.SIZE - Long.numberOfLeadingZeros(rightSpan),
                    WordAlignment.Kind.ABBREVIATION,
                    ABBREVIATED);
            take(links.size() - 1);
        }
    }

    /** The free words that the word abbreviates, as bits; 0 where there are none. */
    private long abbreviated(NameView wordName, int word, NameView name, long takenWords) {
        for (int from = 0; from < name.size() - 1; from++) {
            int free = from;
            while (free < name.size() && (takenWords >>> free & 1) == 0) {
                free++;
            }
            for (int to = free; to > from + 1; to--) {
                if (abbreviation.isOfPart(wordName.words(), wordName.id(word), name, from, to)) {
                    return span(from, to);
                }
            }
        }
        return 0;
    }
}
