package io.listwire.benchmarks;

import io.listwire.domain.listing.PartyType;
import io.listwire.domain.mention.FoundName;
import io.listwire.domain.mention.MentionIndex;
import io.listwire.domain.mention.PartyNames;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An index of names, each that of a company of its own. */
final class ListedNames {

    private ListedNames() {}

    static MentionIndex index(List<String> names) {
        MentionIndex index = new MentionIndex();
        for (int i = 0; i < names.size(); i++) {
            index.put(key(i), party(names.get(i)));
        }
        return index;
    }

    static String key(int party) {
        return "US-BIS-EL/" + party;
    }

    static PartyNames party(String name) {
        return new PartyNames(PartyType.ORGANIZATION, List.of(name), List.of());
    }

    /** The names found in a document, each once. */
    static Set<String> found(MentionIndex index, String document) {
        Set<String> names = new TreeSet<>();
        index.find(document).stream().map(FoundName::name).forEach(names::add);
        return names;
    }
}
