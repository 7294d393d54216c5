package io.listwire.domain.matching;

import java.util.BitSet;

/** Finds the names that have a part of which a word is the first syllables: UNICOM. Not safe for use by several threads. */
final class SyllableSearch {

    private static final int[] NONE = Postings.of(null);

    private final Vocabulary vocabulary;
    private final Names names;
    private final AlikeWords alike;
    private final ShortNameSearch.Candidates candidates;
    private final NameView other = new NameView();
    private final Pieces pieces = new Pieces();
    private byte[] word = Letters.NONE;
    private int from;
    private int length;
    /** Words of the index that begin with the other syllable than those whose names are looked at. */
    private final BitSet others = new BitSet();

    SyllableSearch(Vocabulary vocabulary, Names names, AlikeWords alike, ShortNameSearch.Candidates candidates) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.alike = alike;
        this.candidates = candidates;
    }

    /**
     * Tells of names that begin words with the first two syllables of a word of six letters and more, and have a word besides that
     * may stand for one of the name.
     */
    void find(byte[] itsLetters, int begin, int count) {
        word = itsLetters;
        from = begin;
        length = count;
        // The first syllable has three letters or four.
        int second = from + Abbreviation.SYLLABLE;
        int[] first = vocabulary.beginning(Beginnings.place(word, from));
        int[] behindThree = vocabulary.beginning(Beginnings.place(word, second));
        int[] behindFour = length > Abbreviation.FEWEST_IN_SYLLABLES
                ? vocabulary.beginning(Beginnings.place(word, second + 1))
                : NONE;
        if (Postings.size(first) > 0 && Postings.size(behindThree) + Postings.size(behindFour) > 0) {
            tellFewest(first, behindThree, behindFour);
        }
    }

    /** A name has both syllables, and not both from legal forms, by which no name is found: one side is enough if it has none. */
    private void tellFewest(int[] first, int[] behindThree, int[] behindFour) {
        long ofFirst = having(first);
        long ofSecond = having(behindThree) + having(behindFour);
        if (ofFirst <= ofSecond || ofSecond >= Integer.MAX_VALUE) {
            others.clear();
            add(behindThree);
            add(behindFour);
            tell(first);
        }
        if (ofFirst > ofSecond || ofFirst >= Integer.MAX_VALUE) {
            others.clear();
            add(first);
            tell(behindThree);
            tell(behindFour);
        }
    }

    private void add(int[] words) {
        for (int i = 1; i <= words[0]; i++) {
            others.set(words[i]);
        }
    }

    /** How many names have one of the words, some counted twice; very many where one is a legal form. */
    private long having(int[] words) {
        long having = 0;
        for (int i = 1; i <= words[0]; i++) {
            int size = Postings.size(vocabulary.names(words[i]));
            having += size == 0 ? Integer.MAX_VALUE : size;
        }
        return having;
    }

    private void tell(int[] words) {
        for (int i = 1; i <= words[0]; i++) {
            int[] having = vocabulary.names(words[i]);
            for (int j = 1; j <= having[0]; j++) {
                if (mayHaveBoth(having[j]) && hasBoth(having[j])) {
                    candidates.met(having[j]);
                }
            }
        }
    }

    /** True for a name with a word that begins with the other syllable, and one that may stand for a word of the name wanted. */
    private boolean mayHaveBoth(int name) {
        boolean begins = false;
        boolean meets = false;
        for (int at = names.begin(name); at < names.end(name); at++) {
            int id = NameView.idOf(names.token(at));
            begins |= others.get(id);
            meets |= alike.isFound(id);
        }
        return begins && meets;
    }

    private boolean hasBoth(int name) {
        names.show(name, other);
        pieces.set(other, 0, other.size());
        return pieces.haveSyllables(word, from, length);
    }
}
