package io.listwire.ingest.source.text;

import java.util.Optional;
import org.jsoup.parser.Parser;

/**
 * Makes published text plain: character references resolved, control and invisible characters gone, white space one
 * space. Words, accents and punctuation stay as published.
 */
public final class PlainText {

    /**
     * What the bytes 0x80 to 0x9F mean in Windows-1252. Publishers' tools take that encoding for Latin-1, and an
     * apostrophe arrives as the control character U+0092. Blank: not assigned.
     */
    private static final String WINDOWS_1252 =
            "\u20AC \u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152 \u017D "
                    + " \u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153 \u017E\u0178";

    private static final String LINE_BREAKS = "\n\r\f\u000B\u2028\u2029";
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /** The text on one line; empty where nothing visible is left. */
    public static String line(String published) {
        return isPlain(published) ? published : cleaned(unescaped(published), false);
    }

    /** The same, as a value that may be missing. */
    public static Optional<String> lineIfAny(String published) {
        String line = line(published);
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    /** The text with its line breaks, each paragraph on a line of its own and no empty lines. */
    public static String paragraphs(String published) {
        return isPlain(published) ? published : cleaned(unescaped(published), true);
    }

    /** Most cells are printable ASCII with single spaces: nothing to do for them. */
    private static boolean isPlain(String text) {
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F || c == '&' || (c == ' ' && previous == ' ')) {
                return false;
            }
            previous = c;
        }
        return previous != ' ' || text.isEmpty();
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, true);
    }

    /** The same for text whose character references are resolved already: what looks like one is meant to be read. */
    static String cleaned(String text, boolean keepLines) {
        StringBuilder plain = new StringBuilder(text.length());
        char gap = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = repaired(text.codePointAt(i));
            if (keepLines && LINE_BREAKS.indexOf(c) >= 0) {
                gap = '\n';
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = gap == 0 ? ' ' : gap;
            } else if (!isInvisible(c)) {
                if (gap != 0 && plain.length() > 0) {
                    plain.append(gap);
                }
                gap = 0;
                plain.appendCodePoint(c);
            }
        }
        return plain.toString();
    }

    private static int repaired(int c) {
        if (c >= 0x80 && c <= 0x9F) {
            return WINDOWS_1252.charAt(c - 0x80);
        }
        return Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c;
    }

    /** Control characters, and format characters that hide or reorder text; the joiners that scripts need stay. */
    private static boolean isInvisible(int c) {
        boolean joiner = c == '\u200C' || c == '\u200D';
        return Character.isISOControl(c) || (Character.getType(c) == Character.FORMAT && !joiner);
    }
}
