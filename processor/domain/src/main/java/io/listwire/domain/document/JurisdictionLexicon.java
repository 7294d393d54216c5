package io.listwire.domain.document;

import java.util.List;
import java.util.Locale;

/** The bundled names of jurisdictions and their bodies: see the comments in jurisdictions.txt for its lines. */
final class JurisdictionLexicon {

    private static final String CUES = "CUES";

    private JurisdictionLexicon() {}

    static PhraseTable<JurisdictionTerm> bundled() {
        return of(LexiconFile.resource("jurisdictions.txt"));
    }

    static PhraseTable<JurisdictionTerm> of(List<LexiconEntry> entries) {
        PhraseTable<JurisdictionTerm> table = new PhraseTable<>();
        for (LexiconEntry entry : entries) {
            JurisdictionTerm.Role role = role(entry);
            boolean named = role.isName() || role == JurisdictionTerm.Role.BODY;
            if (named != isCode(entry.section())) {
                throw entry.problem("'" + entry.kind() + "' cannot stand in section [" + entry.section() + "]");
            }
            // Names are names: china and turkey in lower case are ware and food.
            PhraseCase writing = named && entry.writing() == PhraseCase.ANY ? PhraseCase.CAPITALS : entry.writing();
            table.add(entry.words(), writing, new JurisdictionTerm(role, named ? entry.section() : ""));
        }
        return table;
    }

    private static boolean isCode(String section) {
        return !section.equals(CUES) && section.length() == 2;
    }

    private static JurisdictionTerm.Role role(LexiconEntry entry) {
        try {
            return JurisdictionTerm.Role.valueOf(entry.kind().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw entry.problem("expected name, company, issuer, body, acts, measure, suffers, aims or mask, found '"
                    + entry.kind() + "'");
        }
    }
}
