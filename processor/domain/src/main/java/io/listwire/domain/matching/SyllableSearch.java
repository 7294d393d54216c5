package io.listwire.domain.matching;

import io.listwire.domain.name.WordKind;
import java.util.Arrays;

/** Finds the names that have a part of which a word is the first syllables: UNICOM. Not safe for use by several threads. */
final class SyllableSearch {

    private static final byte FIRST = 1;
    private static final byte SECOND = 2;
    private static final int[] NONE = Postings.of(null);

    private final Vocabulary vocabulary;
    private final Names names;
    private final AlikeWords alike;
    private final ShortNameSearch.Candidates candidates;
    /** For each word of the index whether the first syllable, or the one behind it, is its beginning. */
    private byte[] marks = {};

    private int letters;

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
    void find(byte[] word, int from, int length) {
        letters = Letters.mask(word, from, length);
        // The first syllable has three letters or four.
        int second = from + Abbreviation.SYLLABLE;
        int[] first = vocabulary.beginning(word, from);
        int[] behindThree = vocabulary.beginning(word, second);
        int[] behindFour = length > Abbreviation.FEWEST_IN_SYLLABLES ? vocabulary.beginning(word, second + 1) : NONE;
        if (Postings.size(first) == 0 || Postings.size(behindThree) + Postings.size(behindFour) == 0) {
            return;
        }
        mark(first, FIRST);
        mark(behindThree, SECOND);
        mark(behindFour, SECOND);
        tellFewest(first, behindThree, behindFour);
        for (int[] words : new int[][] {first, behindThree, behindFour}) {
            unmark(words);
        }
    }

    private void mark(int[] words, byte mark) {
        if (marks.length < vocabulary.size()) {
            marks = Arrays.copyOf(marks, vocabulary.size() + (vocabulary.size() >> 3));
        }
        for (int i = 1; i <= words[0]; i++) {
            marks[words[i]] |= mark;
        }
    }

    private void unmark(int[] words) {
        for (int i = 1; i <= words[0]; i++) {
            marks[words[i]] = 0;
        }
    }

    /** A name has both syllables, and not both from legal forms, by which no name is found: one side is enough if it has none. */
    private void tellFewest(int[] first, int[] behindThree, int[] behindFour) {
        long ofFirst = having(first);
        long ofSecond = having(behindThree) + having(behindFour);
        if (ofFirst <= ofSecond || ofSecond >= Integer.MAX_VALUE) {
            tell(first);
        }
        if (ofFirst > ofSecond || ofFirst >= Integer.MAX_VALUE) {
            tell(behindThree);
            tell(behindFour);
        }
    }

    /** How many names have one of the words, some counted twice; very many where one is a legal form. */
    private long having(int[] words) {
        long having = 0;
        for (int i = 1; i <= words[0]; i++) {
            boolean form = vocabulary.words().kind(words[i]) == WordKind.LEGAL_FORM;
            having += form ? Integer.MAX_VALUE : Postings.size(vocabulary.names(words[i]));
        }
        return having;
    }

    private void tell(int[] words) {
        for (int i = 1; i <= words[0]; i++) {
            int[] having = vocabulary.names(words[i]);
            for (int j = 1; j <= having[0]; j++) {
                if (names.beginWith(having[j], letters) && hasBoth(having[j]) && alike.meets(names, having[j])) {
                    candidates.met(having[j]);
                }
            }
        }
    }

    private boolean hasBoth(int name) {
        int met = 0;
        for (int at = names.begin(name); at < names.end(name); at++) {
            met |= marks[NameView.idOf(names.token(at))];
        }
        return met == (FIRST | SECOND);
    }
}
