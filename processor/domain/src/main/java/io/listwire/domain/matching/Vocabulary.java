package io.listwire.domain.matching;

import io.listwire.domain.name.KnownSpellings;
import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.WordKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** The words of the names in an index, found exactly, by typing errors, by stem, and across scripts by consonants. */
final class Vocabulary {

    private static final int MOST_ERRORS = 3;

    private final Map<NameWord, KnownWord> words = new HashMap<>();
    private final Map<Integer, List<KnownWord>> bySoundLength = new HashMap<>();
    private final Map<Integer, List<KnownWord>> byTextLength = new HashMap<>();
    private final Map<String, List<KnownWord>> byStem = new HashMap<>();
    private final Map<String, List<KnownWord>> byText = new HashMap<>();
    private final List<KnownWord> romanised = new ArrayList<>();

    /** The word's entry, new if need be. */
    KnownWord entry(NameWord word) {
        return words.computeIfAbsent(word, this::newEntry);
    }

    private KnownWord newEntry(NameWord word) {
        KnownWord entry = new KnownWord(word);
        byText.computeIfAbsent(word.text(), t -> new ArrayList<>(1)).add(entry);
        if (WordLikeness.isSpelt(word)) {
            bySoundLength
                    .computeIfAbsent(word.sound().length(), l -> new ArrayList<>())
                    .add(entry);
            byTextLength
                    .computeIfAbsent(word.text().length(), l -> new ArrayList<>())
                    .add(entry);
            byStem.computeIfAbsent(Stem.of(word.text()), s -> new ArrayList<>(1))
                    .add(entry);
        }
        if (word.romanised()) {
            romanised.add(entry);
        }
        return entry;
    }

    /** Forgets a word that no name has any more. */
    void remove(KnownWord entry) {
        NameWord word = entry.word();
        words.remove(word);
        remove(byText, word.text(), entry);
        romanised.remove(entry);
        if (WordLikeness.isSpelt(word)) {
            remove(bySoundLength, word.sound().length(), entry);
            remove(byTextLength, word.text().length(), entry);
            remove(byStem, Stem.of(word.text()), entry);
        }
    }

    private static <K> void remove(Map<K, List<KnownWord>> map, K key, KnownWord entry) {
        List<KnownWord> entries = map.getOrDefault(key, List.of());
        int at = entries.indexOf(entry);
        entries.set(at, entries.get(entries.size() - 1));
        entries.remove(entries.size() - 1);
        if (entries.isEmpty()) {
            map.remove(key);
        }
    }

    /** As {@link #forEachLike(NameWord, BiConsumer)}, and known words that are written like it but for typing errors. */
    void forEachLike(NameWord word, String written, BiConsumer<KnownWord, Double> action) {
        forEachLike(word, action);
        if (word.kind() == WordKind.DISTINCTIVE && !word.romanised()) {
            int errors = WordLikeness.mostErrors(word.text().length());
            for (KnownSpellings.Spelling spelling : KnownSpellings.bundled().near(word.text(), errors)) {
                byText.getOrDefault(spelling.text(), List.of()).stream()
                        .filter(entry -> entry.word().kind() != WordKind.DISTINCTIVE)
                        .forEach(entry -> action.accept(entry, WordLikeness.SAME_SOUND));
            }
        } else if ((word.kind() == WordKind.GENERIC || word.kind() == WordKind.PLACE) && written.indexOf(' ') < 0) {
            forEachLike(new NameWord(written, WordKind.DISTINCTIVE, false), (entry, likeness) -> {
                if (entry.word().kind() == WordKind.DISTINCTIVE && !entry.word().romanised()) {
                    action.accept(entry, likeness);
                }
            });
        }
    }

    /** Tells every word that {@link WordLikeness} finds like this one, and how like; the same word first. */
    void forEachLike(NameWord word, BiConsumer<KnownWord, Double> action) {
        forEachText(word, action);
        if (!WordLikeness.isSpelt(word)) {
            return;
        }
        Set<KnownWord> near = new LinkedHashSet<>(byStem.getOrDefault(Stem.of(word.text()), List.of()));
        addNear(bySoundLength, KnownWord::letters, word.sound(), near);
        addNear(byTextLength, KnownWord::textLetters, word.text(), near);
        near.forEach(entry -> tell(entry, word, action));
        if (word.romanised()) {
            words.values().stream()
                    .filter(entry -> !entry.word().romanised())
                    .forEach(entry -> tell(entry, word, action));
        } else {
            romanised.forEach(entry -> tell(entry, word, action));
        }
    }

    /** The same text of any kind: a place that another name has as its own word. */
    private void forEachText(NameWord word, BiConsumer<KnownWord, Double> action) {
        byText.getOrDefault(word.text(), List.of()).forEach(entry -> action.accept(entry, 1.0));
    }

    /** Tells the words of that sound. */
    void forEachSounding(String sound, Consumer<KnownWord> action) {
        for (KnownWord entry : bySoundLength.getOrDefault(sound.length(), List.of())) {
            if (entry.word().sound().equals(sound)) {
                action.accept(entry);
            }
        }
    }

    private static void addNear(
            Map<Integer, List<KnownWord>> byLength,
            ToLongFunction<KnownWord> lettersOf,
            String text,
            Set<KnownWord> near) {
        int length = text.length();
        long letters = KnownWord.lettersOf(text);
        for (int other = Math.max(1, length - MOST_ERRORS); other <= length + MOST_ERRORS; other++) {
            int errors = Math.min(WordLikeness.mostErrors(Math.min(length, other)), MOST_ERRORS);
            if (Math.abs(length - other) <= errors) {
                for (KnownWord entry : byLength.getOrDefault(other, List.of())) {
                    // An error adds one letter and takes away another, at most.
                    if (Long.bitCount(lettersOf.applyAsLong(entry) ^ letters) <= 2 * errors) {
                        near.add(entry);
                    }
                }
            }
        }
    }

    private static void tell(KnownWord entry, NameWord word, BiConsumer<KnownWord, Double> action) {
        double likeness = WordLikeness.of(entry.word(), word);
        if (likeness > 0 && !entry.word().text().equals(word.text())) {
            action.accept(entry, likeness);
        }
    }
}
