package io.listwire.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.Arrays;

/** A beginning and then the same bytes again and again, up to 1 GiB; nothing of it is stored. It counts what is read. */
public final class EndlessInput extends InputStream {

    public static final long SIZE = 1L << 30;

    private final byte[] beginning;
    private final byte[] repeated;
    private long read;

    public EndlessInput(String beginning, String repeated) {
        this.beginning = beginning.getBytes(UTF_8);
        this.repeated = repeated.getBytes(UTF_8);
    }

    /** Bytes that were read so far. */
    public long bytesRead() {
        return read;
    }

    @Override
    public int read() {
        if (read >= SIZE) {
            return -1;
        }
        long position = read++;
        return 0xFF
                & (position < beginning.length
                        ? beginning[(int) position]
                        : repeated[(int) ((position - beginning.length) % repeated.length)]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (repeated.length > 1 || read < beginning.length) {
            int first = read();
            if (first >= 0) {
                buffer[offset] = (byte) first;
            }
            return first < 0 ? -1 : 1;
        }
        int count = (int) Math.min(length, SIZE - read);
        Arrays.fill(buffer, offset, offset + count, repeated[0]);
        read += count;
        return count == 0 ? -1 : count;
    }
}
