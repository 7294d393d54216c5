package io.listwire.domain.name;

/**
 * One word of a name as it is compared.
 *
 * @param text Latin capitals and digits; what stands for the word of a lexicon is its English word
 * @param kind what the word does
 * @param romanised true for a word of another script that was spelt out in Latin letters, by sound and not by letter
 */
public record NameWord(String text, WordKind kind, boolean romanised) {

    /** True for a legal form that differs from none: "company". */
    public boolean tellsNoForm() {
        return kind == WordKind.LEGAL_FORM && NameLexicon.bundled().tellsNoForm(text);
    }
}
