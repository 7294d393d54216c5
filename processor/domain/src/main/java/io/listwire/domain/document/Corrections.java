package io.listwire.domain.document;

import java.util.Set;

/** Whether a text says of itself that it corrects an earlier one: "This version corrects ...", "(Corrects name in ...)". */
final class Corrections {

    private static final Set<Long> WORDS =
            Act.hashes("correction corrections corrects corrected clarification clarifies erratum");
    /** Agencies write so at the beginning, newspapers at the end. */
    private static final int NEAR_EDGE = 25;

    private Corrections() {}

    static boolean isCorrection(String title, Tokens body) {
        Tokens titleWords = Tokeniser.tokens(title);
        return has(titleWords, 0, titleWords.count())
                || has(body, 0, Math.min(body.count(), NEAR_EDGE))
                || has(body, Math.max(0, body.count() - NEAR_EDGE), body.count());
    }

    private static boolean has(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (WORDS.contains(tokens.hash(i))) {
                return true;
            }
        }
        return false;
    }
}
