package io.listwire.domain.document;

/**
 * Whether words are written as a name is: "Apple" and not "apple". Every word of a short name needs its capital, of a
 * longer one half of them; little words such as "of" and scripts without case need none.
 */
final class CaseEvidence {

    private static final int SHORT_NAME = 3;

    private final NameLexicon lexicon;

    CaseEvidence(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean isWrittenAsName(Tokens text, int first, IndexedName name) {
        int cased = 0;
        int capitals = 0;
        for (int i = first; i < first + name.length(); i++) {
            boolean capital = text.is(i, Tokens.CAPITAL);
            if (text.is(i, Tokens.CASED) && (capital || !lexicon.particles().contains(text.folded(i)))) {
                cased++;
                capitals += capital ? 1 : 0;
            }
        }
        boolean enough = name.length() <= SHORT_NAME ? capitals == cased : capitals * 2 >= cased;
        return enough || text.passage(first, first + name.length() - 1).text().equals(name.party.name());
    }
}
