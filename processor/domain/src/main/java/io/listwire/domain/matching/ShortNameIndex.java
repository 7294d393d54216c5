package io.listwire.domain.matching;

import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.ReadName;
import io.listwire.domain.name.WordKind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that are short for others, and names that others may be short for: what {@link ShortNames} would score. */
final class ShortNameIndex {

    private final Vocabulary vocabulary;
    private final List<IndexedName> names;
    private final Map<Character, Postings> byFirstLetter = new HashMap<>();
    private final Map<Character, Set<KnownWord>> aloneByLetter = new HashMap<>();

    ShortNameIndex(Vocabulary vocabulary, List<IndexedName> names) {
        this.vocabulary = vocabulary;
        this.names = names;
    }

    void add(int id, IndexedName name) {
        ownWord(name).ifPresent(word -> addAlone(word, id));
        name.firstLetters()
                .chars()
                .forEach(letter -> byFirstLetter
                        .computeIfAbsent((char) letter, l -> new Postings())
                        .add(id));
    }

    void remove(int id, IndexedName name) {
        ownWord(name).ifPresent(word -> removeAlone(word, id));
        name.firstLetters()
                .chars()
                .forEach(
                        letter -> byFirstLetter.computeIfPresent((char) letter, (l, postings) -> postings.without(id)));
    }

    /** Adds the names that this one may be short for, or that may be short for it. */
    void addCandidates(ReadName name, BitSet ids) {
        addAbbreviated(name, ids);
        addBranded(name, ids);
        addShort(name, ids);
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

    private void removeAlone(KnownWord word, int id) {
        word.alone().remove(id);
        if (word.alone().size() == 0) {
            aloneByLetter.computeIfPresent(
                    word.word().text().charAt(0), (l, words) -> words.remove(word) && words.isEmpty() ? null : words);
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
        Postings begun = byFirstLetter.getOrDefault(word.charAt(0), Postings.NONE);
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
            vocabulary.forEachSounding(
                    own.get(0).sound(), entry -> entry.names().addTo(ids));
        }
    }

    /** Names that may be short for this one: its abbreviation, or its brand. */
    private void addShort(ReadName name, BitSet ids) {
        for (NameWord word : name.words()) {
            if (word.kind() == WordKind.DISTINCTIVE) {
                vocabulary.forEachSounding(word.sound(), entry -> entry.alone().addTo(ids));
            }
        }
        long letters = IndexedName.headLetters(name);
        IndexedName.firstLetters(name).chars().forEach(letter -> {
            for (KnownWord word : aloneByLetter.getOrDefault((char) letter, Set.of())) {
                if (mayAbbreviate(word.word().text(), letters, name)) {
                    word.alone().addTo(ids);
                }
            }
        });
    }

    private static boolean mayAbbreviate(String word, long letters, ReadName name) {
        return (KnownWord.lettersOf(word) & ~letters) == 0
                && (Abbreviation.cost(word, name, Abbreviation.Style.MIXED) <= Abbreviation.MOST_COST
                        || Abbreviation.isOfPart(word, name));
    }
}
