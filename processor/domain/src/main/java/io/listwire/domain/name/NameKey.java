package io.listwire.domain.name;

import io.listwire.domain.text.Folding;
import java.text.Normalizer;

/** The normal form in which names are compared for equality. */
public final class NameKey {

    private static final String LETTERS_WITH_STROKE = "ØŁĐÐÞÆŒĦŦ";
    private static final String[] WITHOUT_STROKE = {"O", "L", "D", "D", "TH", "AE", "OE", "H", "T"};

    private NameKey() {}

    /**
     * Words in upper case with one blank between them: compatibility forms (NFKC), letter case, diacritics and
     * punctuation do not count, {@code &} reads AND, letters and digits of any script stay. Legal forms stay, at the
     * end and at the beginning. Empty for a name without letter or digit: such a name equals no other.
     */
    public static String of(String name) {
        String words = Folding.words(name);
        if (isAscii(words)) {
            return words;
        }
        String decomposed = Normalizer.normalize(words, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(c -> !isDiacritic(c)).forEach(c -> append(out, c));
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder out, int c) {
        int stroke = LETTERS_WITH_STROKE.indexOf(c);
        if (stroke < 0) {
            out.appendCodePoint(c);
        } else {
            out.append(WITHOUT_STROKE[stroke]);
        }
    }

    /** Accents of Latin, Greek and Cyrillic, and the vowel points of Hebrew and Arabic, which are written or not. */
    private static boolean isDiacritic(int c) {
        return (c >= 0x0300 && c <= 0x036F)
                || (c >= 0x0591 && c <= 0x05C7 && !Character.isLetter(c))
                || (c >= 0x064B && c <= 0x0652)
                || c == 0x0670;
    }
}
