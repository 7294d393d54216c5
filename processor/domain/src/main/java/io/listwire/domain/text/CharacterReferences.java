package io.listwire.domain.text;

import java.util.Map;

/** The character references of HTML and XML that slip into published text, such as amp, quot and numeric ones. */
final class CharacterReferences {

    // The length of &#x10FFFF;
    private static final int LONGEST = 10;

    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");

    private CharacterReferences() {}

    /** The text with the characters in place of their references; what is no known reference stays. */
    static String resolved(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '&' ? semicolon(text, at) : -1;
            String character = end < 0 ? "" : character(text.substring(at + 1, end));
            out.append(character.isEmpty() ? text.substring(at, at + 1) : character);
            at = character.isEmpty() ? at + 1 : end + 1;
        }
        return out.toString();
    }

    private static int semicolon(String text, int ampersand) {
        int last = Math.min(text.length(), ampersand + LONGEST) - 1;
        for (int at = ampersand + 1; at <= last; at++) {
            if (text.charAt(at) == ';') {
                return at;
            }
        }
        return -1;
    }

    private static String character(String reference) {
        if (!reference.startsWith("#")) {
            return NAMED.getOrDefault(reference, "");
        }
        boolean hexadecimal = reference.startsWith("x", 1) || reference.startsWith("X", 1);
        String digits = reference.substring(hexadecimal ? 2 : 1);
        boolean number =
                !digits.isEmpty() && digits.chars().allMatch(c -> Character.digit(c, hexadecimal ? 16 : 10) >= 0);
        return number ? character(Integer.parseInt(digits, hexadecimal ? 16 : 10)) : "";
    }

    private static String character(int codePoint) {
        return Character.isValidCodePoint(codePoint) && Character.getType(codePoint) != Character.SURROGATE
                ? Character.toString(codePoint)
                : "";
    }
}
