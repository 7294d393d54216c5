package io.listwire.domain.matching;

import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.ReadName;
import io.listwire.domain.name.WordKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The search for names that have enough words in common with one. Of the words of the name, rarest first, only as many are
 * looked up as are needed so that a name with none of them cannot reach the threshold (prefix filter); of the names found, only
 * those are kept that could reach it if all else were alike (coverage bound).
 */
final class NameQuery {

    /** Words of the name that a known word is like, a bit each, and the most that it can add to what is in common. */
    private record Like(long words, double value) {

        Like and(Like other) {
            return new Like(words | other.words, Math.max(value, other.value));
        }
    }

    /** A word of the name, what weighs if it has no counterpart, what it adds at most if it has, and what is like it. */
    private record Wanted(double weight, double most, List<KnownWord> alike) {

        int names() {
            return alike.stream().mapToInt(entry -> entry.names().size()).sum();
        }
    }

    private final WordWeights weights;
    private final double threshold;
    private final List<IndexedName> names;
    private final List<Wanted> wanted = new ArrayList<>();
    private final Map<KnownWord, Like> likes = new HashMap<>();

    NameQuery(ReadName name, WordWeights weights, double threshold, Vocabulary vocabulary, List<IndexedName> names) {
        this.weights = weights;
        this.threshold = threshold;
        this.names = names;
        int first = NameScorer.firstSubstantive(name);
        for (int i = 0; i < name.words().size(); i++) {
            NameWord word = name.words().get(i);
            if (word.kind() != WordKind.LEGAL_FORM) {
                boolean leading = i == first && word.kind() == WordKind.PLACE;
                want(word, name.written().get(i), leading ? NameScorer.LEADING_PLACE : 1, vocabulary);
            }
        }
    }

    private void want(NameWord word, String written, double factor, Vocabulary vocabulary) {
        double weight = weights.of(word);
        List<KnownWord> alike = new ArrayList<>();
        double[] most = {weight};
        vocabulary.forEachLike(word, written, (entry, likeness) -> {
            double value = likeness * (weight + weights.of(entry.word())) / 2;
            alike.add(entry);
            most[0] = Math.max(most[0], value);
            likes.merge(entry, new Like(bit(wanted.size()), value), Like::and);
        });
        wanted.add(new Wanted(weight * factor, most[0], alike));
    }

    /** The words of a name beyond 63 share a bit: one of them met counts for all, which loses nothing. */
    private static long bit(int word) {
        return 1L << Math.min(word, Long.SIZE - 1);
    }

    BitSet candidates() {
        BitSet seen = new BitSet();
        BitSet ids = new BitSet();
        double left = wanted.stream().mapToDouble(Wanted::most).sum();
        double missed = 0;
        List<Wanted> rarestFirst = new ArrayList<>(wanted);
        rarestFirst.sort(Comparator.comparingInt(Wanted::names));
        for (Wanted word : rarestFirst) {
            if (missed * NameScorer.EXTRA > left * (1 - threshold) / threshold) {
                break;
            }
            lookUp(word, seen, ids);
            left -= word.most();
            missed += word.weight();
        }
        return ids;
    }

    private void lookUp(Wanted word, BitSet seen, BitSet ids) {
        for (KnownWord entry : word.alike()) {
            for (int i = 0; i < entry.names().size(); i++) {
                int id = entry.names().get(i);
                if (!seen.get(id)) {
                    seen.set(id);
                    ids.set(id, canReach(names.get(id)));
                }
            }
        }
    }

    /** True where the score would reach the threshold if nothing lowered it but words without counterpart. */
    private boolean canReach(IndexedName name) {
        double common = 0;
        double otherOnly = 0;
        long met = 0;
        for (KnownWord entry : name.words()) {
            Like like = likes.get(entry);
            if (like == null) {
                // A place in front weighs little; which one stands in front is not kept.
                otherOnly += weights.of(entry.word())
                        * (entry.word().kind() == WordKind.PLACE ? NameScorer.LEADING_PLACE : 1);
            } else {
                common += like.value();
                met |= like.words();
            }
        }
        double ownOnly = 0;
        for (int i = 0; i < wanted.size(); i++) {
            ownOnly += (met & bit(i)) == 0 ? wanted.get(i).weight() : 0;
        }
        double different = Math.min(ownOnly, otherOnly);
        double extra = Math.abs(ownOnly - otherOnly);
        double lost = NameScorer.DIFFERENT * different + NameScorer.EXTRA * extra;
        return common >= threshold * (common + lost);
    }
}
