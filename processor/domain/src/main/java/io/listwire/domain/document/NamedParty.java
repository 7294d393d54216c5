package io.listwire.domain.document;

/**
 * A name of a party.
 *
 * @param partyKey the caller's key of the party
 * @param name the name, as its list or watchlist writes it
 */
public record NamedParty(String partyKey, String name) {}
