package io.listwire.domain.listing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How much each list forbids. */
final class Severity {

    private static final String RESOURCE = "severity.tsv";

    /** Rank by list id, 1 and more; a higher one forbids more. */
    static final Map<String, Integer> RANKS = read();

    private Severity() {}

    private static Map<String, Integer> read() {
        try (InputStream in = Objects.requireNonNull(Severity.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> Integer.valueOf(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("The class path's " + RESOURCE + " cannot be read.", e);
        }
    }
}
