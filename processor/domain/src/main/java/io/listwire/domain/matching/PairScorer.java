package io.listwire.domain.matching;

import io.listwire.domain.name.WordKind;
import java.util.ArrayList;
import java.util.List;

/** Scores how alike two names are, on words by number. Not safe for use by several threads. */
final class PairScorer {

    /** How much heavier than a word in common words weigh that differ. */
    static final double DIFFERENT = 1.7;
    /** How much heavier than a word in common words weigh that one name has more. */
    static final double EXTRA = 1.2;
    /** What a place in front weighs that only one name has, as a part of its weight. */
    static final float LEADING_PLACE = 0.35f;

    private final Aligner aligner = new Aligner();
    private final ShortNames shortNames = new ShortNames();
    private final List<Remark> remarks = new ArrayList<>();
    private NameView left = new NameView();
    private NameView right = new NameView();
    private boolean isShort;

    /** 0 for names that have nothing to do with one another, up to 1 for the same name. */
    double score(NameView leftName, NameView rightName, PairLikeness likeness) {
        left = leftName;
        right = rightName;
        remarks.clear();
        double wordByWord = wordByWord(likeness);
        double forward = shortNames.score(left, right, likeness);
        boolean byInitials = shortNames.isByInitials();
        double backward = shortNames.score(right, left, (shorter, longer) -> likeness.of(longer, shorter));
        isShort = Math.max(forward, backward) > wordByWord;
        if (!isShort) {
            return wordByWord;
        }
        remarks.clear();
        byInitials = backward > forward ? shortNames.isByInitials() : byInitials;
        remarks.add(byInitials ? Remark.INITIALS : Remark.SHORT_FORM);
        return Math.max(forward, backward);
    }

    /** True where the last score came from one name that is short for the other as a whole. */
    boolean isShort() {
        return isShort;
    }

    NameView left() {
        return left;
    }

    NameView right() {
        return right;
    }

    /** The pairs behind the last score. */
    Aligner aligner() {
        return aligner;
    }

    /** What else lowered or raised the last score. */
    List<Remark> remarks() {
        return remarks;
    }

    private double wordByWord(PairLikeness likeness) {
        aligner.align(left, right, likeness);
        double common = 0;
        double unlike = 0;
        for (int i = 0; i < aligner.pairs(); i++) {
            int link = aligner.pair(i);
            double weight = aligner.links().weight(link);
            common += weight * aligner.links().likeness(link);
            unlike += weight * (1 - aligner.links().likeness(link));
        }
        if (common == 0) {
            return 0;
        }
        double leftOnly = weightOfOthers(true);
        double rightOnly = weightOfOthers(false);
        double different = Math.min(leftOnly, rightOnly) + unlike;
        double extra = Math.abs(leftOnly - rightOnly);
        double score = common / (common + DIFFERENT * different + EXTRA * extra);
        addRemarks();
        for (Remark remark : remarks) {
            score *= remark.factor();
        }
        return score;
    }

    private void addRemarks() {
        if (hasOther(true, WordKind.NUMBER) && hasOther(false, WordKind.NUMBER)) {
            remarks.add(Remark.OTHER_NUMBER);
        }
        if (hasBranchPlace(true) != hasBranchPlace(false)) {
            remarks.add(Remark.BRANCH);
        }
        if (legalFormsDiffer()) {
            remarks.add(Remark.OTHER_LEGAL_FORM);
        }
    }

    private boolean isTaken(boolean ofLeft, int word) {
        return ofLeft ? aligner.isLeftTaken(word) : aligner.isRightTaken(word);
    }

    /** Weight of the words without counterpart. */
    double weightOfOthers(boolean ofLeft) {
        double weight = 0;
        for (int i = 0; i < (ofLeft ? left : right).size(); i++) {
            weight += weightWithoutCounterpart(ofLeft, i);
        }
        return weight;
    }

    /** What the word weighs for having no counterpart; 0 where it has one, and for legal forms. */
    double weightWithoutCounterpart(boolean ofLeft, int word) {
        NameView name = ofLeft ? left : right;
        if (isTaken(ofLeft, word) || name.kind(word) == WordKind.LEGAL_FORM) {
            return 0;
        }
        boolean leading = name.kind(word) == WordKind.PLACE
                && word == name.firstSubstantive()
                && !hasOther(!ofLeft, WordKind.PLACE);
        return name.weight(word) * (leading ? LEADING_PLACE : 1);
    }

    private boolean hasOther(boolean ofLeft, WordKind kind) {
        NameView name = ofLeft ? left : right;
        for (int i = 0; i < name.size(); i++) {
            if (name.kind(i) == kind && !isTaken(ofLeft, i)) {
                return true;
            }
        }
        return false;
    }

    /** A place behind the name tells a branch or a subsidiary; one in front is where the company is at home. */
    private boolean hasBranchPlace(boolean ofLeft) {
        NameView name = ofLeft ? left : right;
        int first = name.firstSubstantive();
        for (int i = 0; i < name.size(); i++) {
            if (name.kind(i) == WordKind.PLACE && i != first && !isTaken(ofLeft, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean legalFormsDiffer() {
        boolean leftTells = false;
        boolean rightTells = false;
        for (int l = 0; l < left.size(); l++) {
            leftTells |= tellsForm(left, l);
            for (int r = 0; r < right.size() && tellsForm(left, l); r++) {
                if (tellsForm(right, r) && Words.sameText(left.words(), left.id(l), right.words(), right.id(r))) {
                    return false;
                }
            }
        }
        for (int r = 0; r < right.size() && leftTells; r++) {
            rightTells |= tellsForm(right, r);
        }
        return leftTells && rightTells;
    }

    private static boolean tellsForm(NameView name, int at) {
        return name.kind(at) == WordKind.LEGAL_FORM && !name.words().tellsNoForm(name.id(at));
    }
}
