package io.listwire.domain.name;

import java.lang.Character.UnicodeScript;

/** Letters and scripts of words that are already folded. */
final class Letters {

    private Letters() {}

    /** With those Arabic letters made one that are written for one another, and without their marks. */
    static String unified(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
                case 'ى', 'ی', 'ئ' -> out.append('ي');
                case 'ک' -> out.append('ك');
                case 'ة', 'ۀ', 'ہ' -> out.append('ه');
                case 'ؤ' -> out.append('و');
                case 'ء' -> {}
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isHan(int codePoint) {
        return codePoint > 0x2E80 && UnicodeScript.of(codePoint) == UnicodeScript.HAN;
    }

    static boolean isLatin(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    static boolean isArabic(String word) {
        return !word.isEmpty() && UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.ARABIC;
    }

    static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
