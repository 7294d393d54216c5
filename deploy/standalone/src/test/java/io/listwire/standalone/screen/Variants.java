package io.listwire.standalone.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Names as somebody else may write them: planted errors and habits, one at a time. */
final class Variants {

    private static final String[][] ROMANISATIONS = {
        {"KH", "H"},
        {"Y", "I"},
        {"OU", "U"},
        {"SH", "SCH"},
        {"J", "DJ"},
        {"EE", "I"},
        {"PH", "F"},
        {"Q", "K"},
        {"II", "Y"}
    };
    private static final List<String> FORMS = List.of("LLC", "Ltd.", "GmbH", "S.A.", "JSC", "Co., Ltd.", "Inc.");

    private Variants() {}

    static String of(String name, Random random) {
        List<String> words = new ArrayList<>(Arrays.asList(name.split(" ", -1)));
        return switch (random.nextInt(7)) {
            case 0 -> dropped(name, random);
            case 1 -> swapped(name, random);
            case 2 -> {
                words.remove(words.size() > 2 ? random.nextInt(words.size()) : 0);
                yield words.isEmpty() ? name : String.join(" ", words);
            }
            case 3 -> {
                int at = random.nextInt(words.size());
                yield String.join(" ", words.subList(0, at)) + " "
                        + String.join("", words.subList(at, Math.min(at + 2, words.size()))) + " "
                        + String.join(" ", words.subList(Math.min(at + 2, words.size()), words.size()));
            }
            case 4 -> {
                Collections.shuffle(words, random);
                yield String.join(" ", words);
            }
            case 5 -> romanised(name, random);
            default -> name + " " + FORMS.get(random.nextInt(FORMS.size()));
        };
    }

    private static String dropped(String name, Random random) {
        int at = random.nextInt(name.length());
        return name.substring(0, at) + name.substring(at + 1);
    }

    private static String swapped(String name, Random random) {
        int at = random.nextInt(Math.max(1, name.length() - 1));
        return name.length() < 2
                ? name
                : name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private static String romanised(String name, Random random) {
        String[] spelling = ROMANISATIONS[random.nextInt(ROMANISATIONS.length)];
        return name.toUpperCase(Locale.ROOT).replace(spelling[0], spelling[1]);
    }
}
