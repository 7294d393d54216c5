package io.listwire.deploy.benchmarks;

import io.listwire.domain.matching.WordCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Names of companies that do not exist, of words as frequent as they are on the public lists and of others that are rare. */
final class SyntheticNames {

    // Syllables of many kinds: words made of few would all be alike, which those of genuine names are not.
    private static final String[] ONSETS = {
        "b", "br", "ch", "d", "f", "g", "gr", "h", "k", "kh", "kr", "l", "m", "n", "p", "r", "s", "sh", "t", "tr", "v",
        "z", "zh"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ya"};
    private static final String[] CODAS = {"", "", "", "n", "ng", "r", "l", "s", "k", "t"};
    private static final String[] FORMS = {" Co., Ltd.", " LLC", " GmbH", " JSC", " Limited", ""};

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final int[] upTo;

    SyntheticNames(long seed) {
        random = new Random(seed);
        List<Map.Entry<String, Integer>> counted = WordCounts.bundled().entries(1).stream()
                .filter(word -> !word.getKey().isEmpty())
                .toList();
        upTo = new int[counted.size()];
        int total = 0;
        for (Map.Entry<String, Integer> word : counted) {
            total += word.getValue();
            upTo[words.size()] = total;
            words.add(capitalised(word.getKey()));
        }
    }

    /** Two to four words and a legal form; two of three names have a word of their own. */
    String next() {
        StringBuilder name = new StringBuilder(random.nextInt(3) == 0 ? frequent() : rare());
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            name.append(' ').append(frequent());
        }
        return name.append(FORMS[random.nextInt(FORMS.length)]).toString();
    }

    /** The same name with a letter left out and another legal form. */
    String variant(String name) {
        int left = 1 + random.nextInt(Math.max(1, name.indexOf(' ') - 1));
        return name.substring(0, left) + name.substring(left + 1) + FORMS[random.nextInt(FORMS.length)];
    }

    /** A word as it is frequent on the lists, with a capital. */
    String frequent() {
        int place = random.nextInt(upTo[upTo.length - 1]);
        int found = Arrays.binarySearch(upTo, place + 1);
        return words.get(found < 0 ? -found - 1 : found);
    }

    private String rare() {
        StringBuilder word = new StringBuilder();
        for (int syllable = 2 + random.nextInt(3); syllable > 0; syllable--) {
            word.append(any(ONSETS)).append(any(VOWELS)).append(any(CODAS));
        }
        return capitalised(word.toString());
    }

    private String any(String[] parts) {
        return parts[random.nextInt(parts.length)];
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
