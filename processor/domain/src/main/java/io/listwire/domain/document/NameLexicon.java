package io.listwire.domain.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    static NameLexicon bundled() {
        NameLexicon lexicon = new NameLexicon(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        LexiconFile.resource("legal-forms.txt").forEach(lexicon::add);
        LexiconFile.resource("common-words.txt").forEach(lexicon::add);
        LexiconFile.resource("jurisdictions.txt").stream()
                .filter(entry -> entry.kind().toUpperCase(Locale.ROOT).equals(JurisdictionTerm.Role.NAME.name()))
                .map(entry -> folded(entry.words()))
                .filter(name -> name.indexOf(' ') < 0)
                .forEach(lexicon.common::add);
        return lexicon;
    }

    private void add(LexiconEntry entry) {
        String folded = folded(entry.phrase());
        switch (entry.kind()) {
            case "trailing" -> trailingForms.add(folded);
            case "leading" -> leadingForms.add(folded);
            case "word" -> common.add(folded);
            case "particle" -> particles.add(folded);
            default ->
                throw entry.problem("expected trailing, leading, word or particle, found '" + entry.kind() + "'");
        }
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
