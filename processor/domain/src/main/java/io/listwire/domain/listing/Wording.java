package io.listwire.domain.listing;

import io.listwire.domain.text.DateWriting;
import io.listwire.domain.text.EncodingRepair;
import io.listwire.domain.text.Folding;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keys of published wordings: two wordings with one key say the same. */
final class Wording {

    private static final Pattern COMMA_BEFORE_SUFFIX =
            Pattern.compile(",\\s*+(?=(?:JR|SR|II|III|IV)\\b)", Pattern.CASE_INSENSITIVE);

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

    /** As {@link #key(String)}, without a country code at the end of an address. */
    static String keyWithoutCode(String address, String country) {
        String words = Folding.words(address);
        String code = " " + country;
        int end = words.length();
        while (words.startsWith(code, end - code.length())) {
            end -= code.length();
        }
        return orItself(Folding.joined(DateWriting.canonical(words.substring(0, end))), address);
    }

    /**
     * {@code "LAST, First"} and {@code "LAST, First, Jr."} as {@code "First LAST"} and {@code "First Jr. LAST"}, which is how
     * publishers turn the parts of a name around; a name without such a comma as it is.
     */
    static String lastNameLast(String name) {
        String attached = COMMA_BEFORE_SUFFIX.matcher(name).replaceAll(" ");
        int comma = attached.indexOf(',');
        return comma < 0 ? attached : attached.substring(comma + 1) + " " + attached.substring(0, comma);
    }

    private static String orItself(String key, String text) {
        return key.isEmpty() ? "=" + text.strip() : key;
    }
}
