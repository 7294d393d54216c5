package io.listwire.domain.name;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A spelling under which the usual romanisations of a word fall together: JAYSH and JAISH, YUSUF and YOUSOUF, DUBNENSKY and
 * DUBNENSKII. Vowels stay, so that different words seldom meet.
 */
public final class SoundKey {

    /** Longer first where one begins another. */
    private static final String[][] CLUSTERS = {
        {"YOU", "U"},
        {"SHCH", "%"},
        {"SCH", "%"},
        {"DZH", "J"},
        {"TCH", "$"},
        {"TSCH", "$"},
        {"SH", "%"},
        {"CH", "$"},
        {"ZH", "J"},
        {"DJ", "J"},
        {"KH", "H"},
        {"GH", "G"},
        {"PH", "F"},
        {"TH", "T"},
        {"DH", "D"},
        {"CK", "K"},
        {"TS", "C"},
        {"TZ", "C"},
        {"QU", "KV"},
        {"OU", "U"},
        {"OO", "U"},
        {"EE", "I"},
        {"IY", "I"},
        {"YI", "I"},
        {"EI", "E"},
        {"AY", "E"},
        {"AI", "E"},
        {"EY", "E"},
        {"AE", "E"},
        {"IE", "E"},
        {"YE", "E"},
        {"YA", "A"},
        {"IA", "A"},
        {"YU", "U"},
        {"IU", "U"},
        {"YO", "O"},
    };

    /** By first letter, from A on: words are looked at letter by letter, millions of them. */
    private static final String[][][] BY_FIRST_LETTER = IntStream.rangeClosed('A', 'Z')
            .mapToObj(letter -> Arrays.stream(CLUSTERS)
                    .filter(cluster -> cluster[0].charAt(0) == letter)
                    .toArray(String[][]::new))
            .toArray(String[][][]::new);

    private static final String[] NONE = {};
    private static final String[] ADJECTIVE_ENDINGS = {
        "SKAYA", "SKOYE", "SKIY", "SKIJ", "SKOE", "SKII", "SKOI", "SKOY", "SKYY", "SKYI", "SKY", "SKI"
    };

    private SoundKey() {}

    /** Key of a word in Latin capitals; symbols in it stand for sounds that are written with several letters. */
    public static String of(String word) {
        String stem = stem(word);
        StringBuilder out = new StringBuilder(stem.length());
        for (int at = 0; at < stem.length(); ) {
            String[] cluster = clusterAt(stem, at);
            if (cluster.length == 0) {
                append(out, single(stem, at));
                at++;
            } else {
                for (int i = 0; i < cluster[1].length(); i++) {
                    append(out, cluster[1].charAt(i));
                }
                at += cluster[0].length();
            }
        }
        int last = out.length() - 1;
        if (last > 2 && out.charAt(last) == 'H') {
            out.setLength(last);
        }
        return out.toString();
    }

    private static String stem(String word) {
        if (word.lastIndexOf("SK") < 2) {
            return word;
        }
        for (String ending : ADJECTIVE_ENDINGS) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length() + 2);
            }
        }
        return word;
    }

    private static String[] clusterAt(String word, int at) {
        int letter = word.charAt(at) - 'A';
        if (letter < 0 || letter >= BY_FIRST_LETTER.length) {
            return NONE;
        }
        for (String[] cluster : BY_FIRST_LETTER[letter]) {
            if (word.startsWith(cluster[0], at)) {
                return cluster;
            }
        }
        return NONE;
    }

    private static char single(String word, int at) {
        char c = word.charAt(at);
        return switch (c) {
            case 'C' -> at + 1 < word.length() && "EIY".indexOf(word.charAt(at + 1)) >= 0 ? 'S' : 'K';
            case 'Q' -> 'K';
            case 'W' -> 'V';
            case 'Y' -> 'I';
            case 'Z' -> 'S';
            default -> c;
        };
    }

    private static void append(StringBuilder out, char c) {
        boolean doubled = out.length() > 0 && out.charAt(out.length() - 1) == c && !Character.isDigit(c);
        if (!doubled) {
            out.append(c);
        }
    }
}
