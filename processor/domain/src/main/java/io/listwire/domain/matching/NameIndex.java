package io.listwire.domain.matching;

import io.listwire.domain.name.NameReader;
import io.listwire.domain.name.NameWord;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    private final Map<Character, Postings> byFirstLetter = new HashMap<>();
    private final Map<Character, Set<KnownWord>> aloneByLetter = new HashMap<>();
    private final List<IndexedName> names = new ArrayList<>();
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
        ownWord(indexed).ifPresent(word -> addAlone(word, id));
        for (int joint : indexed.joints()) {
            byJoint.computeIfAbsent(joint, j -> new Postings()).add(id);
        }
        indexed.firstLetters()
                .chars()
                .forEach(letter -> byFirstLetter
                        .computeIfAbsent((char) letter, l -> new Postings())
                        .add(id));
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

    /** The only word of a name, which an abbreviation or a brand may be. */
    private static Optional<KnownWord> ownWord(IndexedName name) {
        List<KnownWord> own = Arrays.stream(name.words())
                .filter(word ->
                        word.word().kind().isSubstantive() && word.word().kind() != WordKind.PLACE)
                .toList();
        boolean is = own.size() == 1 && own.get(0).word().kind() == WordKind.DISTINCTIVE;
        return is ? Optional.of(own.get(0)) : Optional.empty();
    }

    private void addAlone(KnownWord word, int id) {
        word.alone().add(id);
        aloneByLetter
                .computeIfAbsent(word.word().text().charAt(0), l -> new LinkedHashSet<>())
                .add(word);
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
        ownWord(name).ifPresent(word -> removeAlone(word, id));
        for (KnownWord word : name.words()) {
            if (word.release()) {
                vocabulary.remove(word);
            }
        }
        for (int joint : name.joints()) {
            byJoint.computeIfPresent(joint, (j, postings) -> postings.without(id));
        }
        name.firstLetters()
                .chars()
                .forEach(
                        letter -> byFirstLetter.computeIfPresent((char) letter, (l, postings) -> postings.without(id)));
        names.set(id, IndexedName.NONE);
        freeIds.add(id);
    }

    private void removeAlone(KnownWord word, int id) {
        word.alone().remove(id);
        if (word.alone().size() == 0) {
            aloneByLetter.computeIfPresent(
                    word.word().text().charAt(0), (l, words) -> words.remove(word) && words.isEmpty() ? null : words);
        }
    }

    /** Owners of names that may be any of these, in alphabetical order. */
    public Set<String> owners(Collection<String> wanted) {
        Set<String> owners = new TreeSet<>();
        new LinkedHashSet<>(wanted)
                .stream()
                        .map(reader::read)
                        .filter(ReadName::isSubstantive)
                        .forEach(name -> candidates(name).stream()
                                .map(id -> names.get(id).owner())
                                .forEach(owners::add));
        return owners;
    }

    private Set<Integer> candidates(ReadName name) {
        BitSet ids = new NameQuery(name, weights, threshold, vocabulary, names).candidates();
        addJoined(name, ids);
        addAbbreviated(name, ids);
        addBranded(name, ids);
        addShort(name, ids);
        return ids.stream().boxed().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Names in which several words stand for one of this name, or one for several. */
    private void addJoined(ReadName name, BitSet ids) {
        for (int i = 0; i < name.words().size(); i++) {
            if (name.words().get(i).kind() != WordKind.LEGAL_FORM) {
                setAll(byJoint.get(IndexedName.joint(name.written().get(i))), ids);
            }
        }
        for (int i = 0; i < name.words().size(); i++) {
            StringBuilder joint = new StringBuilder(name.written().get(i).replace(" ", ""));
            for (int end = i + 1;
                    end < Math.min(i + NameAligner.MOST_JOINED, name.words().size());
                    end++) {
                joint.append(name.written().get(end).replace(" ", ""));
                NameWord word = new NameWord(joint.toString(), WordKind.DISTINCTIVE, false);
                vocabulary.forEachSounding(word, entry -> setAll(entry.names(), ids));
            }
        }
    }

    /** Where this name may be an abbreviation: the names that it may stand for. */
    private void addAbbreviated(ReadName name, BitSet ids) {
        List<NameWord> own = name.words().stream()
                .filter(word -> word.kind().isSubstantive() && word.kind() != WordKind.PLACE)
                .toList();
        if (own.size() != 1
                || !Abbreviation.isPossible(own.get(0).text())
                || own.get(0).romanised()) {
            return;
        }
        String word = own.get(0).text();
        long letters = KnownWord.lettersOf(word);
        Postings begun = byFirstLetter.getOrDefault(word.charAt(0), new Postings());
        for (int i = 0; i < begun.size(); i++) {
            IndexedName other = names.get(begun.get(i));
            if ((letters & ~other.headLetters()) == 0) {
                ids.set(begun.get(i));
            }
        }
    }

    /** Where this name may be a brand: the names that have it. */
    private void addBranded(ReadName name, BitSet ids) {
        List<NameWord> own = name.words().stream()
                .filter(word -> word.kind() != WordKind.PLACE)
                .toList();
        if (own.size() == 1 && own.get(0).kind() == WordKind.DISTINCTIVE) {
            vocabulary.forEachSounding(own.get(0), entry -> setAll(entry.names(), ids));
        }
    }

    /** Names that may be short for this one: its abbreviation, or its brand. */
    private void addShort(ReadName name, BitSet ids) {
        for (NameWord word : name.words()) {
            if (word.kind() == WordKind.DISTINCTIVE) {
                vocabulary.forEachSounding(word, entry -> setAll(entry.alone(), ids));
            }
        }
        long letters = IndexedName.headLetters(name);
        IndexedName.firstLetters(name).chars().forEach(letter -> {
            for (KnownWord word : aloneByLetter.getOrDefault((char) letter, Set.of())) {
                boolean possible = (KnownWord.lettersOf(word.word().text()) & ~letters) == 0;
                if (possible
                        && Abbreviation.cost(word.word().text(), name, Abbreviation.Style.MIXED)
                                <= Abbreviation.MOST_COST) {
                    setAll(word.alone(), ids);
                }
            }
        });
    }

    private static void setAll(@Nullable Postings postings, BitSet ids) {
        for (int i = 0; postings != null && i < postings.size(); i++) {
            ids.set(postings.get(i));
        }
    }
}
