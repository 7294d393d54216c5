package io.listwire.domain.document;

import java.util.List;
import java.util.Optional;

/**
 * What was read in a document.
 *
 * @param language ISO 639-1 code; empty where it cannot be told. What is not English is not read any further: it has no topics, no
 *     claims and no organisations
 * @param about topics, jurisdictions and lists; the lists of the claims are among them
 * @param claims what it says was done to lists, in the order of the text
 * @param organizations the restricted organisations that its own words tell, each once, as the text writes them first
 */
public record DocumentReading(
        Optional<String> language, Classification about, List<Claim> claims, List<Passage> organizations) {

    public DocumentReading {
        claims = List.copyOf(claims);
        organizations = List.copyOf(organizations);
    }
}
