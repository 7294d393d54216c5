package io.listwire.domain.matching;

import io.listwire.domain.name.ReadName;
import io.listwire.domain.name.WordKind;
import java.util.Arrays;

/**
 * The search for names like one. Of the words of the name, rarest first, only as many are looked up as are needed so that a name
 * with none of them cannot reach the threshold (prefix filter); of the names found, only those are scored that could reach it if
 * all else were alike (coverage bound). Not safe for use by several threads.
 */
final class NameSearch {

    /** Tells of a name that reached the threshold. */
    interface Found {
        void met(int name, double score);
    }

    private final Vocabulary vocabulary;
    private final Names names;
    private final WordWeights weights;
    private final AlikeWords alike;
    private final JointSearch joints;
    private final ShortNameSearch shortNames;
    private final PairScorer scorer = new PairScorer();
    private final NameView other = new NameView();
    private final PairLikeness likeness = this::likeness;
    private NameView name = new NameView();
    private Found found = (id, score) -> {};
    /** For each name the last search that met it; odd where it was scored. */
    private int[] searches = {};

    private int search;
    private double threshold = 1;
    private double formsWeight;
    /** A bit for each word of the name that weighs something alone. */
    private long all;
    /** What each word of the name weighs where the other name has it not. */
    private final double[] weightsAlone = new double[ReadName.MOST_WORDS];

    NameSearch(Vocabulary vocabulary, Names names, WordWeights weights, SearchMemory memory) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.weights = weights;
        this.alike = new AlikeWords(vocabulary, memory);
        this.joints = new JointSearch(vocabulary, alike, memory);
        this.shortNames = new ShortNameSearch(vocabulary, names, alike, this::score);
    }

    /**
     * Tells of each name that is scored at the threshold or above, once.
     *
     * @param least the threshold, above 0 and up to 1
     */
    void find(ReadName wanted, double least, Found action) {
        begin();
        threshold = least;
        name = NameView.of(wanted, weights);
        found = action;
        formsWeight = formsWeight();
        weighAlone();
        alike.find(name);
        joints.find(name);
        shortNames.findAbbreviations(name);
        lookUpRarest();
        shortNames.findShort();
    }

    private void begin() {
        if (searches.length < names.size()) {
            searches = Arrays.copyOf(searches, names.size() + (names.size() >> 3));
        }
        search += 2;
        if (search < 0) {
            Arrays.fill(searches, 0);
            search = 2;
        }
    }

    /** What equal legal forms add at most to what two names have in common. */
    private double formsWeight() {
        double weight = 0;
        for (int i = 0; i < name.size(); i++) {
            weight += name.kind(i) == WordKind.LEGAL_FORM ? name.weight(i) : 0;
        }
        return weight;
    }

    private void weighAlone() {
        int first = name.firstSubstantive();
        all = 0;
        for (int i = 0; i < name.size(); i++) {
            WordKind kind = name.kind(i);
            boolean leading = i == first && kind == WordKind.PLACE;
            float factor = leading ? PairScorer.LEADING_PLACE : 1;
            weightsAlone[i] = kind == WordKind.LEGAL_FORM ? 0 : name.weight(i) * factor;
            all |= kind == WordKind.LEGAL_FORM ? 0 : 1L << i;
        }
    }

    private float likeness(int word, int otherWord) {
        int id = other.id(otherWord);
        boolean form = name.kind(word) == WordKind.LEGAL_FORM;
        if (form || other.kind(otherWord) == WordKind.LEGAL_FORM) {
            boolean same = form
                    && other.kind(otherWord) == WordKind.LEGAL_FORM
                    && Words.sameText(name.words(), name.id(word), other.words(), id);
            return same ? 1 : 0;
        }
        return alike.likeness(word, id);
    }

    private void lookUpRarest() {
        int[] rarestFirst = rarestFirst();
        double left = formsWeight;
        for (int word : rarestFirst) {
            left += alike.most(word);
        }
        double missed = 0;
        for (int word : rarestFirst) {
            if (missed * PairScorer.EXTRA > left * (1 - threshold) / threshold) {
                return;
            }
            lookUp(word);
            left -= alike.most(word);
            missed += weightsAlone[word];
        }
    }

    /** The words but for legal forms, those first that the fewest names may have. */
    private int[] rarestFirst() {
        long[] order = new long[name.size()];
        int size = 0;
        for (int i = 0; i < name.size(); i++) {
            if (name.kind(i) != WordKind.LEGAL_FORM) {
                long having = 0;
                for (int j = 0; j < alike.of(i).size(); j++) {
                    having += Postings.size(vocabulary.names(alike.of(i).get(j)));
                }
                order[size++] = having << 8 | i;
            }
        }
        Arrays.sort(order, 0, size);
        int[] words = new int[size];
        for (int i = 0; i < size; i++) {
            words[i] = (int) order[i] & 255;
        }
        return words;
    }

    private void lookUp(int word) {
        IntList entries = alike.of(word);
        for (int i = 0; i < entries.size(); i++) {
            int[] having = vocabulary.names(entries.get(i));
            for (int j = 1; j <= having[0]; j++) {
                consider(having[j]);
            }
        }
        shortNames.findAbbreviatedParts(word);
    }

    private void consider(int id) {
        if (searches[id] < search) {
            searches[id] = search;
            if (canReach(id)) {
                score(id);
            }
        }
    }

    /** True where the score would reach the threshold if nothing lowered it but words without counterpart. */
    private boolean canReach(int id) {
        double common = formsWeight;
        double otherOnly = 0;
        long met = 0;
        for (int at = names.begin(id); at < names.end(id); at++) {
            int token = names.token(at);
            int word = NameView.idOf(token);
            WordKind kind = NameView.kindOf(token);
            if (kind == WordKind.LEGAL_FORM) {
                continue;
            }
            if (alike.isFound(word)) {
                common += alike.value(word);
                met |= alike.met(word);
            } else {
                // A place in front weighs little; whether it stands in front is not looked at.
                float factor = kind == WordKind.PLACE ? PairScorer.LEADING_PLACE : 1;
                otherOnly += vocabulary.words().weight(word) * factor;
            }
        }
        double ownOnly = ownOnly(met);
        double lost =
                PairScorer.DIFFERENT * Math.min(ownOnly, otherOnly) + PairScorer.EXTRA * Math.abs(ownOnly - otherOnly);
        return common >= threshold * (common + lost);
    }

    private double ownOnly(long met) {
        double weight = 0;
        for (long left = all & ~met; left != 0; left &= left - 1) {
            weight += weightsAlone[Long.numberOfTrailingZeros(left)];
        }
        return weight;
    }

    private void score(int id) {
        if (searches[id] == search + 1) {
            return;
        }
        searches[id] = search + 1;
        names.show(id, other);
        double score = scorer.score(name, other, likeness);
        if (score >= threshold) {
            found.met(id, score);
        }
    }
}
