package io.listwire.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Names as lists have them: those of the file {@code -Dlistwire.benchmark.names} (one a line), else made-up ones; as many
 * more as are wanted are put together from their words.
 */
final class MixedNames {

    private static final int MADE_UP = 20_000;

    private final Random random;
    private final Names words;
    private final List<String> real;

    MixedNames(long seed) {
        random = new Random(seed);
        words = new Names(seed);
        real = real();
    }

    private List<String> real() {
        String file = System.getProperty("listwire.benchmark.names");
        if (file == null) {
            return words.distinct(MADE_UP);
        }
        try {
            return List.copyOf(new LinkedHashSet<>(Files.readAllLines(Path.of(file))));
        } catch (IOException e) {
            throw new UncheckedIOException("-Dlistwire.benchmark.names: " + e.getMessage(), e);
        }
    }

    List<String> distinct(int count) {
        Set<String> names = new LinkedHashSet<>(real);
        while (names.size() < count) {
            names.add(mixed());
        }
        return new ArrayList<>(names).subList(0, count);
    }

    /** A name in which one word is that of another name, or one that hardly any other has. */
    private String mixed() {
        String[] parts = any(real).split(" ", -1);
        String[] others = any(real).split(" ", -1);
        parts[random.nextInt(parts.length)] =
                random.nextInt(3) == 0 ? words.word() : others[random.nextInt(others.length)];
        return String.join(" ", parts);
    }

    /** One of the names with a letter dropped or doubled, or the first or last word dropped or moved. */
    String variant(List<String> names) {
        String name = any(names);
        int at = random.nextInt(name.length());
        int space = name.indexOf(' ');
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            case 2 -> name.substring(space + 1);
            default -> name.substring(space + 1) + " " + name.substring(0, Math.max(space, 0));
        };
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
