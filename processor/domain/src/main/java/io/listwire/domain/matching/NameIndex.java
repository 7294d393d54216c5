package io.listwire.domain.matching;

import io.listwire.domain.name.NameReader;
import io.listwire.domain.name.ReadName;
import io.listwire.domain.name.WordKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Names of owners, and which of them {@link NameScorer} may score a given name at the threshold or above: those, and some that
 * it will not. Names without substance are not found. Follows additions and removals name by name. Not safe for use by several
 * threads.
 */
public final class NameIndex {

    private final NameReader reader;
    private final WordWeights weights;
    private final double threshold;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<Integer, Postings> byJoint = new HashMap<>();
    private final List<IndexedName> names = new ArrayList<>();
    private final ShortNameIndex shortNames = new ShortNameIndex(vocabulary, names);
    private final Postings freeIds = new Postings();
    private final Map<String, int[]> idsByOwner = new HashMap<>();

    /**
     * @param weights those of the scorer
     * @param threshold least score that matters, above 0 and up to 1
     */
    public NameIndex(NameReader reader, WordWeights weights, double threshold) {
        this.reader = reader;
        this.weights = weights;
        this.threshold = threshold;
    }

    /** With the weights and the alert threshold that hold where nothing else is set. */
    static NameIndex shipped() {
        return new NameIndex(
                new NameReader(),
                WordCounts.bundled(),
                MatchThresholds.shipped().alert());
    }

    /** Makes these the owner's names, in place of those that it had. */
    public void put(String owner, Collection<String> ownNames) {
        remove(owner);
        Set<String> distinct = new LinkedHashSet<>(ownNames);
        int[] ids = distinct.stream()
                .map(reader::read)
                .filter(ReadName::isSubstantive)
                .mapToInt(name -> add(owner, name))
                .toArray();
        if (ids.length > 0) {
            idsByOwner.put(owner, ids);
        }
    }

    private int add(String owner, ReadName name) {
        List<KnownWord> words = name.words().stream()
                .filter(word -> word.kind() != WordKind.LEGAL_FORM)
                .map(vocabulary::entry)
                .toList();
        words.forEach(KnownWord::use);
        IndexedName indexed = new IndexedName(owner, name, words);
        int id = place(indexed);
        words.stream()
                .filter(NameIndex::isFoundBy)
                .distinct()
                .forEach(word -> word.names().add(id));
        for (int joint : indexed.joints()) {
            byJoint.computeIfAbsent(joint, j -> new Postings()).add(id);
        }
        shortNames.add(id, indexed);
        return id;
    }

    private int place(IndexedName name) {
        if (freeIds.size() == 0) {
            names.add(name);
            return names.size() - 1;
        }
        int id = freeIds.removeLast();
        names.set(id, name);
        return id;
    }

    /** Small words are everywhere; a name is found by its others. */
    private static boolean isFoundBy(KnownWord word) {
        return word.word().kind() != WordKind.SMALL;
    }

    /** Forgets the owner and its names; does nothing where it is unknown. */
    public void remove(String owner) {
        int[] ids = idsByOwner.remove(owner);
        if (ids != null) {
            Arrays.stream(ids).forEach(this::removeName);
        }
    }

    private void removeName(int id) {
        IndexedName name = names.get(id);
        Arrays.stream(name.words()).distinct().forEach(word -> word.names().remove(id));
        shortNames.remove(id, name);
        for (KnownWord word : name.words()) {
            if (word.release()) {
                vocabulary.remove(word);
            }
        }
        for (int joint : name.joints()) {
            byJoint.computeIfPresent(joint, (j, postings) -> postings.without(id));
        }
        names.set(id, IndexedName.NONE);
        freeIds.add(id);
    }

    /** Owners of names that may be any of these, in alphabetical order. */
    public Set<String> owners(Collection<String> wanted) {
        return owners(wanted, threshold);
    }

    /**
     * The same for another threshold than that of the index.
     *
     * @param least score that matters, above 0 and up to 1
     */
    public Set<String> owners(Collection<String> wanted, double least) {
        Set<String> owners = new TreeSet<>();
        new LinkedHashSet<>(wanted)
                .stream()
                        .map(reader::read)
                        .filter(ReadName::isSubstantive)
                        .forEach(name -> candidates(name, least).stream()
                                .map(id -> names.get(id).owner())
                                .forEach(owners::add));
        return owners;
    }

    private Set<Integer> candidates(ReadName name, double least) {
        BitSet ids = new NameQuery(name, weights, least, vocabulary, names).candidates();
        addJoined(name, ids);
        shortNames.addCandidates(name, ids);
        return ids.stream().boxed().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Names in which several words stand for one of this name, or one for several. */
    private void addJoined(ReadName name, BitSet ids) {
        for (WordSpan span : WordSpan.of(name, new BitSet())) {
            if (span.isJoined()) {
                vocabulary.forEachSounding(span.sound(), entry -> entry.names().addTo(ids));
            } else {
                byJoint.getOrDefault(span.sound().hashCode(), Postings.NONE).addTo(ids);
            }
        }
    }
}
