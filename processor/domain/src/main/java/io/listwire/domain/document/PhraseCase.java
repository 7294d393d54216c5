package io.listwire.domain.document;

/** How a phrase must be written to count. */
enum PhraseCase {
    /** In any case. */
    ANY,
    /** With a capital where the lexicon has one; a text may have more of them. */
    CAPITALS,
    /** Exactly as the lexicon writes it. */
    EXACT
}
