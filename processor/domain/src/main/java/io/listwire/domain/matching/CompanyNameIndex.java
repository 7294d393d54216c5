package io.listwire.domain.matching;

import io.listwire.domain.listing.PartyName;
import java.util.List;
import java.util.Set;

/** Watched companies by name: which of them may a listed party be? Weak aliases of parties find none. */
public final class CompanyNameIndex {

    private final NameIndex index = NameIndex.shipped();

    /** Makes these the company's names, in place of those that it had. */
    public void put(String companyKey, List<String> names) {
        index.put(companyKey, names);
    }

    /** Forgets the company; does nothing where it is unknown. */
    public void remove(String companyKey) {
        index.remove(companyKey);
    }

    /**
     * Keys of the companies that a party of these names may be, in alphabetical order.
     *
     * @param threshold least score of a match, above 0 and up to 1
     */
    public Set<String> candidates(List<PartyName> partyNames, double threshold) {
        return index.owners(PartyNameIndex.texts(partyNames), threshold);
    }
}
