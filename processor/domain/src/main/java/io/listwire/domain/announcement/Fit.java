package io.listwire.domain.announcement;

/** How a change of a list goes with what a document says of that list. */
public enum Fit {
    /** The document names the party and says what happened. */
    NAMED,
    /** The document says that this happened to so many, and does not name all of them. */
    COUNTED,
    /** The document names the party, and the list does the opposite of what it says. */
    OPPOSED,
    /** They have nothing to do with each other. */
    NONE
}
