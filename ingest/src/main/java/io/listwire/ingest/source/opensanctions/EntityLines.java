package io.listwire.ingest.source.opensanctions;

import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.input.BoundedInput;
import io.listwire.ingest.source.input.RejectedInputException;
import io.listwire.ingest.source.input.StrictUtf8Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;

/** The lines of a file that are not blank, one after the other; no more than one is held. */
final class EntityLines {

    /**
     * One line.
     *
     * @param number from 1
     * @param last whether the file ends with it, without a line break
     */
    record Line(long number, String text, boolean last) {}

    private static final int BUFFER = 1 << 16;

    private final Origin origin;
    private final int limit;
    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int filled;
    private long number;

    /** @param in read to its end, not closed */
    EntityLines(InputStream in, Origin origin, InputLimits limits) {
        this.origin = origin;
        limit = limits.recordChars();
        this.in = new StrictUtf8Reader(new BoundedInput(in, limits.listBytes(), origin), origin);
    }

    /** The next line; empty at the end of the file. */
    Optional<Line> next() throws SourceException, IOException {
        try {
            Optional<Line> line = read();
            while (line.isPresent() && line.get().text().isBlank()) {
                line = read();
            }
            return line;
        } catch (IOException e) {
            throw RejectedInputException.beneath(e).orElseThrow(() -> e);
        }
    }

    private Optional<Line> read() throws SourceException, IOException {
        StringBuilder line = new StringBuilder();
        number++;
        while (fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.append(buffer, position, end - position);
            boolean whole = end < filled;
            position = whole ? end + 1 : end;
            if (line.length() > limit) {
                throw tooLong();
            }
            if (whole) {
                return Optional.of(new Line(number, line.toString(), false));
            }
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(new Line(number, line.toString(), true));
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = Math.max(in.read(buffer, 0, buffer.length), 0);
        return filled > 0;
    }

    private SourceException tooLong() {
        return new SourceException(
                Kind.TOO_LARGE,
                origin,
                "line " + number,
                "the line does not end within " + limit + " characters",
                "give entities.ftm.json, where each entity stands on a line of its own");
    }
}
