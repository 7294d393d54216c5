package io.listwire.domain.matching;

import io.listwire.domain.listing.PartyName;
import java.util.List;
import java.util.Optional;

/** Decides whether a company and a listed party are the same by their names. */
public interface NameMatcher {

    /** The best match between any of the company's names and any of the party's; empty where there is none. */
    Optional<NameMatch> match(List<String> companyNames, List<PartyName> partyNames);
}
