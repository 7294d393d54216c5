package io.listwire.domain.matching;

import io.listwire.domain.name.WordKind;

/**
 * Recognises a name that stands for a longer one: its initials, or the one word that makes it its own. Not safe for use by
 * several threads.
 */
final class ShortNames {

    private static final float INITIALS = 0.9f;
    private static final float FEW_INITIALS = 0.75f;
    private static final float BRAND = 0.84f;
    private static final float BRAND_RARITY = 0.6f;
    private static final int FEWEST_BRAND_LETTERS = 3;
    private static final int MOST_OWN = 2;

    private final Abbreviation abbreviation = new Abbreviation();
    private boolean byInitials;

    /** True where the last score came from initials. */
    boolean isByInitials() {
        return byInitials;
    }

    /** How surely the one name is short for the other, 0 where it is not. */
    float score(NameView shorter, NameView longer, PairLikeness likeness) {
        byInitials = false;
        int own = ownWords(shorter);
        if (own < 1 || own > MOST_OWN || shorter.kind(0) == WordKind.SMALL) {
            return 0;
        }
        int word = shorter.firstSubstantive();
        float initials = own == 1 ? initials(shorter, word, longer) : 0;
        float brand = shorter.size() == own ? brand(shorter, own, longer, likeness) : 0;
        byInitials = initials > 0 && initials >= brand;
        return Math.max(initials, brand);
    }

    /** Words that say something, counted up to one more than a short name has. */
    private static int ownWords(NameView name) {
        int own = 0;
        for (int i = 0; i < name.size() && own <= MOST_OWN; i++) {
            own += name.kind(i).isSubstantive() ? 1 : 0;
        }
        return own;
    }

    private float initials(NameView shorter, int at, NameView longer) {
        int id = shorter.id(at);
        if (shorter.kind(at) != WordKind.DISTINCTIVE || shorter.words().romanised(id)) {
            return 0;
        }
        float cost = abbreviation.cost(shorter.words(), id, longer);
        if (cost > Abbreviation.MOST_COST) {
            return 0;
        }
        // An abbreviation that is an alias stands alone; a company of that name has its legal form.
        boolean sure = shorter.size() == 1 && abbreviation.isBeyondChance(shorter.words(), id, longer);
        return sure ? INITIALS - cost / 5 : FEW_INITIALS - cost;
    }

    /** DJI is Shenzhen DJI Technology Co., Ltd.: the only word that is its own, and in front; AVIC Xi'an has its place behind it. */
    private static float brand(NameView shorter, int own, NameView longer, PairLikeness likeness) {
        boolean placed = own == MOST_OWN;
        if (shorter.kind(0) != WordKind.DISTINCTIVE
                || shorter.words().writtenLength(shorter.id(0)) < FEWEST_BRAND_LETTERS
                || shorter.weight(0) < BRAND_RARITY
                || (placed && shorter.kind(1) != WordKind.PLACE)) {
            return 0;
        }
        int met = 0;
        for (int i = beginOfOwnPart(longer); i < longer.size(); i++) {
            WordKind kind = longer.kind(i);
            boolean isBrand = met == 0 && likeness.of(0, i) >= WordLikeness.SAME_SOUND;
            boolean isPlace = placed && met == 1 && kind == WordKind.PLACE && likeness.of(1, i) == 1;
            if (isBrand || isPlace) {
                met++;
            } else if (kind == WordKind.DISTINCTIVE || kind == WordKind.NUMBER || (kind == WordKind.PLACE && met > 0)) {
                return 0;
            }
        }
        return met == own && longer.size() > own ? BRAND : 0;
    }

    /** What follows a legal form in the middle is the name: "Tactical Missiles Corporation, JSC Avangard". */
    static int beginOfOwnPart(NameView name) {
        int last = name.size() - 1;
        while (last > 0 && !name.kind(last).isSubstantive()) {
            last--;
        }
        int from = 0;
        for (int i = 0; i < last; i++) {
            from = name.kind(i) == WordKind.LEGAL_FORM ? i + 1 : from;
        }
        return from;
    }
}
