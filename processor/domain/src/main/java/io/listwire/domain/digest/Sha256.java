package io.listwire.domain.digest;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, as FIPS 180-4 has it. */
public final class Sha256 {

    /** Length of a digest, bytes. */
    public static final int LENGTH = 32;

    private static final MessageDigest FRESH = fresh();

    private Sha256() {}

    /** Digest of the parts, one after the other without anything between them; {@value #LENGTH} bytes. */
    public static byte[] of(byte[]... parts) {
        MessageDigest digest = newDigest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /**
     * The UTF-16 units of a text, two bytes each, high byte first. Unlike a charset's encoder it keeps unpaired
     * surrogates, so that different texts never have the same bytes.
     */
    public static byte[] utf16(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(text.length(), Character.BYTES));
        for (int i = 0; i < text.length(); i++) {
            bytes.putChar(text.charAt(i));
        }
        return bytes.array();
    }

    // Copied rather than asked for: the search for a provider takes longer than the digest of a short text.
    private static MessageDigest newDigest() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this platform's SHA-256 cannot be copied", e);
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, but this one has not.", e);
        }
    }
}
