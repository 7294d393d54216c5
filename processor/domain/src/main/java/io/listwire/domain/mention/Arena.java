package io.listwire.domain.mention;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow, addressed by offset; a hundred thousand small records without an object each. */
final class Arena {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int size;

    Arena(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    /**
     * Room for so many more bytes; gives their offset.
     *
     * @throws IllegalStateException where there would be more than 2 GB
     */
    int reserve(int length) {
        long needed = (long) size + length;
        if (needed > Integer.MAX_VALUE - 16) {
            throw new IllegalStateException("the names that are looked for take more than 2 GB");
        }
        if (needed > bytes.length) {
            long grown = Math.max(needed, bytes.length + (bytes.length >>> 4) + 64L);
            bytes = Arrays.copyOf(bytes, (int) Math.min(grown, Integer.MAX_VALUE - 16));
        }
        int at = size;
        size += length;
        return at;
    }

    int getInt(int at) {
        return (int) INT.get(bytes, at);
    }

    void setInt(int at, int value) {
        INT.set(bytes, at, value);
    }

    int getShort(int at) {
        return Short.toUnsignedInt((short) SHORT.get(bytes, at));
    }

    void setShort(int at, int value) {
        SHORT.set(bytes, at, (short) value);
    }

    int getByte(int at) {
        return bytes[at];
    }

    void setByte(int at, int value) {
        bytes[at] = (byte) value;
    }

    byte[] get(int at, int length) {
        return Arrays.copyOfRange(bytes, at, at + length);
    }

    void set(int at, byte[] value) {
        System.arraycopy(value, 0, bytes, at, value.length);
    }

    boolean has(int at, byte[] value) {
        return Arrays.equals(bytes, at, at + value.length, value, 0, value.length);
    }

    /** Takes a stretch of another arena behind what is here; gives its offset. */
    int copy(Arena from, int at, int length) {
        int to = reserve(length);
        System.arraycopy(from.bytes, at, bytes, to, length);
        return to;
    }
}
