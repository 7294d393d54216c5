package io.listwire.ingest.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that names inputs, entries and documents. */
public final class Sha256 {

    private Sha256() {}

    /** A new digest; every Java platform has it. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform has no SHA-256", e);
        }
    }
}
