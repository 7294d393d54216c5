package io.listwire.domain.name;

import java.util.List;

/** Long legal forms with a typing error: "joynt stock company". Short ones are too near to other words. */
final class MisspeltForms {

    /**
     * A form that was met.
     *
     * @param term the legal form
     * @param pieces how many pieces of the name it takes
     */
    record Met(LexiconTerm term, int pieces) {}

    static final int FEWEST_WORDS = 3;
    private static final int FEWEST_LETTERS = 15;
    private static final int MOST_ERRORS = 2;

    private MisspeltForms() {}

    static boolean isLong(String form) {
        return form.length() >= FEWEST_LETTERS && form.split(" ", -1).length >= FEWEST_WORDS;
    }

    /** True where the form stands there, but for typing errors; both begin with the same letter. */
    static boolean isAt(List<String> pieces, int at, List<String> form) {
        boolean begins = at + form.size() <= pieces.size();
        int errors = begins ? 0 : MOST_ERRORS + 1;
        for (int i = 0; i < form.size() && errors <= MOST_ERRORS; i++) {
            errors += EditDistance.of(pieces.get(at + i), form.get(i), MOST_ERRORS);
        }
        return errors <= MOST_ERRORS;
    }
}
