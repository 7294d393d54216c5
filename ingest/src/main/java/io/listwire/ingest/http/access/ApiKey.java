package io.listwire.ingest.http.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A key as it stands in the file: nobody can read it there. The keys themselves are 256 random bits, so that one SHA-256
 * of them is as good as they are.
 */
public final class ApiKey {

    private static final String PREFIX = "lw_";
    private static final int BYTES = 32;
    private static final int LONGEST_NAME = 100;

    private final String name;
    private final Set<Scope> scopes;
    private final byte[] digest;

    /**
     * A key.
     *
     * @param name whose it is, for logs
     * @param digest SHA-256 of the key, 32 bytes
     */
    ApiKey(String name, Set<Scope> scopes, byte[] digest) {
        this.name = name;
        this.scopes = EnumSet.copyOf(scopes);
        this.digest = digest.clone();
    }

    /** A new secret, to be shown once. */
    public static String newSecret() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The key of that secret. */
    public static ApiKey of(String name, Set<Scope> scopes, String secret) {
        return new ApiKey(name, scopes, digest(secret));
    }

    /** True for 1 to 100 letters, digits, dots, hyphens and underscores. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars()
                        .allMatch(c -> (c >= '0' && c <= '9')
                                || (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || ".-_".indexOf(c) >= 0);
    }

    String name() {
        return name;
    }

    boolean allows(Scope scope) {
        return scopes.contains(scope);
    }

    /** In a time that does not depend on how much of it is right. */
    boolean matches(byte[] presented) {
        return MessageDigest.isEqual(digest, presented);
    }

    /** Its line in the file of keys. */
    public String line() {
        return name + " sha256:" + HexFormat.of().formatHex(digest) + " "
                + scopes.stream().map(Scope::toString).collect(Collectors.joining(","));
    }

    static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
