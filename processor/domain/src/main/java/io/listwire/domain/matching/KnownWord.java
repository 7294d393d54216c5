package io.listwire.domain.matching;

import io.listwire.domain.name.NameWord;

/** A word of the names in an index, and the names that have it. */
final class KnownWord {

    private final NameWord word;
    private final long letters;
    private final long textLetters;
    private int uses;
    private final Postings names = new Postings();
    private final Postings alone = new Postings();

    KnownWord(NameWord word) {
        this.word = word;
        this.letters = lettersOf(word.sound());
        this.textLetters = lettersOf(word.text());
    }

    /** A bit for each letter that occurs. */
    static long lettersOf(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << (text.charAt(i) & 63);
        }
        return letters;
    }

    NameWord word() {
        return word;
    }

    /** The letters of its sound. */
    long letters() {
        return letters;
    }

    /** The letters of its text. */
    long textLetters() {
        return textLetters;
    }

    /** Counts a name that has it. */
    void use() {
        uses++;
    }

    /** Takes back a use; true where it was the last. */
    boolean release() {
        uses--;
        return uses == 0;
    }

    /** Names that have it; none where nobody looks for it by name. */
    Postings names() {
        return names;
    }

    /** Names of which it is the only distinctive word, with no generic word beside it: a brand or an abbreviation. */
    Postings alone() {
        return alone;
    }
}
