package io.listwire.domain.document;

/** What is done to a list. */
public enum ClaimAction {
    /** Parties come on it. */
    ADD,
    /** Parties leave it. */
    REMOVE,
    /** Entries are changed. */
    AMEND,
    /** One of these is proposed or planned. */
    PROPOSE,
    /** One of these is put off. */
    DELAY
}
