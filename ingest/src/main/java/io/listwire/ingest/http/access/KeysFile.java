package io.listwire.ingest.http.access;

import io.listwire.ingest.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of keys, one a line: {@code NAME sha256:DIGEST SCOPE,SCOPE}; what begins with # is a comment. It is read again
 * when it changes; one that cannot be read then leaves the keys as they were. Thread-safe.
 */
final class KeysFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeysFile.class);
    private static final String DIGEST = "sha256:";
    private static final int DIGEST_DIGITS = 64;
    private static final long BETWEEN_LOOKS_NANOS = 1_000_000_000L;

    private final Path file;
    private List<ApiKey> keys;
    private FileTime changedAt;
    private long lookedAt = System.nanoTime();

    /** @throws SettingsException where it cannot be read, or a line is none; the message names it */
    KeysFile(Path file) {
        this.file = file;
        try {
            changedAt = Files.getLastModifiedTime(file);
            keys = read();
        } catch (IOException e) {
            throw new SettingsException("ingest.http.keys.file: " + file + " cannot be read: " + e, e);
        }
    }

    /** The key of that secret; all keys are compared, whichever it is. */
    Optional<ApiKey> find(String secret) {
        byte[] presented = ApiKey.digest(secret);
        Optional<ApiKey> found = Optional.empty();
        for (ApiKey key : current()) {
            if (key.matches(presented)) {
                found = Optional.of(key);
            }
        }
        return found;
    }

    private synchronized List<ApiKey> current() {
        if (System.nanoTime() - lookedAt > BETWEEN_LOOKS_NANOS) {
            lookedAt = System.nanoTime();
            lookAgain();
        }
        return keys;
    }

    private void lookAgain() {
        try {
            FileTime now = Files.getLastModifiedTime(file);
            if (!now.equals(changedAt)) {
                changedAt = now;
                keys = read();
                LOG.info("{} has changed: {} keys", file, keys.size());
            }
        } catch (IOException | SettingsException e) {
            LOG.error("{} cannot be read again, the keys stay as they were: {}", file, e.getMessage());
        }
    }

    private List<ApiKey> read() throws IOException {
        List<ApiKey> read = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                read.add(key(line.strip(), number));
            }
        }
        return List.copyOf(read);
    }

    // Nothing of the line is told: it may be a key itself, put there by mistake.
    private ApiKey key(String line, int number) {
        String[] parts = line.split(" +", 4);
        if (parts.length != 3 || !ApiKey.isName(parts[0]) || !isDigest(parts[1])) {
            throw wrong(number, "a line is NAME sha256:DIGEST SCOPE,SCOPE, as `listwire keys create` prints it");
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String name : parts[2].split(",", -1)) {
            scopes.add(Scope.named(name)
                    .orElseThrow(() -> wrong(number, "scopes are publish, watchlists, decide and read")));
        }
        return new ApiKey(parts[0], scopes, HexFormat.of().parseHex(parts[1].substring(DIGEST.length())));
    }

    private SettingsException wrong(int line, String message) {
        return new SettingsException("ingest.http.keys.file: " + file + ", line " + line + ": " + message);
    }

    private static boolean isDigest(String text) {
        return text.startsWith(DIGEST)
                && text.length() == DIGEST.length() + DIGEST_DIGITS
                && text.chars().skip(DIGEST.length()).allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }
}
