package io.listwire.domain.listing;

/** What happened to an entry of a list. */
public enum ChangeAction {
    /** It is new on the list. */
    LISTED,
    /** It is no longer on the list. */
    DELISTED,
    /** It says something else than before. */
    AMENDED,
    /** It reads differently and says the same. */
    COSMETIC
}
