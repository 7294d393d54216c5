package io.listwire.domain.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In which forms a name is looked for, as folded words: as it stands; without its legal forms where two words remain and
 * one of them tells; a person's {@code LAST, First} turned round.
 */
final class NameForms {

    /** Why a name cannot be looked for. */
    enum Exclusion {
        /** No letters or digits, or nothing but digits. */
        NO_WORD,
        /** Too short to mean anybody: under four letters, or two characters of a script without blanks. */
        SHORT,
        /** An everyday word, a first name, a place. */
        COMMON,
        /** More than {@value #MOST_WORDS} words. */
        LONG
    }

    static final int MOST_WORDS = 64;

    private static final int LEAST_LETTERS = 4;
    private static final int LEAST_CHARACTERS = 3;
    private static final int MOST_WORDS_OF_A_PERSONS_PART = 4;

    private final NameLexicon lexicon;

    NameForms(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    Optional<Exclusion> exclusion(String name) {
        Tokens tokens = Tokeniser.tokens(name);
        List<String> words = NameLexicon.words(tokens);
        if (words.stream().allMatch(NameLexicon::isNumber)) {
            return Optional.of(Exclusion.NO_WORD);
        }
        if (words.size() > MOST_WORDS) {
            return Optional.of(Exclusion.LONG);
        }
        if (allUnsegmented(tokens)) {
            return words.size() < LEAST_CHARACTERS ? Optional.of(Exclusion.SHORT) : Optional.empty();
        }
        List<String> significant =
                words.stream().filter(w -> !lexicon.particles().contains(w)).toList();
        if (significant.size() <= 1 && significant.stream().noneMatch(lexicon::isTelling)) {
            return Optional.of(Exclusion.COMMON);
        }
        return isShort(significant) ? Optional.of(Exclusion.SHORT) : Optional.empty();
    }

    /** One word under four letters, or several words none of which has three. */
    private static boolean isShort(List<String> words) {
        int longest = words.stream()
                .filter(w -> !NameLexicon.isNumber(w))
                .mapToInt(w -> w.codePointCount(0, w.length()))
                .max()
                .orElse(0);
        return words.size() == 1 ? longest < LEAST_LETTERS : longest < LEAST_LETTERS - 1;
    }

    private static boolean allUnsegmented(Tokens tokens) {
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.is(i, Tokens.UNSEGMENTED)) {
                return false;
            }
        }
        return true;
    }

    /** The forms of a name that is not excluded. */
    Set<List<String>> of(String name) {
        Set<List<String>> forms = new LinkedHashSet<>();
        List<String> words = NameLexicon.words(Tokeniser.tokens(name));
        forms.add(words);
        List<String> bare = withoutLegalForms(words);
        if (bare.size() > 1
                && bare.stream().anyMatch(lexicon::isTelling)
                && exclusion(String.join(" ", bare)).isEmpty()) {
            forms.add(bare);
        }
        turned(name).ifPresent(forms::add);
        return forms;
    }

    private List<String> withoutLegalForms(List<String> words) {
        int first = 0;
        int end = words.size();
        for (int form = formBefore(words, end); form > 0; form = formBefore(words, end)) {
            end -= form;
        }
        if (end > 0 && lexicon.leadingForms().contains(words.get(0))) {
            first = 1;
        }
        return end <= first ? List.of() : List.copyOf(words.subList(first, end));
    }

    /** Number of words of the legal form that ends before {@code end}; 0 where there is none. */
    private int formBefore(List<String> words, int end) {
        for (int length = Math.min(NameLexicon.LONGEST_FORM, end); length > 0; length--) {
            if (lexicon.trailingForms().contains(String.join(" ", words.subList(end - length, end)))) {
                return length;
            }
        }
        return 0;
    }

    private Optional<List<String>> turned(String name) {
        int comma = name.indexOf(',');
        if (comma < 0 || name.indexOf(',', comma + 1) >= 0) {
            return Optional.empty();
        }
        List<String> last = NameLexicon.words(Tokeniser.tokens(name.substring(0, comma)));
        List<String> first = NameLexicon.words(Tokeniser.tokens(name.substring(comma + 1)));
        if (!isPersonsPart(last) || !isPersonsPart(first)) {
            return Optional.empty();
        }
        return Optional.of(Stream.concat(first.stream(), last.stream()).toList());
    }

    private boolean isPersonsPart(List<String> words) {
        return !words.isEmpty()
                && words.size() <= MOST_WORDS_OF_A_PERSONS_PART
                && words.stream().noneMatch(NameLexicon::isNumber)
                && !lexicon.isLegalForm(String.join(" ", words))
                && !lexicon.isLegalForm(words.get(words.size() - 1));
    }
}
