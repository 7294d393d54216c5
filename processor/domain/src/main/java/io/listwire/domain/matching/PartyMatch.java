package io.listwire.domain.matching;

import java.util.List;

/**
 * A company and a listed party taken to be the same, and why.
 *
 * @param companyName the company's name that decided; its first where an identifier did
 * @param partyName the party's name that decided; its first where an identifier did
 * @param score above 0 and up to 1
 * @param names how the two names compare, word by word
 * @param findings what speaks for it and against it besides
 * @param explanation all of it in a sentence for a person
 */
public record PartyMatch(
        String companyName,
        String partyName,
        double score,
        NameComparison names,
        List<Finding> findings,
        String explanation) {

    public PartyMatch {
        findings = List.copyOf(findings);
    }
}
