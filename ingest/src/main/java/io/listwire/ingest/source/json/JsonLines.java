package io.listwire.ingest.source.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells JSON lines from other JSON, and reads them line by line, blank ones passed over. */
final class JsonLines {

    private final BufferedReader text;
    private final int limit;
    private int probing;
    private long number;
    private boolean tooLong;

    /** @param limit longest line, UTF-16 code units */
    JsonLines(BufferedReader text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /**
     * Whether the text is made of lines, each an object: the first line is a whole object and more follows, or it looks
     * like one and another begins behind it. Looks at twice the longest line at most, and leaves the reader at the
     * beginning.
     *
     * @param isObject whether a line is a whole JSON object
     */
    boolean present(Predicate<String> isObject) throws IOException {
        probing = 2 * limit;
        text.mark(probing + 1);
        StringBuilder line = new StringBuilder();
        for (int c = visible(); c >= 0 && c != '\n'; c = probe()) {
            line.append((char) c);
        }
        int second = visible();
        text.reset();
        String first = line.toString().strip();
        return first.startsWith("{") && first.endsWith("}") && (second == '{' || (second >= 0 && isObject.test(first)));
    }

    private int visible() throws IOException {
        int c = probe();
        while (c >= 0 && Character.isWhitespace(c)) {
            c = probe();
        }
        return c;
    }

    private int probe() throws IOException {
        probing--;
        return probing < 0 ? -1 : text.read();
    }

    /** The next line that is not blank; empty at the end, or where a line is too long. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        number++;
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (c == '\n' && !line.toString().isBlank()) {
                return Optional.of(line.toString().strip());
            }
            if (c == '\n') {
                number++;
                line.setLength(0);
            } else if (line.length() == limit) {
                tooLong = true;
                return Optional.empty();
            } else {
                line.append((char) c);
            }
        }
        return Optional.of(line.toString().strip()).filter(last -> !last.isEmpty());
    }

    /** Line that was read last, from 1. */
    long number() {
        return number;
    }

    /** Whether reading ended because a line is longer than the limit. */
    boolean tooLong() {
        return tooLong;
    }
}
