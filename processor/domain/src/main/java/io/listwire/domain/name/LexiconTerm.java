package io.listwire.domain.name;

/**
 * What a writing stands for.
 *
 * @param kind kind of the word
 * @param text English word or words, family of legal forms, or digits; in capitals
 */
record LexiconTerm(WordKind kind, String text) {}
