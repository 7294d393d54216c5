package io.listwire.domain.listing;

/**
 * Why an entry that left and one that came are taken for one party, although the publisher gives them different numbers
 * or names.
 *
 * @param rule what they have in common
 * @param explanation the same for a person, with the values
 */
public record Pairing(PairingRule rule, String explanation) {}
