package io.listwire.domain.matching;

import io.listwire.domain.name.WordKind;

/**
 * Finds names that are short for one, and names that it may be short for: what {@link ShortNames} would score, and the
 * abbreviations of parts that an {@link Aligner} would pair. Not safe for use by several threads.
 */
final class ShortNameSearch {

    /** Tells of a name that is to be scored. */
    interface Candidates {
        void met(int name);
    }

    private final Vocabulary vocabulary;
    private final Names names;
    private final AlikeWords alike;
    private final Candidates candidates;
    private final SyllableSearch syllables;
    private final Abbreviation abbreviation = new Abbreviation();
    private final Pieces pieces = new Pieces();
    private final NameView other = new NameView();
    private final AbbreviationSearch abbreviations;
    private final IntList seen = new IntList();
    private NameView name = new NameView();
    private IntList ofWhole = new IntList();

    ShortNameSearch(Vocabulary vocabulary, Names names, AlikeWords alike, Candidates candidates) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.alike = alike;
        this.candidates = candidates;
        this.abbreviations = new AbbreviationSearch(vocabulary, alike);
        this.syllables = new SyllableSearch(vocabulary, names, alike, candidates);
    }

    /** Looks for words of the index that abbreviate the name; adds those that do so for a part to those that are alike. */
    void findAbbreviations(NameView wanted) {
        name = wanted;
        ofWhole = abbreviations.find(name);
    }

    /**
     * Tells of names of which a word of the name abbreviates a part. That says something only beside other words, so that names
     * without any that may stand for one of the name are passed over.
     */
    void findAbbreviatedParts(int word) {
        Words words = name.words();
        int id = name.id(word);
        if (!words.mayAbbreviate(id) || words.writtenLength(id) <= Abbreviation.SHORTEST) {
            return;
        }
        int length = words.writtenLength(id);
        byte[] letters = words.letters();
        int from = words.writtenFrom(id);
        seen.clear();
        names.addWithInitials(words.abbreviating(id), seen);
        for (int i = 0; i < seen.size(); i++) {
            if (alike.meets(names, seen.get(i)) && hasInitials(seen.get(i), letters, from, length)) {
                candidates.met(seen.get(i));
            }
        }
        if (length >= Abbreviation.FEWEST_IN_SYLLABLES) {
            syllables.find(letters, from, length);
        }
    }

    private boolean hasInitials(int id, byte[] letters, int from, int length) {
        names.show(id, other);
        pieces.set(other, 0, other.size());
        return pieces.haveInitials(letters, from, length);
    }

    /** Tells of names that are short for the name as a whole, and of those that it is short for; after {@link #findAbbreviations}. */
    void findShort() {
        int own = 0;
        int ownWord = -1;
        int places = 0;
        for (int i = 0; i < name.size(); i++) {
            WordKind kind = name.kind(i);
            places += kind == WordKind.PLACE ? 1 : 0;
            if (kind.isSubstantive() && kind != WordKind.PLACE) {
                own++;
                ownWord = i;
            }
        }
        if (own == 1 && name.kind(ownWord) == WordKind.DISTINCTIVE) {
            findAbbreviated(name.id(ownWord));
            if (name.size() == own + places) {
                tellSounding(ownWord, false);
            }
        }
        findBrands();
        for (int i = 0; i < ofWhole.size(); i++) {
            tell(ofWhole.get(i), true);
        }
    }

    private void findAbbreviated(int id) {
        Words words = name.words();
        if (!words.mayAbbreviate(id)) {
            return;
        }
        seen.clear();
        names.addAbbreviated(Letters.bit(words.firstLetter(id)), words.abbreviating(id), seen);
        for (int i = 0; i < seen.size(); i++) {
            names.show(seen.get(i), other);
            if (abbreviation.cost(words, id, other) <= Abbreviation.MOST_COST) {
                candidates.met(seen.get(i));
            }
        }
    }

    private void findBrands() {
        for (int i = 0; i < name.size(); i++) {
            if (name.kind(i) == WordKind.DISTINCTIVE) {
                tellSounding(i, true);
            }
        }
    }

    private void tellSounding(int word, boolean alone) {
        int hash = name.words().soundHash(name.id(word));
        for (int id = vocabulary.firstOfSound(hash); id >= 0; id = vocabulary.nextOfSound(id)) {
            if (Words.sameSound(name.words(), name.id(word), vocabulary.words(), id)) {
                tell(id, alone);
            }
        }
    }

    /** Tells of names with the word: those that it makes alone, or those in which it may be the brand. */
    private void tell(int id, boolean alone) {
        int[] having = vocabulary.names(id);
        for (int i = 1; i <= having[0]; i++) {
            if (alone ? names.isAlone(having[i]) : names.hasBrand(having[i])) {
                candidates.met(having[i]);
            }
        }
    }
}
