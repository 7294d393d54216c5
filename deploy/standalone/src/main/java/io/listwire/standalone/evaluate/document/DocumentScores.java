package io.listwire.standalone.evaluate.document;

import io.listwire.domain.name.NameReader;
import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.WordKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How well a set of documents was read. */
public final class DocumentScores {

    /** What is measured, in the order of reports. */
    public enum Aspect {
        RELEVANCE,
        TOPICS,
        ISSUING,
        TARGET,
        LISTS,
        CLAIMS,
        ORGANIZATIONS;

        /** As reports name it. */
        public String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What went wrong in one document.
     *
     * @param id the document's id
     * @param differences by aspect; those without one are left out
     */
    record DocumentErrors(String id, Map<Aspect, Tally.Difference> differences) {}

    private static final NameReader NAMES = new NameReader();

    private final Map<Aspect, Tally> tallies = new EnumMap<>(Aspect.class);
    private final List<DocumentErrors> errors = new ArrayList<>();
    private int documents;

    public DocumentScores() {
        for (Aspect aspect : Aspect.values()) {
            tallies.put(aspect, new Tally());
        }
    }

    /** Compares one document. */
    public void add(String id, DocumentLabels expected, DocumentLabels predicted) {
        documents++;
        Map<Aspect, Tally.Difference> differences = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            Tally.Difference difference = tally(aspect).add(values(aspect, expected), values(aspect, predicted));
            if (!difference.isNone()) {
                differences.put(aspect, difference);
            }
        }
        if (!differences.isEmpty()) {
            errors.add(new DocumentErrors(id, differences));
        }
    }

    private static Collection<String> values(Aspect aspect, DocumentLabels labels) {
        return switch (aspect) {
            case RELEVANCE -> labels.relevant() ? List.of("relevant") : List.of();
            case TOPICS -> distinct(labels.topics());
            case ISSUING -> distinct(labels.issuing());
            case TARGET -> distinct(labels.target());
            case LISTS -> distinct(labels.lists());
            case CLAIMS -> labels.claims().stream().map(ClaimLabel::key).toList();
            case ORGANIZATIONS ->
                distinct(labels.organizations().stream()
                        .map(DocumentScores::normalised)
                        .toList());
        };
    }

    private static List<String> distinct(List<String> values) {
        return values.stream().distinct().toList();
    }

    /** Without case, accents, punctuation and legal forms. */
    private static String normalised(String name) {
        List<NameWord> words = NAMES.read(name).words();
        String telling = words.stream()
                .filter(word -> word.kind() != WordKind.LEGAL_FORM && word.kind() != WordKind.SMALL)
                .map(NameWord::text)
                .collect(Collectors.joining(" "));
        return telling.isEmpty() ? name : telling;
    }

    /** Number of documents compared. */
    public int documents() {
        return documents;
    }

    Tally tally(Aspect aspect) {
        Tally tally = tallies.get(aspect);
        if (tally == null) {
            throw new IllegalArgumentException("no tally of " + aspect);
        }
        return tally;
    }

    /** Agreement over all labels of an aspect. */
    public Agreement agreement(Aspect aspect) {
        return tally(aspect).micro();
    }

    List<DocumentErrors> errors() {
        return errors;
    }
}
