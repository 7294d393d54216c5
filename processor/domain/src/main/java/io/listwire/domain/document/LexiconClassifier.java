package io.listwire.domain.document;

import java.util.List;

/**
 * Classifies by words and phrases whose origin its data files give: the law, the agency, the publication. Time grows in
 * proportion to the text. The texts it knows are English; others get an empty answer. Safe for use by several threads.
 */
public final class LexiconClassifier implements DocumentClassifier {

    private final TopicScorer topics;
    private final JurisdictionReader jurisdictions;
    private final ListLexicon lists;

    LexiconClassifier(Lexicon<TopicTerm> topics, PhraseTable<JurisdictionTerm> jurisdictions, ListLexicon lists) {
        this.topics = new TopicScorer(topics);
        this.jurisdictions = new JurisdictionReader(jurisdictions);
        this.lists = lists;
    }

    /**
     * The classifier with the lexicons that come with the program.
     *
     * @throws LexiconException if one of them is missing or damaged
     */
    public static LexiconClassifier bundled() {
        return new LexiconClassifier(TopicLexicon.bundled(), JurisdictionLexicon.bundled(), ListLexicon.bundled());
    }

    @Override
    public Classification classify(DocumentText text) {
        Tokens tokens = text.tokens();
        Zones zones = new Zones(tokens, text);
        List<TopicLabel> found = topics.topics(tokens, zones);
        if (found.isEmpty()) {
            return Classification.IRRELEVANT;
        }
        Jurisdictions places = jurisdictions.read(tokens, zones);
        return new Classification(found, places.issuing(), places.target(), lists.read(tokens, places));
    }
}
