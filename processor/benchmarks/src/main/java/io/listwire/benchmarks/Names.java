package io.listwire.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Made-up company names that share words as real ones do. */
final class Names {

    private static final List<String> PLACES = List.of(
            "Aral",
            "Baltic",
            "Caspian",
            "Dalian",
            "Eastern",
            "Fujian",
            "Gulf",
            "Harbin",
            "Indus",
            "Jade",
            "Karakum",
            "Lanzhou",
            "Mekong",
            "Northern",
            "Orient",
            "Pamir",
            "Qilin",
            "Ruby",
            "Silk",
            "Tianshan",
            "Ural",
            "Volga");
    private static final List<String> TRADES = List.of(
            "Avionics",
            "Bearings",
            "Chemical",
            "Dynamics",
            "Electronics",
            "Forging",
            "Gears",
            "Hydraulics",
            "Instruments",
            "Joinery",
            "Kinetics",
            "Lasers",
            "Metals",
            "Navigation",
            "Optics",
            "Photonics",
            "Quartz",
            "Robotics",
            "Shipping",
            "Trading",
            "Ultrasonics",
            "Valves");
    private static final List<String> FORMS = List.of("Co Ltd", "LLC", "JSC", "GmbH", "Limited", "FZE", "Inc");
    private static final String[] SYLLABLES =
            "ba be bo da de do fa ga go ka ki ko la li lo ma mi mo na ne no ra ri ro ta".split(" ", -1);

    private final Random random;

    Names(long seed) {
        random = new Random(seed);
    }

    /** So many names, no two of which are alike but for the legal form: a text that has one without it means both. */
    List<String> distinct(int count) {
        Map<String, String> names = new TreeMap<>();
        while (names.size() < count) {
            names.putIfAbsent(nameWithoutForm(), pick(FORMS));
        }
        List<String> distinct = new ArrayList<>(count);
        names.forEach((name, form) -> distinct.add(name + " " + form));
        return distinct;
    }

    private String nameWithoutForm() {
        String word = word();
        String own = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        return pick(PLACES) + " " + own + " " + pick(TRADES);
    }

    String word() {
        StringBuilder word = new StringBuilder();
        int length = 2 + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
