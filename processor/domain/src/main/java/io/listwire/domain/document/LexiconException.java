package io.listwire.domain.document;

/** A lexicon among the program's own resources is missing or has a line that cannot be read; names file and line. */
public final class LexiconException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    LexiconException(String file, int line, String problem) {
        super(file + (line > 0 ? " line " + line : "") + ": " + problem);
    }
}
