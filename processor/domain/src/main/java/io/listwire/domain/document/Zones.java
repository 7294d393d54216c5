package io.listwire.domain.document;

/**
 * How much a place in a text counts. News and notices alike say in their title and first paragraphs what they are about; what
 * comes later is background.
 */
final class Zones {

    private static final double TITLE = 2;
    private static final double LEAD = 1;
    private static final double REST = 0.4;
    /** Words of the body that make its lead: the first two or three paragraphs of a news story. */
    private static final int LEAD_TOKENS = 120;

    private final Tokens tokens;
    private final int titleLength;
    private final int leadEnd;

    Zones(Tokens tokens, DocumentText text) {
        this.tokens = tokens;
        this.titleLength = text.title().length();
        int titleTokens = 0;
        while (titleTokens < tokens.count() && tokens.start(titleTokens) < titleLength) {
            titleTokens++;
        }
        this.leadEnd = titleTokens + LEAD_TOKENS;
    }

    double weight(int token) {
        if (tokens.start(token) < titleLength) {
            return TITLE;
        }
        return token < leadEnd ? LEAD : REST;
    }
}
