package io.listwire.ingest.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The certificate that HTTP shows: two PEM files, or one in PKCS #12.
 *
 * @param certificate the chain, PEM, the server's own first
 * @param key the private key, PEM, PKCS #8 without a password
 * @param keyStore PKCS #12 instead of both; empty: they are PEM
 * @param password of the key store
 */
public record TlsSettings(Path certificate, Path key, Optional<Path> keyStore, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return keyStore.map(Path::toString).orElse(certificate.toString());
    }
}
