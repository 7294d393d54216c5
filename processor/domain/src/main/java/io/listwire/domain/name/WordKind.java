package io.listwire.domain.name;

/** What a word does in a name. */
public enum WordKind {
    /** Tells this organisation from others. */
    DISTINCTIVE,
    /** Says what many organisations are or do: trading, institute. Written as its English word. */
    GENERIC,
    /** A country, region or city. Written as its English name. */
    PLACE,
    /** A number, written in digits without leading zeros. */
    NUMBER,
    /** An article, a preposition, a conjunction. */
    SMALL,
    /** A legal form, written as its family: LLC for ООО, GmbH and the like. */
    LEGAL_FORM;

    /** True for kinds that say something by which one organisation could be told from another. */
    public boolean isSubstantive() {
        return this != SMALL && this != LEGAL_FORM;
    }
}
