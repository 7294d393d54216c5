package io.listwire.domain.matching;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The part of a word that its forms share: COMPUTING, COMPUTATIONAL; SECOUR, SECOURS. */
final class Stem {

    private static final int FEWEST_LETTERS = 5;
    private static final byte[][] ENDINGS = Stream.of(
                    "ATIONAL", "ATIONS", "ATION", "INGS", "ING", "ICAL", "MENTS", "MENT", "IONAL", "IONS", "ION", "IES",
                    "IANS", "IAN", "ERS", "ORS", "AN", "ER", "OR", "AL", "IC", "ED", "ES", "OS", "AS", "S", "Y", "E",
                    "A", "O", "N")
            .map(ending -> ending.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private Stem() {}

    /** Letters of the word without its ending, if five or more are left. */
    static int length(byte[] word) {
        for (byte[] ending : ENDINGS) {
            int rest = word.length - ending.length;
            if (rest >= FEWEST_LETTERS && Letters.equal(word, rest, ending.length, ending, 0, ending.length)) {
                return rest;
            }
        }
        return word.length;
    }
}
