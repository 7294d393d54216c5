package io.listwire.domain.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The generic words and places of the lexicon that a word in Latin letters may be, but for typing errors. Immutable. */
public final class KnownSpellings {

    /**
     * A word of the lexicon as it is written somewhere.
     *
     * @param writing Latin capitals
     * @param text the text of the {@link NameWord} that it is read as
     */
    public record Spelling(String writing, String text) {}

    private static final KnownSpellings BUNDLED = new KnownSpellings();

    private final Map<Integer, List<Spelling>> byLength = new HashMap<>();

    private KnownSpellings() {
        NameLexicon.bundled().latinWords().forEach((writing, term) -> {
            if (term.kind() == WordKind.GENERIC || term.kind() == WordKind.PLACE) {
                byLength.computeIfAbsent(writing.length(), length -> new ArrayList<>())
                        .add(new Spelling(writing, term.text()));
            }
        });
    }

    public static KnownSpellings bundled() {
        return BUNDLED;
    }

    /** Spellings with the same first letter and at most so many typing errors. */
    public List<Spelling> near(String word, int errors) {
        List<Spelling> near = new ArrayList<>();
        for (int length = word.length() - errors; length <= word.length() + errors; length++) {
            for (Spelling spelling : byLength.getOrDefault(length, List.of())) {
                if (spelling.writing().charAt(0) == word.charAt(0)
                        && EditDistance.of(word, spelling.writing(), errors) <= errors) {
                    near.add(spelling);
                }
            }
        }
        return near;
    }
}
