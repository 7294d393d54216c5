package io.listwire.domain.notice;

/** How the number that a notice states and the parties that it names go together. */
public enum CountCheck {
    /** As many are named as stated. */
    AGREES,
    /** More or fewer are named, or others than the stated shares of countries. */
    DIFFERS,
    /** Parties are named, and no number is stated. */
    NOT_STATED,
    /** A number is stated, and no parties are named in what was read. */
    NOT_NAMED
}
