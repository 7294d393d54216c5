package io.listwire.ingest.source.input;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input that refuses to be read beyond its limit: {@link RejectedInputException} of kind TOO_LARGE. */
public final class BoundedInput extends FilterInputStream {

    private final long limit;
    private final Origin origin;
    private long count;

    /** @param limit largest number of bytes that may be read */
    public BoundedInput(InputStream in, long limit, Origin origin) {
        super(in);
        this.limit = limit;
        this.origin = origin;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    /** Bytes read so far. */
    public long bytesRead() {
        return count;
    }

    private void count(int read) throws RejectedInputException {
        count += read;
        if (count > limit) {
            throw new RejectedInputException(new SourceException(
                    Kind.TOO_LARGE,
                    origin,
                    "byte " + limit,
                    "the input is larger than the limit of " + limit + " bytes",
                    "check that it is what it should be; if so, split it"));
        }
    }

    @Override
    public long skip(long length) {
        return 0; // Skipping would escape the count; a caller reads instead.
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
