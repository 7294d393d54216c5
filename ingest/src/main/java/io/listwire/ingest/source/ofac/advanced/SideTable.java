package io.listwire.ingest.source.ofac.advanced;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Records by kind and id, several of one id allowed, in a temporary file that goes away when the table is closed. Memory
 * holds two numbers for each record. First all are added, then the table is sealed, then they are found.
 */
final class SideTable implements Closeable {

    /** What a record is about; the first letters differ. */
    enum Kind {
        LOCATION,
        /** By the identity that it belongs to. */
        DOCUMENT,
        /** By the profile that it starts from. */
        RELATION,
        /** By the profile. */
        ENTRY,
        /** Primary name, by the profile. */
        NAME
    }

    private static final int MOST_OF_ONE = 10_000;
    private static final int MOST_BYTES_OF_ONE = 8 << 20;
    private static final int FIRST_SIZE = 1 << 10;
    private static final int USUAL_BYTES = 1 << 9;
    private static final long LOW = 0xFFFF_FFFFL;

    private final Path path;
    private final FileChannel file;
    private final OutputStream out;
    /** Hash of kind and id, then the number of the record; sorted when sealed. */
    private long[] keys = new long[FIRST_SIZE];
    /** Where each record begins, by its number. */
    private long[] offsets = new long[FIRST_SIZE];

    private int size;
    private long end;
    private byte[] buffer = new byte[USUAL_BYTES];

    SideTable() throws IOException {
        path = Files.createTempFile("listwire-", ".tmp");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
    }

    /** The temporary file. */
    Path path() {
        return path;
    }

    int size() {
        return size;
    }

    void add(Kind kind, String id, List<String> fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            data.writeInt(0);
            text(data, key(kind, id));
            data.writeInt(fields.size());
            for (String field : fields) {
                text(data, field);
            }
        }
        byte[] record = bytes.toByteArray();
        ByteBuffer.wrap(record).putInt(record.length);
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2);
        }
        keys[size] = (long) key(kind, id).hashCode() << 32 | size;
        offsets[size++] = end;
        end += record.length;
        out.write(record);
    }

    void seal() throws IOException {
        out.flush();
        Arrays.sort(keys, 0, size);
    }

    /**
     * Whether so much belongs to one id that it could not be held at once: more than {@value #MOST_OF_ONE} records or
     * {@value #MOST_BYTES_OF_ONE} bytes, a thousand times what is published.
     */
    boolean isOverloaded() {
        long records = 0;
        long bytes = 0;
        for (int i = 0; i < size; i++) {
            boolean same = i > 0 && keys[i] >> 32 == keys[i - 1] >> 32;
            int number = (int) (keys[i] & LOW);
            records = (same ? records : 0) + 1;
            bytes = (same ? bytes : 0) + (number + 1 < size ? offsets[number + 1] : end) - offsets[number];
            if (records > MOST_OF_ONE || bytes > MOST_BYTES_OF_ONE) {
                return true;
            }
        }
        return false;
    }

    /** The fields of each record with that id, in the order in which they were added. */
    List<List<String>> find(Kind kind, String id) throws IOException {
        String key = key(kind, id);
        List<List<String>> found = new ArrayList<>();
        int at = Arrays.binarySearch(keys, 0, size, (long) key.hashCode() << 32);
        for (int i = at < 0 ? -at - 1 : at; i < size && keys[i] >> 32 == key.hashCode(); i++) {
            List<String> record = record((int) (keys[i] & LOW));
            if (record.get(0).equals(key)) {
                found.add(record.subList(1, record.size()));
            }
        }
        return found;
    }

    Optional<List<String>> first(Kind kind, String id) throws IOException {
        return find(kind, id).stream().findFirst();
    }

    private List<String> record(int number) throws IOException {
        long begin = offsets[number];
        fill(begin);
        int length = ByteBuffer.wrap(buffer).getInt();
        if (length > buffer.length) {
            buffer = new byte[length];
            fill(begin);
        }
        List<String> fields = new ArrayList<>();
        try (DataInputStream data =
                new DataInputStream(new ByteArrayInputStream(buffer, Integer.BYTES, length - Integer.BYTES))) {
            fields.add(text(data));
            for (int left = data.readInt(); left > 0; left--) {
                fields.add(text(data));
            }
        }
        return fields;
    }

    /** Reads as much as there is room for, so that most records need one access to the file. */
    private void fill(long begin) throws IOException {
        ByteBuffer into = ByteBuffer.wrap(buffer);
        while (into.hasRemaining() && begin + into.position() < end) {
            if (file.read(into, begin + into.position()) < 0) {
                throw new EOFException("the temporary file is shorter than it was written");
            }
        }
    }

    private static String key(Kind kind, String id) {
        return kind.name().charAt(0) + id;
    }

    private static void text(DataOutputStream data, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    private static String text(DataInputStream data) throws IOException {
        return new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
