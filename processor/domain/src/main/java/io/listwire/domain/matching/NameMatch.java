package io.listwire.domain.matching;

/**
 * A company and a listed party taken to be the same.
 *
 * @param companyName the company's name that decided
 * @param partyName the listed party's name that decided
 * @param score likeness, above 0 and up to 1.0, which means equal
 * @param explanation sentence for a person that says why
 */
public record NameMatch(String companyName, String partyName, double score, String explanation) {}
