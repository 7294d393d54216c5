package io.listwire.domain.matching;

import io.listwire.domain.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The bundled kinds of identifiers: which writings mean the same scheme, and how much it says. Immutable. */
final class IdentifierKinds {

    /** How much an equal identifier says. */
    enum Strength {
        /** One in the world. */
        UNIQUE,
        /** One for each issuer. */
        BY_ISSUER,
        /** Of people, or of many. */
        WEAK
    }

    /**
     * A scheme.
     *
     * @param name its name, the same for all its writings
     * @param strength how much an equal value says
     */
    record Kind(String name, Strength strength) {}

    private static final String RESOURCE = "identifier-kinds.txt";
    private static final IdentifierKinds BUNDLED = new IdentifierKinds();

    private final Map<String, Kind> kinds = new HashMap<>();

    private IdentifierKinds() {
        try (InputStream in = Objects.requireNonNull(IdentifierKinds.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static IdentifierKinds bundled() {
        return BUNDLED;
    }

    private void add(String[] line) {
        Kind kind = new Kind(Folding.tight(line[1]), Strength.valueOf(line[0].strip()));
        kinds.put(kind.name(), kind);
        Arrays.stream(line[2].split(";", -1)).map(Folding::tight).forEach(writing -> kinds.put(writing, kind));
    }

    /** The scheme of that writing; one of its own, and weak, where it is unknown. */
    Kind of(String writing) {
        String key = Folding.tight(writing);
        Kind known = kinds.get(key);
        return known == null ? new Kind(key, Strength.WEAK) : known;
    }
}
