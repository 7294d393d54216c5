package io.listwire.domain.mention;

import io.listwire.domain.document.Passage;

/**
 * A party's name, found in a text.
 *
 * @param partyKey the caller's key of the party
 * @param name the name that was found, as its list or watchlist writes it; of a short form, the name that it stands for
 * @param passage where it stands, and as the text writes it
 * @param confidence how sure it is that the text means this party, above 0 and below 1
 */
public record FoundName(String partyKey, String name, Passage passage, double confidence) {}
