package io.listwire.domain.matching;

/** Finds the words of an index that abbreviate a name or a part of it. Not safe for use by several threads. */
final class AbbreviationSearch {

    private static final float ABBREVIATED = Aligner.ABBREVIATED;

    private final Vocabulary vocabulary;
    private final AlikeWords alike;
    private final Abbreviation abbreviation = new Abbreviation();
    private final Pieces pieces = new Pieces();
    private final FirstLetters firstLetters = new FirstLetters(pieces);
    private final IntList ofWhole = new IntList();
    private NameView name = new NameView();
    private NameLetters nameLetters = new NameLetters(0, 0, 0, 0);

    AbbreviationSearch(Vocabulary vocabulary, AlikeWords alike) {
        this.vocabulary = vocabulary;
        this.alike = alike;
    }

    /** Gives the words that abbreviate the name, until the next look; adds those that do so for a part to those that are alike. */
    IntList find(NameView wanted) {
        name = wanted;
        pieces.set(name, 0, name.size());
        nameLetters = NameLetters.of(name, pieces);
        ofWhole.clear();
        IntList places = firstLetters.find();
        for (int i = 0; i < places.size(); i++) {
            int[] words = vocabulary.beginning(places.get(i));
            for (int j = 1; j <= words[0]; j++) {
                look(words[j]);
            }
        }
        return ofWhole;
    }

    private void look(int id) {
        Words words = vocabulary.words();
        int mask = words.abbreviating(id);
        if ((mask & ~nameLetters.heads()) != 0) {
            return;
        }
        byte[] letters = words.letters();
        int from = words.writtenFrom(id);
        if (mayBeOfWhole(mask, letters[from]) && abbreviation.cost(words, id, name) <= Abbreviation.MOST_COST) {
            ofWhole.add(id);
        }
        if (mayBeOfPart(mask, letters, from, words.writtenLength(id)) && !alike.isFound(id)) {
            addParts(id);
        }
    }

    private boolean mayBeOfWhole(int mask, byte first) {
        return (nameLetters.needed() & ~mask) == 0 && (Letters.bit(first) & nameLetters.firstInitials()) != 0;
    }

    private boolean mayBeOfPart(int mask, byte[] letters, int from, int length) {
        boolean initials = length > Abbreviation.SHORTEST && (mask & ~nameLetters.initials()) == 0;
        return (initials && pieces.haveInitials(letters, from, length)) || pieces.haveSyllables(letters, from, length);
    }

    private void addParts(int id) {
        for (int from = 0; from < name.size() - 1; from++) {
            for (int to = name.size(); to > from + 1; to--) {
                if (abbreviation.isOfPart(vocabulary.words(), id, name, from, to)) {
                    float weight = (name.weight(from, to) + vocabulary.words().weight(id)) / 2;
                    alike.add(id, from, to, ABBREVIATED * weight);
                }
            }
        }
    }
}
