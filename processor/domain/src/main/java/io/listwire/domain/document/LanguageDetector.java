package io.listwire.domain.document;

import java.util.Optional;

/** Tells in which language a document is. Any text is fit. */
public interface LanguageDetector {

    /** ISO 639-1 code in lower case, such as {@code en}; empty where the text is too short or too mixed to tell. */
    Optional<String> language(DocumentText text);
}
