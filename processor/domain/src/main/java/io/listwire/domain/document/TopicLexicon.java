package io.listwire.domain.document;

import java.util.List;
import java.util.Locale;

/** The bundled words that tell topics: see the comments in topics.txt for its lines. */
final class TopicLexicon {

    private static final String ALL = "ALL";

    private TopicLexicon() {}

    static Lexicon<TopicTerm> bundled() {
        return of(LexiconFile.resource("topics.txt"));
    }

    static Lexicon<TopicTerm> of(List<LexiconEntry> entries) {
        Lexicon<TopicTerm> lexicon = new Lexicon<>();
        for (LexiconEntry entry : entries) {
            TopicTerm term = term(entry);
            if (entry.head().size() > 2) {
                lexicon.addPair(entry, (int) entry.number(2), term);
            } else {
                lexicon.add(entry, term);
            }
        }
        return lexicon;
    }

    private static TopicTerm term(LexiconEntry entry) {
        TopicTerm.Role role = role(entry);
        if (role == TopicTerm.Role.MASK) {
            return new TopicTerm(role, null, 0);
        }
        if (entry.section().equals(ALL) && role == TopicTerm.Role.AGAINST) {
            return new TopicTerm(role, null, entry.number(1));
        }
        try {
            return new TopicTerm(role, TradeTopic.valueOf(entry.section()), entry.number(1));
        } catch (IllegalArgumentException e) {
            throw entry.problem("no such topic: '" + entry.section() + "'");
        }
    }

    private static TopicTerm.Role role(LexiconEntry entry) {
        try {
            return TopicTerm.Role.valueOf(entry.kind().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw entry.problem("expected strong, weak, against or mask, found '" + entry.kind() + "'");
        }
    }
}
