package io.listwire.ingest.source.ofac.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Watches how a file ends. The publisher's own, with line breaks CR LF, end in the byte 0x1A behind the last of them;
 * copies with other line breaks have mostly lost it. The byte itself is handed on as a line of its own.
 */
final class EndMarkInput extends FilterInputStream {

    /** End of file in the alphabet of the teletype. */
    static final char END_MARK = '\u001A';

    private int beforeLast = -1;
    private int last = -1;
    private boolean carriageReturns;

    EndMarkInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            take(next);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        for (int i = offset; i < offset + count; i++) {
            take(bytes[i] & 0xFF);
        }
        return count;
    }

    private void take(int next) {
        carriageReturns |= last == '\r' && next == '\n';
        beforeLast = last;
        last = next;
    }

    /** Why the file, read to its end, cannot be whole; empty where it may be. */
    Optional<String> missingEnd() {
        if (last < 0) {
            return Optional.of("the file is empty: fetch it again");
        }
        boolean marked = last == END_MARK && beforeLast == '\n';
        return marked || !carriageReturns
                ? Optional.empty()
                : Optional.of(
                        "the file lacks the end mark (byte 0x1A) that the publisher's files have: fetch it again");
    }
}
