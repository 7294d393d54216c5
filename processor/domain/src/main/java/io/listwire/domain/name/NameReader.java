package io.listwire.domain.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads names of organisations in any script: recognises legal forms, generic words, places and numbers, and spells all else
 * in Latin letters. Time grows in proportion to the length of a name; of very long ones only the first {@value Atoms#MOST}
 * words are read. Safe for use by several threads.
 */
public final class NameReader {

    private static final int FEWEST_ABBREVIATED = 3;
    private static final int LONGEST_ABBREVIATION = 6;
    /** Longer texts are no names; looking for words in more would only cost time. */
    private static final int MOST_CHARACTERS = 2000;

    private static final Pattern BRACKETS = Pattern.compile("([^(（]++)[(（]([^)）]++)[)）](.*+)", Pattern.DOTALL);

    private final WordReader reader = new WordReader();
    /** A name that is looked for in one index is put into another at once. */
    private volatile LastRead last = new LastRead("", new ReadName(List.of(), List.of()));

    private record LastRead(String text, ReadName name) {}

    /**
     * Reads a name; one without letter or digit gives no words. What it says twice is left out: an abbreviation of itself in
     * brackets, as in "Scientific Research Institute Argon (SRI Argon)".
     */
    public ReadName read(String name) {
        String bounded = name.length() > MOST_CHARACTERS ? name.substring(0, MOST_CHARACTERS) : name;
        LastRead known = last;
        if (!known.text.equals(bounded)) {
            known = new LastRead(bounded, readAnew(bounded));
            last = known;
        }
        return known.name;
    }

    private ReadName readAnew(String bounded) {
        Matcher brackets = BRACKETS.matcher(bounded);
        if (!brackets.matches()) {
            return reader.read(bounded);
        }
        ReadName outside = reader.read(brackets.group(1) + " " + brackets.group(3));
        ReadName inside = reader.read(brackets.group(2));
        boolean drops = outside.isSubstantive() && (repeats(outside, inside) || isAbbreviation(outside, inside));
        return drops ? outside : reader.read(bounded);
    }

    /** One short word in brackets behind a name of several: its abbreviation, though perhaps in another language. */
    private static boolean isAbbreviation(ReadName outside, ReadName inside) {
        long own = outside.words().stream()
                .filter(word -> word.kind().isSubstantive())
                .count();
        return own >= FEWEST_ABBREVIATED
                && inside.words().size() == 1
                && inside.words().get(0).kind() == WordKind.DISTINCTIVE
                && inside.words().get(0).text().length() <= LONGEST_ABBREVIATION;
    }

    private static boolean repeats(ReadName outside, ReadName inside) {
        Set<String> said = outside.words().stream().map(NameWord::text).collect(Collectors.toCollection(HashSet::new));
        String initials = outside.words().stream()
                .filter(word -> word.kind() != WordKind.SMALL && !word.text().isEmpty())
                .map(word -> word.text().substring(0, 1))
                .collect(Collectors.joining());
        return inside.words().stream()
                .filter(word -> word.kind().isSubstantive())
                .allMatch(word -> said.contains(word.text()) || isInitials(word, initials));
    }

    private static boolean isInitials(NameWord word, String initials) {
        int at = 0;
        for (int i = 0; i < initials.length() && at < word.text().length(); i++) {
            at += initials.charAt(i) == word.text().charAt(at) ? 1 : 0;
        }
        return word.kind() == WordKind.DISTINCTIVE
                && at >= 2
                && at >= word.text().length() - 1;
    }
}
