package io.listwire.domain.listing;

/** What kind of party an entry names. */
public enum PartyType {
    /** The publisher does not say. */
    UNKNOWN,
    ORGANIZATION,
    INDIVIDUAL,
    VESSEL,
    AIRCRAFT
}
