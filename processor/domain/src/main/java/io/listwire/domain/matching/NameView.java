package io.listwire.domain.matching;

import io.listwire.domain.name.ReadName;
import io.listwire.domain.name.WordKind;

/** A name as a row of numbers of words: one that was just read, or one of an index. Not safe for use by several threads. */
final class NameView {

    private static final WordKind[] KINDS = WordKind.values();
    private static final int KIND = 28;
    private static final int NUMBER = (1 << KIND) - 1;

    private Words words = new Words(8);
    private int[] tokens = {};
    private int from;
    private int size;

    /** A name that is in no index, with words of its own. */
    static NameView of(ReadName name, WordWeights weights) {
        NameView view = new NameView();
        view.words = new Words(name.words().size());
        view.tokens = new int[name.words().size()];
        view.size = name.words().size();
        for (int i = 0; i < view.size; i++) {
            view.words.set(i, name.words().get(i), name.written().get(i), weights);
            view.tokens[i] = token(i, name.words().get(i).kind());
        }
        return view;
    }

    /** Shows a name of an index. */
    void show(Words itsWords, int[] itsTokens, int begin, int count) {
        words = itsWords;
        tokens = itsTokens;
        from = begin;
        size = count;
    }

    /** A word's number and kind in one. */
    @SuppressWarnings("EnumOrdinal") // Never leaves the process.
    static int token(int id, WordKind kind) {
        return id | kind.ordinal() << KIND;
    }

    static int idOf(int token) {
        return token & NUMBER;
    }

    static WordKind kindOf(int token) {
        return KINDS[token >> KIND];
    }

    Words words() {
        return words;
    }

    int size() {
        return size;
    }

    int id(int at) {
        return tokens[from + at] & NUMBER;
    }

    WordKind kind(int at) {
        return KINDS[tokens[from + at] >> KIND];
    }

    float weight(int at) {
        return words.weight(id(at));
    }

    /** The first word that says something; -1 where none does. */
    int firstSubstantive() {
        for (int i = 0; i < size; i++) {
            if (kind(i).isSubstantive()) {
                return i;
            }
        }
        return -1;
    }

    /** Weight of the words from one to another. */
    float weight(int begin, int end) {
        float weight = 0;
        for (int i = begin; i < end; i++) {
            weight += weight(i);
        }
        return weight;
    }

    /** The letters with which an abbreviation of the words may be written. */
    int heads(int begin, int end) {
        int mask = 0;
        for (int i = begin; i < end; i++) {
            mask |= words.heads(id(i));
        }
        return mask;
    }
}
