package io.listwire.ingest.snapshot;

import io.listwire.ingest.digest.Sha256;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The digest in a snapshot's end marker: from 32 zero bytes on, the SHA-256 of the digest so far and the next entry's
 * content digest. Not thread-safe.
 */
final class DigestChain {

    private static final int SHA_256_BYTES = 32;

    private final MessageDigest sha256 = Sha256.digest();
    private byte[] state = new byte[SHA_256_BYTES];

    void add(byte[] contentDigest) {
        sha256.update(state);
        state = sha256.digest(contentDigest);
    }

    /** 64 lower-case hexadecimal digits. */
    String hex() {
        return HexFormat.of().formatHex(state);
    }
}
