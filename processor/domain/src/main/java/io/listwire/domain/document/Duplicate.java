package io.listwire.domain.document;

/**
 * An earlier document that a document repeats.
 *
 * @param documentId id of the earlier one
 * @param kind how it repeats it
 * @param likeness share of what both have in common, 0.6 to 1
 */
public record Duplicate(String documentId, Kind kind, double likeness) {

    /** How a document repeats another. */
    public enum Kind {
        /** The same words. */
        SAME,
        /** The same story, cut or edited. */
        VERSION,
        /** A version that says that it corrects and not only repeats. */
        CORRECTION
    }
}
