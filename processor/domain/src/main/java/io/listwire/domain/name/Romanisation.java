package io.listwire.domain.name;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/**
 * Spells words of other scripts in Latin capitals. Cyrillic by the system of the BGN, which publishers of lists use; Chinese
 * by Pinyin without tones; Arabic nearly, and all others, as ICU does.
 */
final class Romanisation {

    private static final Transliterator CYRILLIC =
            Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");
    private static final Transliterator OTHER = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private Romanisation() {}

    /** Latin capitals and digits; empty where the script has no Latin spelling. */
    static String of(String word) {
        boolean cyrillic = Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
        // Lower case keeps the digraphs of the BGN system from being written half in capitals.
        String latin = (cyrillic ? CYRILLIC : OTHER).transliterate(word.toLowerCase(Locale.ROOT));
        StringBuilder out = new StringBuilder(latin.length());
        latin.codePoints()
                .map(Character::toUpperCase)
                .filter(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
                .forEach(out::appendCodePoint);
        return Letters.isArabic(word) ? arabic(out.toString()) : out.toString();
    }

    /** Qaf is written as K, for Q is a sibilant of Pinyin; waw inside a word is far more often a vowel than not. */
    private static String arabic(String latin) {
        String heard = latin.replace('Q', 'K');
        return heard.isEmpty() ? heard : heard.charAt(0) + heard.substring(1).replace('W', 'U');
    }

    /** Chinese text in simplified characters; other text as it is. */
    static String simplified(String text) {
        return SIMPLIFIED.transliterate(text);
    }
}
