package io.listwire.domain.alert;

import io.listwire.domain.digest.Sha256;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** Ids that are a pure function of what caused them: a replay gives the same alerts with the same ids. */
public final class AlertId {

    private static final int BYTES = 16;

    private AlertId() {}

    /**
     * 32 lower-case hexadecimal digits: the beginning of the SHA-256 over all parts, each preceded by its length, so that
     * no two lists of parts run together into the same bytes.
     */
    public static String of(String... parts) {
        byte[][] framed = new byte[2 * parts.length][];
        for (int i = 0; i < parts.length; i++) {
            framed[2 * i] =
                    ByteBuffer.allocate(Integer.BYTES).putInt(parts[i].length()).array();
            framed[2 * i + 1] = Sha256.utf16(parts[i]);
        }
        return HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(framed), BYTES));
    }
}
