package io.listwire.domain.name;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bundled words that names share: legal forms, generic words, places, numbers, small words. Immutable. */
final class NameLexicon {

    private static final NameLexicon BUNDLED = new NameLexicon();
    /** Longest legal form in words, and a little. */
    private static final int MOST_WORDS = 8;

    private final Map<String, LexiconTerm> terms = new HashMap<>();
    private final Map<String, LexiconTerm> stems = new HashMap<>();
    private final Map<List<String>, LexiconTerm> longForms = new LinkedHashMap<>();
    private int shortestStem = Integer.MAX_VALUE;
    private int longestHan = 1;

    private NameLexicon() {
        // What is read first keeps a writing that several lists have.
        read("numbers.txt", WordKind.NUMBER);
        read("legal-forms.txt", WordKind.LEGAL_FORM);
        read("small-words.txt", WordKind.SMALL);
        read("words.txt", WordKind.GENERIC);
        read("places.txt", WordKind.PLACE);
    }

    static NameLexicon bundled() {
        return BUNDLED;
    }

    private void read(String resource, WordKind kind) {
        for (LexiconResource.Line line : LexiconResource.lines(resource)) {
            String meaning = NameKey.of(line.meaning());
            if (kind == WordKind.GENERIC || kind == WordKind.PLACE) {
                add(meaning, new LexiconTerm(kind, meaning));
            }
            for (String writing : line.writings()) {
                String text = kind == WordKind.SMALL ? NameKey.of(writing) : meaning;
                add(writing, new LexiconTerm(kind, text));
            }
        }
    }

    private void add(String writing, LexiconTerm term) {
        boolean isStem = writing.endsWith("*");
        String key = Letters.unified(NameKey.of(writing));
        if (isStem) {
            stems.putIfAbsent(key, term);
            shortestStem = Math.min(shortestStem, key.length());
        } else {
            terms.putIfAbsent(key, term);
            if (term.kind() == WordKind.LEGAL_FORM && MisspeltForms.isLong(key)) {
                longForms.put(List.of(key.split(" ", -1)), term);
            }
            if (Letters.isHan(key.codePointAt(0))) {
                longestHan = Math.max(longestHan, key.length());
            }
        }
    }

    /** The term that a word or several with blanks between them are; in the form of {@link Letters#unified}. */
    @Nullable
    LexiconTerm term(String words) {
        return terms.get(words);
    }

    /** As {@link #term}, and for a single word also by its stem. */
    Optional<LexiconTerm> find(String words) {
        LexiconTerm term = terms.get(words);
        for (int end = words.length(); term == null && end >= shortestStem; end--) {
            term = stems.get(words.substring(0, end));
        }
        return Optional.ofNullable(term);
    }

    /** The long legal form that begins here with a typing error. */
    Optional<MisspeltForms.Met> misspelt(List<String> pieces, int at) {
        if (at + MisspeltForms.FEWEST_WORDS > pieces.size()) {
            return Optional.empty();
        }
        return longForms.entrySet().stream()
                .filter(form -> MisspeltForms.isAt(pieces, at, form.getKey()))
                .findFirst()
                .map(form ->
                        new MisspeltForms.Met(form.getValue(), form.getKey().size()));
    }

    /** Single words in Latin letters, with what they stand for. */
    Map<String, LexiconTerm> latinWords() {
        return terms.entrySet().stream()
                .filter(entry ->
                        Letters.isLatin(entry.getKey()) && entry.getKey().indexOf(' ') < 0)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int mostWords() {
        return MOST_WORDS;
    }

    /** Characters of the longest Chinese writing. */
    int longestHan() {
        return longestHan;
    }
}
