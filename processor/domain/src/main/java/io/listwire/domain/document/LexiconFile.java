package io.listwire.domain.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads lexicons: UTF-8 text with comments from {@code #} to the end of the line, sections {@code [NAME]}, and lines
 * {@code head words | phrase; phrase; ...}. Braces stand for alternatives: {@code export {control,controls}}. What head
 * words a lexicon knows is for its reader to say.
 */
public final class LexiconFile {

    private final String file;
    private final List<LexiconEntry> entries = new ArrayList<>();
    private String section = "";
    private int line;

    private LexiconFile(String file) {
        this.file = file;
    }

    /** The entries of a resource beside this class. */
    static List<LexiconEntry> resource(String file) {
        return resource(LexiconFile.class, file);
    }

    /**
     * The entries of a resource beside a class.
     *
     * @throws LexiconException if it is missing or damaged
     */
    public static List<LexiconEntry> resource(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new LexiconException(file, 0, "no such resource");
            }
            return read(file, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LexiconException(file, 0, "cannot be read: " + e.getMessage());
        }
    }

    static List<LexiconEntry> read(String file, Reader reader) throws IOException {
        LexiconFile lexicon = new LexiconFile(file);
        BufferedReader lines = new BufferedReader(reader);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            lexicon.line++;
            int comment = line.indexOf('#');
            lexicon.readLine((comment < 0 ? line : line.substring(0, comment)).strip());
        }
        return List.copyOf(lexicon.entries);
    }

    private void readLine(String content) {
        if (content.isEmpty()) {
            return;
        }
        if (content.startsWith("[") && content.endsWith("]")) {
            section = content.substring(1, content.length() - 1).strip();
            return;
        }
        int bar = content.indexOf('|');
        if (bar < 1) {
            throw problem("expected [SECTION] or 'head | phrase; phrase', found '" + content + "'");
        }
        List<String> head = List.of(content.substring(0, bar).strip().split("\\s+", -1));
        for (String phrase : content.substring(bar + 1).split(";", -1)) {
            addAlternatives(head, phrase.strip());
        }
    }

    private void addAlternatives(List<String> head, String phrase) {
        int open = phrase.indexOf('{');
        if (open < 0) {
            if (phrase.isEmpty() || phrase.indexOf('}') >= 0) {
                throw problem(phrase.isEmpty() ? "an empty phrase" : "a closing brace without an opening one");
            }
            entries.add(new LexiconEntry(file, line, section, head, phrase));
            return;
        }
        int close = phrase.indexOf('}', open);
        if (close < 0) {
            throw problem("an opening brace without a closing one");
        }
        for (String alternative : phrase.substring(open + 1, close).split(",", -1)) {
            addAlternatives(head, phrase.substring(0, open) + alternative.strip() + phrase.substring(close + 1));
        }
    }

    private LexiconException problem(String what) {
        return new LexiconException(file, line, what);
    }
}
