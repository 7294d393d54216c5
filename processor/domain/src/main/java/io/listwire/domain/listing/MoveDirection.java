package io.listwire.domain.listing;

/** What a move from one list to another means for whoever deals with the party. */
public enum MoveDirection {
    /** The list that the party went to forbids more. */
    STRICTER,
    /** The list that the party went to forbids less. */
    MILDER,
    /** Both forbid as much. */
    EQUAL,
    /** At least one of them is not ranked. */
    UNKNOWN;

    /** The direction of a move; ranks stand in severity.tsv. */
    static MoveDirection between(String from, String to) {
        Integer before = Severity.RANKS.get(from);
        Integer after = Severity.RANKS.get(to);
        if (before == null || after == null) {
            return UNKNOWN;
        }
        int order = Integer.compare(after, before);
        return order > 0 ? STRICTER : order < 0 ? MILDER : EQUAL;
    }
}
