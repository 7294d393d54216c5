package io.listwire.ingest.source;

/**
 * One row or document of an input that cannot be read, while the rest of the input can.
 *
 * @param line line on which it begins, from 1; where the input is not made of lines, its number among the documents,
 *     from 1 (the reason says which)
 * @param reason what is wrong with it, and what to do, for a person
 * @param raw the row as it came, or the same written again in its syntax, shortened to {@value #MAX_RAW_CHARS} characters
 */
public record SkippedRow(long line, String reason, String raw) {

    /** How much of a row is kept. */
    public static final int MAX_RAW_CHARS = 100_000;

    public SkippedRow {
        if (raw.length() > MAX_RAW_CHARS) {
            raw = raw.substring(0, MAX_RAW_CHARS);
        }
    }
}
