package io.listwire.domain.matching;

import io.listwire.domain.name.NameReader;
import io.listwire.domain.name.ReadName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names of owners, and which of them {@link NameScorer} scores high enough for a given name. Names without
 * substance are not found. Follows additions and removals name by name. Not safe for use by several threads.
 */
public final class NameIndex {

    private static final int NONE = -1;

    private final NameReader reader;
    private final Vocabulary vocabulary;
    private final Names names;
    private final Owners owners = new Owners();
    private final NameSearch search;

    /** @param weights those of the scorer */
    public NameIndex(NameReader reader, WordWeights weights) {
        this(reader, weights, 0);
    }

    /**
     * An index that remembers what it found for words, for as long as no name brings a new one or takes one along. That makes
     * searching faster where names share words, as those of companies do.
     *
     * @param weights those of the scorer
     * @param remembered how many words, 0 and more; each takes 100 bytes to some kilobytes
     */
    public NameIndex(NameReader reader, WordWeights weights, int remembered) {
        this.reader = reader;
        this.vocabulary = new Vocabulary(weights);
        this.names = new Names(vocabulary);
        this.search = new NameSearch(vocabulary, names, weights, new SearchMemory(vocabulary, remembered));
    }

    /** Makes these the owner's names, in place of those that it had. */
    public void put(String owner, Collection<String> ownNames) {
        remove(owner);
        int number = NONE;
        for (String name : new LinkedHashSet<>(ownNames)) {
            ReadName read = reader.read(name);
            if (read.isSubstantive()) {
                int next = number == NONE ? NONE : owners.firstName(number);
                number = number == NONE ? owners.add(owner) : number;
                owners.setFirstName(number, names.add(read, number, next));
            }
        }
    }

    /** Forgets the owner and its names; does nothing where it is unknown. */
    public void remove(String owner) {
        int number = owners.find(owner);
        if (number < 0) {
            return;
        }
        for (int name = owners.firstName(number); name >= 0; ) {
            name = names.remove(name);
        }
        owners.remove(number);
    }

    /**
     * Owners of names that are taken for any of these, in alphabetical order.
     *
     * @param least score that matters, above 0 and up to 1
     */
    public Set<String> owners(Collection<String> wanted, double least) {
        return scores(wanted, least).keySet();
    }

    /** As {@link #owners}, each with the best score of its names: the least or above, up to 1. */
    public Map<String, Double> scores(Collection<String> wanted, double least) {
        Map<String, Double> scores = new TreeMap<>();
        if (owners.isEmpty()) {
            return scores;
        }
        for (String name : new LinkedHashSet<>(wanted)) {
            ReadName read = reader.read(name);
            if (read.isSubstantive()) {
                search.find(read, least, (id, score) -> scores.merge(owners.key(names.owner(id)), score, Math::max));
            }
        }
        return scores;
    }
}
