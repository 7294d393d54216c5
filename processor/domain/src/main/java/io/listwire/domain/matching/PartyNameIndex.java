package io.listwire.domain.matching;

import io.listwire.domain.listing.NameKind;
import io.listwire.domain.listing.PartyName;
import io.listwire.domain.name.NameReader;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Listed parties by name: which of them may a company be? Weak aliases are left out. */
public final class PartyNameIndex {

    private final NameIndex index;

    /** An index for the alert threshold that holds where nothing else is set. */
    public PartyNameIndex() {
        this(MatchThresholds.shipped().alert());
    }

    /** @param threshold least score of a match, above 0 and up to 1 */
    public PartyNameIndex(double threshold) {
        this.index = new NameIndex(new NameReader(), WordCounts.bundled(), threshold);
    }

    /** Makes these the party's names, in place of those that it had. */
    public void put(String partyKey, List<PartyName> names) {
        index.put(partyKey, texts(names));
    }

    /**
     * Keys of the parties that a company of these names may be, in alphabetical order.
     *
     * @param least score of a match, above 0 and up to 1, in place of the threshold of the index
     */
    public Set<String> candidates(List<String> companyNames, double least) {
        return index.owners(companyNames, least);
    }

    /** Forgets the party; does nothing where it is unknown. */
    public void remove(String partyKey) {
        index.remove(partyKey);
    }

    /** Keys of the parties that a company of these names may be, in alphabetical order. */
    public Set<String> candidates(List<String> companyNames) {
        return index.owners(companyNames);
    }

    static Collection<String> texts(List<PartyName> names) {
        return names.stream()
                .filter(name -> name.kind() != NameKind.WEAK)
                .map(PartyName::text)
                .toList();
    }
}
