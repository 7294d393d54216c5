package io.listwire.domain.matching;

import java.util.List;

/** The part of a word that its forms share: COMPUTING, COMPUTATIONAL; SECOUR, SECOURS. */
final class Stem {

    private static final int FEWEST_LETTERS = 5;
    private static final List<String> ENDINGS = List.of(
            "ATIONAL", "ATIONS", "ATION", "INGS", "ING", "ICAL", "MENTS", "MENT", "IONAL", "IONS", "ION", "IES", "IANS",
            "IAN", "ERS", "ORS", "AN", "ER", "OR", "AL", "IC", "ED", "ES", "OS", "AS", "S", "Y", "E", "A", "O", "N");

    private Stem() {}

    /** The word without its ending, if five letters or more are left. */
    static String of(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= FEWEST_LETTERS) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
