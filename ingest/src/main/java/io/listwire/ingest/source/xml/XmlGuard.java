package io.listwire.ingest.source.xml;

import io.listwire.ingest.source.input.RejectedInputException;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Supplier;

/** Refuses to go on reading when one tag, text or comment does not end, and knows whether all was asked for. */
final class XmlGuard extends Reader {

    private final Reader in;
    private final int limit;
    private final Supplier<RejectedInputException> tooLarge;
    private long sinceEvent;
    private boolean ended;
    private boolean empty = true;

    /** @param limit largest tag, text or comment, UTF-16 code units */
    XmlGuard(Reader in, int limit, Supplier<RejectedInputException> tooLarge) {
        this.in = in;
        this.limit = limit;
        this.tooLarge = tooLarge;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (sinceEvent > limit) {
            throw tooLarge.get();
        }
        int count = in.read(buffer, offset, length);
        if (count > 0) {
            sinceEvent += count;
            empty = false;
        }
        ended = count < 0;
        return count;
    }

    void eventComplete() {
        sinceEvent = 0;
    }

    /** Whether the parser wanted more than there is: what it then complains of is the missing rest. */
    boolean ended() {
        return ended;
    }

    boolean empty() {
        return empty;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
