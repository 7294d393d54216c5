package io.listwire.ingest.source.input;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Supplier;

/**
 * Stands between a file and its parser and refuses to go on reading when a record does not end: however long a line
 * or a quoted cell is, no more than the limit and one buffer of it is ever held.
 */
public final class RecordGuard extends Reader {

    private final Reader in;
    private final int limit;
    private final Supplier<RejectedInputException> tooLarge;
    private long sinceRecord;
    private char last = '\n';
    private boolean ended;

    /**
     * @param limit largest record, UTF-16 code units
     * @param tooLarge made when a record is larger
     */
    public RecordGuard(Reader in, int limit, Supplier<RejectedInputException> tooLarge) {
        this.in = in;
        this.limit = limit;
        this.tooLarge = tooLarge;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        // All that was handed out since the last complete record belongs to the one that is not complete yet.
        if (sinceRecord > limit) {
            throw tooLarge.get();
        }
        int count = in.read(buffer, offset, length);
        if (count > 0) {
            sinceRecord += count;
            last = buffer[offset + count - 1];
        }
        ended = count < 0;
        return count;
    }

    /** A record is complete: the next one may be as long again. */
    public void recordComplete() {
        sinceRecord = 0;
    }

    /** Whether the input was read to its end. */
    public boolean ended() {
        return ended;
    }

    /** The character that was read last; a line feed before the first. */
    char last() {
        return last;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
