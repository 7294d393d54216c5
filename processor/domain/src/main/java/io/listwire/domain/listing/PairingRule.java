package io.listwire.domain.listing;

/** What an entry that left and one that came have in common; the surer ones first. */
public enum PairingRule {
    /** A register number or code is equal. */
    SAME_IDENTIFIER,
    /** The names are equal after normalising. */
    SAME_NAME,
    /** The names are nearly equal, and country and address are. */
    NEAR_NAME
}
