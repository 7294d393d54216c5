package io.listwire.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** A connection that breaks instead of ending. */
public final class BrokenInput extends InputStream {

    public static final String MESSAGE = "connection reset";

    private BrokenInput() {}

    /** An input that gives the text and then fails. */
    public static InputStream after(String text) {
        return new SequenceInputStream(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new BrokenInput());
    }

    @Override
    public int read() throws IOException {
        throw new IOException(MESSAGE);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return read();
    }
}
