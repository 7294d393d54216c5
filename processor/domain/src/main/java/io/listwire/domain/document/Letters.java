package io.listwire.domain.document;

import java.lang.Character.UnicodeScript;

/** What characters are, where the Unicode database alone does not say what a tokeniser needs. */
final class Letters {

    private static final String APOSTROPHES = "'’‘‛`´′ʼʻʹʽʾʿ＇";

    /** The paragraph separator of Unicode. */
    static final char PARAGRAPH = 0x2029;

    private Letters() {}

    static boolean isApostrophe(int c) {
        return c == '\'' || (c >= 0x60 && APOSTROPHES.indexOf(c) >= 0);
    }

    static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Soft hyphen, direction marks, joiners, variation selectors, the Arabic filler. */
    static boolean isInvisible(int c) {
        return c >= 0xAD
                && (c == 0xAD
                        || c == 0x34F
                        || c == 0x640
                        || (c >= 0xFE00 && c <= 0xFE0F)
                        || (c >= 0xE0100 && c <= 0xE01EF)
                        || Character.getType(c) == Character.FORMAT);
    }

    /** Letters and digits of every script, without what merely modifies others. */
    static boolean isWordCharacter(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c) && !isApostrophe(c) && !isInvisible(c);
    }

    /** What stands between words, belongs to none and means nothing; line feeds and what HTML is written with apart. */
    static boolean isSeparator(int c) {
        return !isWordCharacter(c) && !isApostrophe(c) && !isMark(c) && !isInvisible(c) && c != PARAGRAPH;
    }

    /** Scripts that put no blank between words; Korean too, whose particles stick to the name. */
    static boolean isUnsegmented(int c) {
        if (c < 0xE00) {
            return false;
        }
        if (c >= 0x3040 && c <= 0x30FF) {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** Within an unsegmented script: what belongs to the character before it (vowels of decomposed Hangul, kana marks). */
    static boolean isContinuing(int c) {
        return (c >= 0x1160 && c <= 0x11FF) || c == 0xFF9E || c == 0xFF9F || isMark(c) || isInvisible(c);
    }
}
