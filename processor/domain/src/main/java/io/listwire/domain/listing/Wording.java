package io.listwire.domain.listing;

import io.listwire.domain.text.DateWriting;
import io.listwire.domain.text.EncodingRepair;
import io.listwire.domain.text.Folding;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Keys of published wordings: two wordings with one key say the same. */
final class Wording {

    private Wording() {}

    /**
     * The wording without letter case, punctuation, white space, compatibility forms, damaged encodings and ways of
     * writing a date. One that holds neither letter nor digit is its own key.
     */
    static String key(String text) {
        return orItself(Folding.joined(DateWriting.canonical(Folding.words(text))), text);
    }

    /** As {@link #key(String)}, where no punctuation means anything, between digits neither. */
    static String identifierKey(String text) {
        return orItself(DateWriting.canonical(Folding.words(text)).replace(" ", ""), text);
    }

    /** As {@link #key(String)}, where the order of parts between semicolons means nothing. */
    static String unorderedKey(String text) {
        return Arrays.stream(EncodingRepair.repaired(text).split(";", -1))
                .map(Wording::key)
                .sorted()
                .collect(Collectors.joining(";"));
    }

    /** {@code "LAST, First"} as {@code "First LAST"}; a name without comma as it is. */
    static String lastNameLast(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
    }

    private static String orItself(String key, String text) {
        return key.isEmpty() ? "=" + text.strip() : key;
    }
}
