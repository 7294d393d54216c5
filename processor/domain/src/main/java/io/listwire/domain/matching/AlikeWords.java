package io.listwire.domain.matching;

import io.listwire.domain.name.WordKind;
import java.util.Arrays;

/**
 * The words of an index that may stand for words of a name: like one of them, written as one where the name writes several, or
 * the other way round. For each: how like it is to each word of the name, which of them it may be, and what that adds at most to
 * what two names have in common. Not safe for use by several threads.
 */
final class AlikeWords {

    private final Vocabulary vocabulary;
    private final SearchMemory memory;
    private final WordLikeness wordLikeness = new WordLikeness();
    private final LengthTable.Near tell = this::tell;
    private final IntList found = new IntList();
    /** What is alike to the word asked for: numbers of words, each followed by the likeness. */
    private final IntList alike = new IntList();

    private NameView name = new NameView();
    private int asked;
    /** For a word of the index its place among those found, from 1 on; or minus the number of the look that found it unlike. */
    private int[] slots = {};

    private int looks;
    private float[] likeness = new float[64];
    private float[] most = new float[16];
    private long[] met = new long[16];
    private IntList[] lists = new IntList[0];
    private final float[] mosts = new float[64];

    AlikeWords(Vocabulary vocabulary, SearchMemory memory) {
        this.vocabulary = vocabulary;
        this.memory = memory;
    }

    /** Looks for the words of a name in place of those of the last. */
    void find(NameView wanted) {
        for (int i = 0; i < found.size(); i++) {
            slots[found.get(i)] = 0;
        }
        found.clear();
        name = wanted;
        if (slots.length < vocabulary.size()) {
            slots = Arrays.copyOf(slots, vocabulary.size() + (vocabulary.size() >> 3));
        }
        while (lists.length < name.size()) {
            lists = Arrays.copyOf(lists, lists.length + 1);
            lists[lists.length - 1] = new IntList();
        }
        for (asked = 0; asked < name.size(); asked++) {
            lists[asked].clear();
            mosts[asked] = name.weight(asked);
            if (name.kind(asked) != WordKind.LEGAL_FORM) {
                findWord();
            }
        }
    }

    private void findWord() {
        SearchMemory.Entry entry = memory.of(name.words(), name.id(asked));
        int[] known = entry.alike;
        if (known == null) {
            search();
            entry.alike = alike.toArray();
            return;
        }
        for (int i = 0; i < known.length; i += 2) {
            take(known[i], Float.intBitsToFloat(known[i + 1]));
        }
    }

    private void search() {
        alike.clear();
        looks++;
        if (looks < 0) {
            Arrays.setAll(slots, id -> Math.max(0, slots[id]));
            looks = 1;
        }
        int id = name.id(asked);
        wordLikeness.set(name.words(), id);
        vocabulary.forEachText(name.words(), id, tell);
        if (name.words().isSpelt(id)) {
            vocabulary.forEachStem(name.words(), id, tell);
            vocabulary.forEachNear(name.words(), id, tell);
        }
    }

    private void tell(int id) {
        int slot = slots[id];
        if (slot == -looks || (slot > 0 && likeness[(slot - 1) * name.size() + asked] > 0)) {
            return;
        }
        float like = vocabulary.words().kind(id) == WordKind.LEGAL_FORM ? 0 : wordLikeness.of(vocabulary.words(), id);
        if (like > 0) {
            take(id, like);
            alike.add(id);
            alike.add(Float.floatToIntBits(like));
        } else if (slot <= 0) {
            slots[id] = -looks;
        }
    }

    private void take(int id, float like) {
        add(
                id,
                asked,
                asked + 1,
                like * (name.weight(asked) + vocabulary.words().weight(id)) / 2);
        likeness[(slots[id] - 1) * name.size() + asked] = like;
    }

    /** The word of the index may stand for the words of the name from one to another, and then adds so much at most. */
    void add(int id, int from, int to, float value) {
        int slot = slot(id);
        most[slot] = Math.max(most[slot], value);
        float weight = name.weight(from, to);
        for (int i = from; i < to; i++) {
            met[slot] |= 1L << i;
            lists[i].add(id);
            mosts[i] = Math.max(mosts[i], value * name.weight(i) / weight);
        }
    }

    /** The word of the index stands beside one that may stand for the word of the name. */
    void addBeside(int id, int word) {
        int slot = slot(id);
        met[slot] |= 1L << word;
    }

    private int slot(int id) {
        if (slots[id] > 0) {
            return slots[id] - 1;
        }
        int slot = found.size();
        found.add(id);
        slots[id] = slot + 1;
        if (slot == most.length) {
            most = Arrays.copyOf(most, 2 * slot);
            met = Arrays.copyOf(met, 2 * slot);
        }
        int end = (slot + 1) * name.size();
        if (end > likeness.length) {
            likeness = Arrays.copyOf(likeness, 2 * end);
        }
        Arrays.fill(likeness, slot * name.size(), end, 0);
        most[slot] = 0;
        met[slot] = 0;
        return slot;
    }

    /** The words of the index for a word of the name, some of them twice. */
    IntList of(int word) {
        return lists[word];
    }

    /** The most that a word of the name adds to what two names have in common. */
    float most(int word) {
        return mosts[word];
    }

    /** True where the word of the index may stand for any of the name. */
    boolean isFound(int id) {
        return slots[id] > 0;
    }

    /** True where a word of a name of the index may stand for any of the name. */
    boolean meets(Names names, int id) {
        for (int at = names.begin(id); at < names.end(id); at++) {
            if (isFound(NameView.idOf(names.token(at)))) {
                return true;
            }
        }
        return false;
    }

    /** What a word that was found adds at most. */
    float value(int id) {
        return most[slots[id] - 1];
    }

    /** The words of the name, a bit each, for which a word that was found may stand. */
    long met(int id) {
        return met[slots[id] - 1];
    }

    /** How like a word of the name is to a word of the index. */
    float likeness(int word, int id) {
        return slots[id] <= 0 ? 0 : likeness[(slots[id] - 1) * name.size() + word];
    }
}
