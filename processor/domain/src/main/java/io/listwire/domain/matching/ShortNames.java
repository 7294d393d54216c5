package io.listwire.domain.matching;

import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.ReadName;
import io.listwire.domain.name.WordKind;
import java.util.List;

/** Recognises a name that stands for a longer one: its initials, or the one word that makes it its own. */
final class ShortNames {

    private static final double INITIALS = 0.9;
    private static final double FEW_INITIALS = 0.75;
    private static final double BRAND = 0.84;
    private static final double BRAND_RARITY = 0.6;
    private static final int FEWEST_BRAND_LETTERS = 3;

    private final WordWeights weights;

    ShortNames(WordWeights weights) {
        this.weights = weights;
    }

    /** The better of both directions and both kinds; score 0 where neither name stands for the other. */
    NameComparison compare(ReadName left, ReadName right) {
        NameComparison forward = compare(left, right, true);
        NameComparison backward = compare(right, left, false);
        return backward.score() > forward.score() ? backward : forward;
    }

    private NameComparison compare(ReadName shorter, ReadName longer, boolean shorterIsLeft) {
        List<NameWord> own = shorter.words().stream()
                .filter(word -> word.kind().isSubstantive())
                .toList();
        if (own.isEmpty() || own.size() > 2 || shorter.words().get(0).kind() == WordKind.SMALL) {
            return none();
        }
        NameWord word = own.get(0);
        double initials = own.size() == 1 ? initials(word, longer) : 0;
        double brand = shorter.words().size() == own.size() ? brand(own, longer) : 0;
        double score = Math.max(initials, brand);
        if (score == 0) {
            return none();
        }
        WordAlignment.Kind kind = initials >= brand ? WordAlignment.Kind.ABBREVIATION : WordAlignment.Kind.EQUAL;
        WordAlignment alignment = shorterIsLeft
                ? new WordAlignment(shorter.written(), longer.written(), kind, score, 1)
                : new WordAlignment(longer.written(), shorter.written(), kind, score, 1);
        return new NameComparison(score, List.of(alignment), List.of(initials >= brand ? "initials" : "short form"));
    }

    private static NameComparison none() {
        return new NameComparison(0, List.of(), List.of());
    }

    private static double initials(NameWord word, ReadName longer) {
        if (word.kind() != WordKind.DISTINCTIVE || word.romanised()) {
            return 0;
        }
        double cost = Abbreviation.cost(word.text(), longer, Abbreviation.Style.MIXED);
        if (cost > Abbreviation.MOST_COST) {
            return 0;
        }
        return word.text().length() > Abbreviation.SHORTEST ? INITIALS - cost / 5 : FEW_INITIALS - cost;
    }

    /** DJI is Shenzhen DJI Technology Co., Ltd.: the only word that is its own, and in front; AVIC Xi'an has its place behind it. */
    private double brand(List<NameWord> own, ReadName longer) {
        NameWord word = own.get(0);
        boolean placed = own.size() == 2;
        if (word.kind() != WordKind.DISTINCTIVE
                || word.text().length() < FEWEST_BRAND_LETTERS
                || weights.of(word) < BRAND_RARITY
                || (placed && own.get(1).kind() != WordKind.PLACE)) {
            return 0;
        }
        int met = 0;
        List<NameWord> words = ownPart(longer);
        for (NameWord other : words) {
            boolean isBrand = met == 0 && WordLikeness.of(word, other) >= WordLikeness.SAME_SOUND;
            boolean isPlace = placed && met == 1 && other.equals(own.get(1));
            if (isBrand || isPlace) {
                met++;
            } else if (other.kind() == WordKind.DISTINCTIVE
                    || other.kind() == WordKind.NUMBER
                    || (other.kind() == WordKind.PLACE && met > 0)) {
                return 0;
            }
        }
        return met == own.size() && longer.words().size() > own.size() ? BRAND : 0;
    }

    /** What follows a legal form in the middle is the name: "Tactical Missiles Corporation, JSC Avangard". */
    private static List<NameWord> ownPart(ReadName name) {
        int from = 0;
        int last = name.words().size() - 1;
        while (last > 0 && !name.words().get(last).kind().isSubstantive()) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            from = name.words().get(i).kind() == WordKind.LEGAL_FORM ? i + 1 : from;
        }
        return name.words().subList(from, name.words().size());
    }
}
