package io.listwire.domain.name;

/**
 * The classes of a word's consonants, in which a foreign name survives being spelt in a script that hears it otherwise:
 * Lockheed and 洛克希德 (luokexide), Success and ساكسيس. Far too coarse for words of one script.
 */
public final class ConsonantKey {

    private ConsonantKey() {}

    /**
     * Key of a word in Latin capitals: one letter a consonant; vowels, H and what only sounds with them are left out.
     *
     * @param romanised true where X and Q are the sibilants of Pinyin; no other romanisation uses the two
     */
    public static String of(String word, boolean romanised) {
        StringBuilder out = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
            char c = word.charAt(at);
            boolean shibilant = c == 'T' && word.startsWith("TION", at);
            boolean pinyin = romanised && (c == 'X' || c == 'Q' || c == 'C');
            char sound = shibilant || pinyin ? 'S' : classOf(c, next);
            boolean nasal = romanised && c == 'G' && at > 0 && word.charAt(at - 1) == 'N';
            if (!nasal && sound != ' ' && (at == 0 || word.charAt(at - 1) != c || (c == 'C' && sound == 'S'))) {
                out.append(sound);
            }
            if (c == 'X' && !pinyin) {
                out.append('S');
            }
        }
        return out.toString();
    }

    private static char classOf(char c, char next) {
        return switch (c) {
            case 'B', 'P' -> next == 'H' && c == 'P' ? 'F' : 'P';
            case 'F', 'V', 'W' -> 'F';
            case 'D', 'T' -> 'T';
            case 'C' -> next == 'H' || next == 'E' || next == 'I' || next == 'Y' ? 'S' : 'K';
            case 'G', 'K', 'Q', 'X' -> 'K';
            case 'S', 'Z', 'J' -> 'S';
            case 'L', 'R' -> 'L';
            case 'M', 'N' -> c;
            default -> Character.isDigit(c) ? c : ' ';
        };
    }
}
