package io.listwire.domain.document;

/**
 * That a document repeats an earlier one.
 *
 * @param earlier the one that came first
 * @param kind how it repeats it
 * @param likeness share of what both have in common, 0 to 1
 */
public record Duplicate(Story earlier, Kind kind, double likeness) {

    /** How a document repeats another. */
    public enum Kind {
        /** The same words. */
        SAME,
        /** The same story, cut or edited. */
        VERSION,
        /** A version that corrects: the source puts it in the place of the former one, or the text says so. */
        CORRECTION
    }
}
