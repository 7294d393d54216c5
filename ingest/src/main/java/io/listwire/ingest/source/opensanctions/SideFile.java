package io.listwire.ingest.source.opensanctions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines by key, in a temporary file that vanishes when it is closed. Memory holds a hash and an offset for each key; the
 * lines of one key are a chain in the file. Keys whose hashes are equal share a chain: the reader must look at the lines.
 */
final class SideFile implements Closeable {

    private static final int HEADER = Long.BYTES + Integer.BYTES;
    private static final int BUFFER = 1 << 20;
    private static final long HASH_START = 0xCBF29CE484222325L;
    private static final long HASH_FACTOR = 0x100000001B3L;

    private final FileChannel channel;
    private final OffsetsByHash latest = new OffsetsByHash();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long written;

    SideFile() throws IOException {
        Path file = Files.createTempFile("listwire-entities", ".tmp");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Whether lines were added under that key, or one with an equal hash. */
    boolean has(String key) {
        return latest.get(hash(key)) != OffsetsByHash.NONE;
    }

    void add(String key, String line) throws IOException {
        byte[] bytes = line.getBytes(UTF_8);
        long offset = written + buffer.position();
        long previous = latest.put(hash(key), offset);
        if (buffer.remaining() < HEADER) {
            flush();
        }
        buffer.putLong(previous).putInt(bytes.length);
        for (int from = 0; from < bytes.length; ) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int length = Math.min(buffer.remaining(), bytes.length - from);
            buffer.put(bytes, from, length);
            from += length;
        }
    }

    /** The lines added under the key, or one with an equal hash, the latest first. */
    List<String> lines(String key) throws IOException {
        flush();
        List<String> lines = new ArrayList<>();
        for (long offset = latest.get(hash(key)); offset != OffsetsByHash.NONE; ) {
            ByteBuffer header = read(offset, HEADER);
            offset = next(lines, offset, header.getLong(), header.getInt());
        }
        return lines;
    }

    private long next(List<String> lines, long offset, long previous, int length) throws IOException {
        lines.add(new String(read(offset + HEADER, length).array(), UTF_8));
        return previous;
    }

    private ByteBuffer read(long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException("the temporary file has lost its end");
            }
        }
        return bytes.flip();
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            written += channel.write(buffer, written);
        }
        buffer.clear();
    }

    /** FNV-1a over the characters: what an attacker gains from equal hashes is a longer chain. */
    private static long hash(String key) {
        long hash = HASH_START;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * HASH_FACTOR;
        }
        return hash;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
