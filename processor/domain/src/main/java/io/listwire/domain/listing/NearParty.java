package io.listwire.domain.listing;

import io.listwire.domain.text.Folding;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Two entries at one address in one country under nearly one name: a corrected name, not a neighbour's. */
final class NearParty {

    /** Less than this is a town, or a post office box: many share it. */
    private static final int SHORTEST_PLACE = 12;

    private static final int SHORTEST_NAME = 6;
    private static final int LONGEST_NAME = 300;
    private static final int LETTERS_FOR_ONE_ERROR = 10;
    private static final int MOST_ERRORS = 3;

    private NearParty() {}

    /** Keys of the addresses whose country is known, each with the country. */
    static Set<String> places(PartyDetails party) {
        return party.addresses().stream()
                .map(NearParty::place)
                .filter(place -> !place.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String place(Address address) {
        if (address.country() == null) {
            return "";
        }
        String key = Wording.keyWithoutCode(address.text(), Objects.requireNonNull(address.country()));
        boolean precise = key.length() >= SHORTEST_PLACE && key.chars().anyMatch(Character::isDigit);
        return precise ? "p:" + address.country() + ":" + key : "";
    }

    /** Why the two are one party, for a person; empty where they are none. */
    static Optional<String> likeness(PartyDetails left, PartyDetails came) {
        String before = left.primaryName();
        String after = came.primaryName();
        if (!areNear(before, after)) {
            return Optional.empty();
        }
        Set<String> known = places(left);
        return came.addresses().stream()
                .filter(address -> known.contains(place(address)))
                .map(address -> "the names \"" + before + "\" and \"" + after
                        + "\" are nearly the same, and so is the address \"" + address.text() + "\"")
                .findFirst();
    }

    /** One error for every ten letters, three at most, wherever the words stand; numbers must be the same. */
    static boolean areNear(String left, String came) {
        String before = sorted(left);
        String after = sorted(came);
        int shorter = Math.min(before.length(), after.length());
        int longer = Math.max(before.length(), after.length());
        int allowed = Math.min(MOST_ERRORS, shorter / LETTERS_FOR_ONE_ERROR + (shorter >= SHORTEST_NAME ? 1 : 0));
        return allowed > 0
                && longer <= LONGEST_NAME
                && longer - shorter <= allowed
                && digits(before).equals(digits(after))
                && distance(before, after) <= allowed;
    }

    private static String sorted(String name) {
        return Arrays.stream(Folding.words(name).split(" ")).sorted().collect(Collectors.joining(" "));
    }

    private static String digits(String name) {
        return name.chars()
                .filter(Character::isDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Levenshtein's distance: insertions, deletions and replacements of one letter. */
    private static int distance(String left, String came) {
        int[] above = new int[came.length() + 1];
        Arrays.setAll(above, column -> column);
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[came.length() + 1];
            current[0] = row;
            for (int column = 1; column <= came.length(); column++) {
                int replaced = above[column - 1] + (left.charAt(row - 1) == came.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, Math.min(above[column], current[column - 1]) + 1);
            }
            above = current;
        }
        return above[came.length()];
    }
}
