package io.listwire.domain.document;

/**
 * A party's name, found in a text.
 *
 * @param partyKey the caller's key of the party
 * @param name the name that was found, as its list or watchlist writes it
 * @param passage where it stands, and as the text writes it
 */
public record FoundName(String partyKey, String name, Passage passage) {}
