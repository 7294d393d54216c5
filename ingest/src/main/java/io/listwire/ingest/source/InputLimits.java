package io.listwire.ingest.source;

/**
 * How large an input may be: what bounds the memory and the time that it can cost.
 *
 * @param listBytes largest list file, bytes
 * @param documentBytes largest input of documents (feed, API page, JSON lines), bytes
 * @param recordChars largest CSV record, line breaks within quotes included, or line of JSON lines, UTF-16 code units
 */
public record InputLimits(long listBytes, long documentBytes, int recordChars) {

    private static final InputLimits DEFAULTS = new InputLimits(2L << 30, 64L << 20, 1 << 20);

    public InputLimits {
        if (listBytes < 1 || documentBytes < 1 || recordChars < 1) {
            throw new IllegalArgumentException("limits start at 1");
        }
    }

    /** 2 GiB for a list, 64 MiB for documents, 1 Mi characters for a record: some hundred times what is published. */
    public static InputLimits defaults() {
        return DEFAULTS;
    }
}
