package io.listwire.domain.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads documents: what they are about, and what they say was done to lists. Safe for use by several threads. */
public final class DocumentReader {

    private static final String ENGLISH = "en";

    private final LanguageDetector languages;
    private final DocumentClassifier classifier;
    private final ClaimReader claims;
    private final OrganizationReader organizations = new OrganizationReader(JurisdictionLexicon.bundled());

    public DocumentReader(LanguageDetector languages, DocumentClassifier classifier, ClaimReader claims) {
        this.languages = languages;
        this.classifier = classifier;
        this.claims = claims;
    }

    /**
     * The reader with what comes with the program.
     *
     * @throws LexiconException if a lexicon is missing or damaged
     */
    public static DocumentReader bundled() {
        return new DocumentReader(
                LittleWordLanguageDetector.bundled(), LexiconClassifier.bundled(), SentenceClaimReader.bundled());
    }

    /**
     * Reads a document.
     *
     * @param published its date, empty where unknown
     */
    public DocumentReading read(DocumentText text, Optional<LocalDate> published) {
        Optional<String> language = languages.language(text);
        if (language.filter(code -> !code.equals(ENGLISH)).isPresent()) {
            return new DocumentReading(language, Classification.IRRELEVANT, List.of(), List.of());
        }
        Classification about = classifier.classify(text);
        List<Claim> said = claims.claims(text, about, published);
        return new DocumentReading(
                language, about.withLists(lists(about, said)), said, organizations.organizations(text, said));
    }

    /** Lists that are only described are told by what was done to them. */
    private static List<ListReference> lists(Classification about, List<Claim> claims) {
        List<ListReference> lists = new ArrayList<>(about.lists());
        for (Claim claim : claims) {
            claim.list()
                    .filter(id -> lists.stream().noneMatch(list -> list.list().equals(id)))
                    .ifPresent(id -> lists.add(new ListReference(id, List.of(claim.evidence()))));
        }
        return lists;
    }
}
