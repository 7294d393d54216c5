package io.listwire.domain.document;

import java.util.List;
import java.util.Locale;

/**
 * The bundled words that tell claims: see the comments in claims.txt for its lines.
 *
 * @param terms acts, what they are done to, and what changes their meaning
 * @param agencies who acts
 */
record ClaimLexicon(PhraseTable<ClaimTerm> terms, PhraseTable<Agency> agencies) {

    private static final String WORDS = "WORDS";
    private static final String AGENCIES = "AGENCIES";

    static ClaimLexicon bundled() {
        return of(LexiconFile.resource("claims.txt"));
    }

    static ClaimLexicon of(List<LexiconEntry> entries) {
        ClaimLexicon lexicon = new ClaimLexicon(new PhraseTable<>(), new PhraseTable<>());
        for (LexiconEntry entry : entries) {
            if (entry.section().equals(AGENCIES)) {
                lexicon.agencies.add(entry.words(), entry.writing(), Agency.of(entry));
            } else {
                lexicon.terms.add(entry.words(), entry.writing(), term(entry));
            }
        }
        return lexicon;
    }

    private static ClaimTerm term(LexiconEntry entry) {
        ClaimTerm.Role role = role(entry);
        if (role.isAct() == entry.section().equals(WORDS)) {
            throw entry.problem("'" + entry.kind() + "' cannot stand in section [" + entry.section() + "]");
        }
        if (!role.isAct()) {
            return new ClaimTerm(role, null, null);
        }
        try {
            String list = entry.head().size() > 1 ? entry.head().get(1) : null;
            return new ClaimTerm(role, ClaimAction.valueOf(entry.section()), list);
        } catch (IllegalArgumentException e) {
            throw entry.problem("no such act: '" + entry.section() + "'");
        }
    }

    private static ClaimTerm.Role role(LexiconEntry entry) {
        try {
            return ClaimTerm.Role.valueOf(entry.kind().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw entry.problem(
                    "expected onto, itself, levy, sanctions, noun, party, entry, list, not, aside, propose, delay or other,"
                            + " found '" + entry.kind() + "'");
        }
    }
}
