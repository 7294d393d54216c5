package io.listwire.domain.matching;

import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.WordKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The distinct words of the names in an index: found by meaning, by sound, by stem and by length, each with the names that have
 * it. Not safe for use by several threads.
 */
final class Vocabulary {

    private final WordWeights weights;
    private final Words words = new Words(16);
    private final Chains byText = new Chains(words::textHash);
    private final Chains bySound = new Chains(words::soundHash);
    private final Chains byStem = new Chains(words::stemHash);
    private final Beginnings byBeginning = new Beginnings();
    private final LengthTable byWriting = LengthTable.ofPairs();
    private final LengthTable bySoundLength = LengthTable.ofPairs();
    private final LengthTable latinConsonants = LengthTable.ofLetters();
    private final LengthTable romanisedConsonants = LengthTable.ofLetters();
    private final IntList free = new IntList();
    private int[] uses = new int[16];
    private int[] @Nullable [] names = new int[16][];
    private int size;
    private int version;

    Vocabulary(WordWeights weights) {
        this.weights = weights;
    }

    Words words() {
        return words;
    }

    /** Numbers are below it. */
    int size() {
        return size;
    }

    /** Another one whenever a word came or left. */
    int version() {
        return version;
    }

    /** Number of the word, new if need be; counts one use more. */
    int use(NameWord word, String written) {
        int known = find(word, written);
        int id = known < 0 ? add(word, written) : known;
        uses[id]++;
        return id;
    }

    private int find(NameWord word, String written) {
        byte[] text = Letters.bytes(word.text());
        byte[] writing = Letters.bytes(written);
        int id = byText.first(Letters.hash(text, 0, text.length));
        while (id >= 0 && !words.is(id, word, text, writing)) {
            id = byText.next(id);
        }
        return id;
    }

    private int add(NameWord word, String written) {
        int id = free.isEmpty() ? size++ : free.removeLast();
        version++;
        if (id >= uses.length) {
            uses = Arrays.copyOf(uses, id + (id >> 3) + 16);
            names = Arrays.copyOf(names, uses.length);
        }
        words.set(id, word, written, weights);
        byText.add(id);
        byBeginning.add(words, id);
        if (word.kind() != WordKind.LEGAL_FORM) {
            bySound.add(id);
        }
        if (words.isSpelt(id)) {
            addSpelt(id);
        }
        return id;
    }

    private void addSpelt(int id) {
        byte[] letters = words.letters();
        byStem.add(id);
        byWriting.add(id, letters, words.writtenFrom(id), words.writtenLength(id));
        bySoundLength.add(id, letters, words.soundFrom(id), words.soundLength(id));
        consonants(words.romanised(id)).add(id, letters, words.consonantsFrom(id), words.consonantsLength(id));
    }

    private void removeSpelt(int id) {
        byStem.remove(id);
        byWriting.remove(id, words.writtenLength(id));
        bySoundLength.remove(id, words.soundLength(id));
        consonants(words.romanised(id)).remove(id, words.consonantsLength(id));
    }

    private LengthTable consonants(boolean romanised) {
        return romanised ? romanisedConsonants : latinConsonants;
    }

    /** Counts one use less; forgets the word where it was the last. */
    void release(int id) {
        uses[id]--;
        if (uses[id] > 0) {
            return;
        }
        version++;
        byText.remove(id);
        if (words.kind(id) != WordKind.LEGAL_FORM) {
            bySound.remove(id);
        }
        if (words.isSpelt(id)) {
            removeSpelt(id);
        }
        byBeginning.remove(words, id);
        words.forget(id);
        free.add(id);
    }

    /** The name has the word; told once for each name. */
    void addName(int id, int name) {
        names[id] = Postings.with(names[id], name);
    }

    void removeName(int id, int name) {
        names[id] = Postings.without(Postings.of(names[id]), name);
    }

    /** The names that have the word, as {@link Postings}. */
    int[] names(int id) {
        return Postings.of(names[id]);
    }

    /** Tells of each word of that meaning, and some others. */
    void forEachText(Words of, int word, LengthTable.Near action) {
        forEach(byText, of.textHash(word), action);
    }

    /** Tells of each word of that stem, and some others. */
    void forEachStem(Words of, int word, LengthTable.Near action) {
        forEach(byStem, of.stemHash(word), action);
    }

    /** Tells of each word of that sound, and some others. */
    void forEachSound(int hash, LengthTable.Near action) {
        forEach(bySound, hash, action);
    }

    /** The first word that may have a sound of the hash, negative where there is none. */
    int firstOfSound(int hash) {
        return bySound.first(hash);
    }

    /** The one behind it, negative where it is the last. */
    int nextOfSound(int id) {
        return bySound.next(id);
    }

    /** The words with a piece that begins with the three letters of a place of {@link Beginnings}, as {@link Postings}. */
    int[] beginning(int place) {
        return byBeginning.at(place);
    }

    private static void forEach(Chains chains, int hash, LengthTable.Near action) {
        for (int id = chains.first(hash); id >= 0; id = chains.next(id)) {
            action.met(id);
        }
    }

    /** Tells of each word that may be spelt or sound like this one, some of them twice. */
    void forEachNear(Words of, int word, LengthTable.Near action) {
        byte[] letters = of.letters();
        tellNear(byWriting, new NearLetters(letters, of.writtenFrom(word), of.writtenLength(word)), action);
        tellNear(bySoundLength, new NearLetters(letters, of.soundFrom(word), of.soundLength(word)), action);
        int consonants = of.consonantsLength(word);
        NearLetters heard = new NearLetters(letters, of.consonantsFrom(word), consonants);
        LengthTable otherScript = consonants(!of.romanised(word));
        for (int length = 2; length <= consonants + consonants / 2 + 1; length++) {
            int errors = WordLikeness.mostOtherConsonants(Math.max(length, consonants));
            if (Math.abs(length - consonants) <= errors) {
                otherScript.forEachNear(heard, length, errors, action);
            }
        }
    }

    private static void tellNear(LengthTable table, NearLetters wanted, LengthTable.Near action) {
        int length = wanted.length();
        for (int other = length - WordLikeness.MOST_ERRORS; other <= length + WordLikeness.MOST_ERRORS; other++) {
            int errors = WordLikeness.mostErrors(Math.min(length, other));
            if (Math.abs(length - other) <= errors) {
                table.forEachNear(wanted, other, errors, action);
            }
        }
    }
}
