package io.listwire.domain.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases, and pairs of phrases that stand near each other: {@code ban ... imports} is met where the second part follows the
 * first within the distance given, in one paragraph.
 *
 * @param <T> what a phrase or a pair stands for
 */
final class Lexicon<T> {

    private static final String GAP = " ... ";

    private record Pair<T>(T value, int distance) {}

    private record Part(int pair, boolean second) {}

    private final PhraseTable<T> phrases = new PhraseTable<>();
    private final List<Pair<T>> pairs = new ArrayList<>();
    private final PhraseTable<Part> parts = new PhraseTable<>();

    void add(LexiconEntry entry, T value) {
        phrases.add(entry.words(), entry.writing(), value);
    }

    /** Adds a pair; {@code distance} is the greatest number of words between its two parts. */
    void addPair(LexiconEntry entry, int distance, T value) {
        String words = entry.words();
        int gap = words.indexOf(GAP);
        if (gap < 0) {
            throw entry.problem("a pair needs two parts with '...' between them: " + words);
        }
        int pair = pairs.size();
        pairs.add(new Pair<>(value, distance));
        parts.add(entry.withWord(words.substring(0, gap)), entry.writing(), new Part(pair, false));
        parts.add(entry.withWord(words.substring(gap + GAP.length())), entry.writing(), new Part(pair, true));
    }

    /** Phrases alone, in the order of the text. */
    List<PhraseTable.Hit<T>> findPhrases(Tokens text) {
        return phrases.find(text);
    }

    /** Phrases and pairs in the order of the text. */
    List<PhraseTable.Hit<T>> find(Tokens text) {
        List<PhraseTable.Hit<T>> hits = phrases.find(text);
        List<PhraseTable.Hit<T>> pairs = pairs(text);
        if (pairs.isEmpty()) {
            return hits;
        }
        List<PhraseTable.Hit<T>> all = new ArrayList<>(hits);
        all.addAll(pairs);
        all.sort(Comparator.comparingInt(PhraseTable.Hit::first));
        return all;
    }

    /** The second part is taken with the last first part before it. */
    private List<PhraseTable.Hit<T>> pairs(Tokens text) {
        List<PhraseTable.Hit<T>> found = new ArrayList<>();
        Map<Integer, PhraseTable.Hit<Part>> opened = new HashMap<>();
        for (PhraseTable.Hit<Part> part : parts.find(text)) {
            int index = part.value().pair();
            if (!part.value().second()) {
                opened.put(index, part);
                continue;
            }
            PhraseTable.Hit<Part> first = opened.remove(index);
            Pair<T> pair = pairs.get(index);
            if (first != null
                    && part.first() - first.last() <= pair.distance() + 1
                    && unbroken(text, first.last(), part)) {
                found.add(new PhraseTable.Hit<>(pair.value(), first.first(), part.last()));
            }
        }
        return found;
    }

    private static boolean unbroken(Tokens text, int from, PhraseTable.Hit<?> to) {
        for (int i = from + 1; i <= to.first(); i++) {
            if (text.is(i, Tokens.AFTER_BREAK)) {
                return false;
            }
        }
        return true;
    }
}
