package io.listwire.domain.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that say nothing of whom a name means: legal forms, everyday words, places. Folded.
 *
 * @param trailingForms legal forms that end a name, words joined by one blank
 * @param leadingForms legal forms that begin one
 * @param common everyday words, first names, names of places: no names by themselves
 * @param particles little words within names, often in lower case
 */
record NameLexicon(Set<String> trailingForms, Set<String> leadingForms, Set<String> common, Set<String> particles) {

    static final int LONGEST_FORM = 4;

    private static final String TRAILING = "trailing";
    private static final String LEADING = "leading";
    private static final String WORD = "word";
    private static final String PARTICLE = "particle";

    static NameLexicon bundled() {
        Map<String, Set<String>> words = new HashMap<>();
        Stream.of("legal-forms.txt", "common-words.txt")
                .flatMap(file -> LexiconFile.resource(file).stream())
                .forEach(entry -> add(words, entry));
        LexiconFile.resource("jurisdictions.txt").stream()
                .filter(entry -> entry.kind().equals("name") || entry.kind().equals("issuer"))
                .map(entry -> folded(entry.words()))
                .filter(name -> name.indexOf(' ') < 0)
                .forEach(words.computeIfAbsent(WORD, kind -> new HashSet<>())::add);
        return new NameLexicon(kind(words, TRAILING), kind(words, LEADING), kind(words, WORD), kind(words, PARTICLE));
    }

    private static void add(Map<String, Set<String>> words, LexiconEntry entry) {
        if (!List.of(TRAILING, LEADING, WORD, PARTICLE).contains(entry.kind())) {
            throw entry.problem("expected trailing, leading, word or particle, found '" + entry.kind() + "'");
        }
        words.computeIfAbsent(entry.kind(), kind -> new HashSet<>()).add(folded(entry.words()));
    }

    private static Set<String> kind(Map<String, Set<String>> words, String kind) {
        return Set.copyOf(words.getOrDefault(kind, Set.of()));
    }

    boolean isLegalForm(String words) {
        return trailingForms.contains(words) || leadingForms.contains(words);
    }

    /** Neither a particle nor an everyday word nor a number. */
    boolean isTelling(String word) {
        return !common.contains(word) && !particles.contains(word) && !isNumber(word);
    }

    static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static String folded(String phrase) {
        return String.join(" ", words(Tokeniser.tokens(phrase)));
    }

    static List<String> words(Tokens tokens) {
        String[] words = new String[tokens.count()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.folded(i);
        }
        return List.of(words);
    }
}
