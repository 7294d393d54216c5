package io.listwire.domain.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bundled words that names share: legal forms, generic words, places, numbers, small words. Immutable. */
final class NameLexicon {

    private static final NameLexicon BUNDLED = new NameLexicon();

    private final Map<String, LexiconTerm> terms = new HashMap<>();
    private final Set<String> formsThatTellNothing = new HashSet<>();
    private final Set<String> formsAnywhere = new HashSet<>();
    private final Map<String, LexiconTerm> stems = new HashMap<>();
    private final Set<String> stemBeginnings = new HashSet<>();
    private final Map<Character, Map<List<String>, LexiconTerm>> longForms = new HashMap<>();
    private final Map<String, Integer> mostFrom = new HashMap<>();
    private final Map<String, Integer> mostTo = new HashMap<>();
    private int shortestStem = Integer.MAX_VALUE;
    private int longestHan = 1;

    private NameLexicon() {
        // What is read first keeps a writing that several lists have.
        read("numbers.txt", WordKind.NUMBER);
        read("legal-forms.txt", WordKind.LEGAL_FORM);
        read("small-words.txt", WordKind.SMALL);
        read("words.txt", WordKind.GENERIC);
        read("places.txt", WordKind.PLACE);
        stems.keySet().forEach(stem -> stemBeginnings.add(stem.substring(0, shortestStem)));
    }

    static NameLexicon bundled() {
        return BUNDLED;
    }

    private void read(String resource, WordKind kind) {
        for (LexiconResource.Line line : LexiconResource.lines(resource)) {
            String meaning = NameKey.of(line.meaning());
            if (line.meaning().startsWith("~")) {
                formsThatTellNothing.add(meaning);
            } else if (line.meaning().startsWith("=")) {
                formsAnywhere.add(meaning);
            }
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
            List<String> pieces = List.of(key.split(" ", -1));
            mostFrom.merge(pieces.get(0), pieces.size(), Math::max);
            mostTo.merge(pieces.get(pieces.size() - 1), pieces.size(), Math::max);
            if (term.kind() == WordKind.LEGAL_FORM && MisspeltForms.isLong(key)) {
                longForms
                        .computeIfAbsent(key.charAt(0), c -> new LinkedHashMap<>())
                        .put(pieces, term);
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
        boolean mayHaveStem =
                words.length() >= shortestStem && stemBeginnings.contains(words.substring(0, shortestStem));
        for (int end = words.length(); term == null && mayHaveStem && end >= shortestStem; end--) {
            term = stems.get(words.substring(0, end));
        }
        return Optional.ofNullable(term);
    }

    /** The most words of a term that begins with this one; 0 where none does. */
    int mostFrom(String piece) {
        return mostFrom.getOrDefault(piece, 0);
    }

    /** The most words of a term that ends with this one; 0 where none does. */
    int mostTo(String piece) {
        return mostTo.getOrDefault(piece, 0);
    }

    /** True for a family of legal forms that differs from no other. */
    boolean tellsNoForm(String family) {
        return formsThatTellNothing.contains(family);
    }

    /** True for a family whose short forms are nothing else, wherever they stand: Inc, Ltd, Corp. */
    boolean isFormAnywhere(String family) {
        return formsAnywhere.contains(family);
    }

    /** The long legal form that begins here with a typing error; null where there is none. */
    MisspeltForms.@Nullable Met misspelt(List<String> pieces, int at) {
        if (at + MisspeltForms.FEWEST_WORDS > pieces.size()) {
            return null;
        }
        for (Map.Entry<List<String>, LexiconTerm> form :
                longForms.getOrDefault(pieces.get(at).charAt(0), Map.of()).entrySet()) {
            if (MisspeltForms.isAt(pieces, at, form.getKey())) {
                return new MisspeltForms.Met(form.getValue(), form.getKey().size());
            }
        }
        return null;
    }

    /** Characters of the longest Chinese writing. */
    int longestHan() {
        return longestHan;
    }
}
