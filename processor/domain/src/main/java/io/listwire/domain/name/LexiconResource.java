package io.listwire.domain.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the bundled lists of words. Lines that begin with {@code #} are comments. */
final class LexiconResource {

    /**
     * A line of such a list.
     *
     * @param meaning what stands in front of the bar, empty where there is none
     * @param writings the others, without blanks around them
     */
    record Line(String meaning, List<String> writings) {}

    private LexiconResource() {}

    static List<Line> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(LexiconResource.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LexiconResource::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String line) {
        int bar = line.indexOf('|');
        String meaning = line.substring(0, Math.max(bar, 0)).strip();
        Stream<String> writings =
                Arrays.stream(line.substring(bar + 1).split(";", -1)).map(String::strip);
        return new Line(meaning, writings.filter(writing -> !writing.isEmpty()).toList());
    }
}
