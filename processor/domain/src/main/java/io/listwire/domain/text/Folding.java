package io.listwire.domain.text;

import java.text.Normalizer;

/**
 * Normal forms in which texts are compared. All of them undo damaged encodings, apply Unicode's compatibility
 * composition (NFKC), write letters in upper case and decimal digits of any script as 0 to 9, read {@code &} as
 * {@code AND}, and drop what is neither letter nor digit. They differ in what they leave between two words.
 *
 * <p>Time grows in proportion to the length of the text, whatever the text is.
 */
public final class Folding {

    /** More combining marks than any writing system puts on one letter; sorting a long run would take quadratic time. */
    private static final int MOST_MARKS = 30;

    private static final String TYPOGRAPHIC_SIGNS = "™℠®©";
    private static final String APOSTROPHES = "'’‘‛`´′ʼʻʹʽʾʿ＇";

    private Folding() {}

    /** Words with one blank between them: {@code "Foo-Bar Co., Ltd."} gives {@code "FOO BAR CO LTD"}. */
    public static String words(String text) {
        if (isPlain(text)) {
            return plainWords(text);
        }
        String composed = Normalizer.normalize(prepared(text), Normalizer.Form.NFKC);
        StringBuilder upper = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> appendUpperCase(upper, c));
        return lettersAndDigits(Normalizer.normalize(upper, Normalizer.Form.NFKC));
    }

    /** True for ASCII without character references: most names, and in them there is nothing to normalise. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        int ampersand = text.indexOf('&');
        return ampersand < 0 || text.indexOf(';', ampersand) < 0;
    }

    private static String plainWords(String text) {
        StringBuilder upper = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (APOSTROPHES.indexOf(c) < 0) {
                appendUpperCase(upper, c);
            }
        }
        return lettersAndDigits(upper.toString());
    }

    /**
     * Words without blanks, except that two numbers stay apart: {@code "T M A 1084 10"} gives {@code "TMA1084 10"}. The form
     * for questions of meaning: a blank within a name means nothing, one between two house numbers does.
     *
     * @param words what {@link #words(String)} made
     */
    public static String joined(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c != ' ' || (isDigit(words.charAt(i - 1)) && isDigit(words.charAt(i + 1)))) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Letters and digits alone: {@code "9144-0300 X"} gives {@code "91440300X"}. The form for identifiers. */
    public static String tight(String text) {
        return words(text).replace(" ", "");
    }

    /** The text in composed form with encodings repaired and without signs that no comparison should see. */
    static String prepared(String text) {
        String composed = Normalizer.normalize(withBoundedMarks(text), Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        EncodingRepair.repaired(composed)
                .codePoints()
                .filter(c -> !isUnseen(c))
                .forEach(c -> out.appendCodePoint(TYPOGRAPHIC_SIGNS.indexOf(c) < 0 ? c : ' '));
        return out.toString();
    }

    private static String withBoundedMarks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            marks = isMark(c) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /**
     * One code point at a time: String.toLowerCase looks for the end of the word at each Greek sigma, which takes
     * quadratic time on a text of sigmas. Lower case comes first so that dotless and dotted i fold into one.
     */
    private static void appendUpperCase(StringBuilder out, int c) {
        int lower = Character.toLowerCase(c);
        if (lower == 'ß') {
            out.append("SS");
        } else if (c == '&') {
            out.append(" AND ");
        } else if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            out.append((char) ('0' + Character.digit(c, 10)));
        } else {
            out.appendCodePoint(Character.toUpperCase(lower));
        }
    }

    private static String lettersAndDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (isUnseen(c)) {
                continue;
            }
            boolean kept = isLetterOrNumber(c) || (isMark(c) && !gap && out.length() > 0);
            if (kept) {
                if (gap && out.length() > 0) {
                    out.append(' ');
                }
                out.appendCodePoint(c);
            }
            gap = !kept;
        }
        return out.toString();
    }

    /** Also numbers that are written as letters, such as the Chinese zero. */
    static boolean isLetterOrNumber(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.LETTER_NUMBER;
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Apostrophes, format characters (soft hyphen, direction marks, joiners), variation selectors, the Arabic filler. */
    private static boolean isUnseen(int c) {
        return APOSTROPHES.indexOf(c) >= 0
                || Character.getType(c) == Character.FORMAT
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF)
                || c == 0x034F
                || c == 0x0640;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
