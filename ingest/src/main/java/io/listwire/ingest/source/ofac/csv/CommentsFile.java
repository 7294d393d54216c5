package io.listwire.ingest.source.ofac.csv;

import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.input.BoundedInput;
import io.listwire.ingest.source.input.RejectedInputException;
import io.listwire.ingest.source.input.StrictUtf8Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the remarks go on with: a number and a quoted text a line, in which quotes stand as they are, not doubled. */
final class CommentsFile {

    private static final Pattern LINE = Pattern.compile("(\\d{1,12}),\\s*\"(.*)\"\\s*");

    private CommentsFile() {}

    /**
     * Reads the file.
     *
     * @param comments takes the texts by the entry's number
     * @throws SourceException where a line is none of this file, the last one included: it has no end mark that can be
     *     relied on
     */
    static void read(ListFiles files, String file, Origin origin, InputLimits limits, Map<String, String> comments)
            throws SourceException, IOException {
        try (InputStream in = files.open(file);
                Reader reader = new StrictUtf8Reader(new BoundedInput(in, limits.listBytes(), origin), origin)) {
            long line = 1;
            for (Optional<String> text = line(reader, file, origin, line, limits);
                    text.isPresent();
                    text = line(reader, file, origin, line, limits)) {
                take(text.get(), file, origin, line, comments);
                line++;
            }
        } catch (RejectedInputException e) {
            throw RejectedInputException.beneath(e).orElseThrow();
        }
    }

    private static void take(String text, String file, Origin origin, long line, Map<String, String> comments)
            throws SourceException {
        if (text.isBlank() || text.equals(String.valueOf(EndMarkInput.END_MARK))) {
            return;
        }
        Matcher matcher = LINE.matcher(text);
        if (!matcher.matches()) {
            throw new SourceException(
                    Kind.TRUNCATED,
                    origin,
                    file + ", line " + line,
                    "the line is no number with a quoted text",
                    "the transfer broke off, or this is another file: fetch it again");
        }
        comments.merge(matcher.group(1), matcher.group(2), String::concat);
    }

    private static Optional<String> line(Reader reader, String file, Origin origin, long line, InputLimits limits)
            throws SourceException, IOException {
        StringBuilder text = new StringBuilder();
        int next = reader.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            if (text.length() >= limits.recordChars()) {
                throw new SourceException(
                        Kind.TOO_LARGE,
                        origin,
                        file + ", line " + line,
                        "the line does not end within " + limits.recordChars() + " characters",
                        "see what was fetched");
            }
            text.append((char) next);
            next = reader.read();
        }
        int end = text.length() - 1;
        if (end >= 0 && text.charAt(end) == '\r') {
            text.setLength(end);
        }
        return Optional.of(text.toString());
    }
}
