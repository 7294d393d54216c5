package io.listwire.ingest.watchlist;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.input.RejectedInputException;
import io.listwire.ingest.source.input.StrictUtf8Reader;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a CSV file: in UTF-8, in UTF-16 where its byte-order mark says so, or in the encoding that the sender names.
 * What is not of that encoding is refused, never replaced.
 */
final class CsvText {

    private static final int MARK_BYTES = 2;
    private static final int BIG_ENDIAN = 0xFEFF;
    private static final int LITTLE_ENDIAN = 0xFFFE;
    private static final int HEADER_CHARS = 64 * 1024;
    private static final String REMEDY =
            "save it as CSV in UTF-8, or say which encoding it is in, such as charset=windows-1252";

    private CsvText() {}

    /** @param charset as the sender says; empty where it does not say */
    static BufferedReader of(InputStream in, Origin origin, Optional<Charset> charset) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        Charset encoding = charset.isPresent() ? charset.get() : marked(bytes);
        Reader text = encoding.equals(StandardCharsets.UTF_8)
                ? new StrictUtf8Reader(bytes, origin, REMEDY)
                : new StrictReader(bytes, encoding, origin);
        return new BufferedReader(text, HEADER_CHARS);
    }

    private static Charset marked(BufferedInputStream bytes) throws IOException {
        bytes.mark(MARK_BYTES);
        int mark = (bytes.read() << 8) | bytes.read();
        bytes.reset();
        return mark == BIG_ENDIAN || mark == LITTLE_ENDIAN ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /**
     * What separates the cells: of comma, semicolon and tab the one that the first line has most of, outside quotes.
     * Spreadsheets in many countries write semicolons.
     */
    static char separator(BufferedReader text) throws IOException {
        text.mark(HEADER_CHARS);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int read = 0; read < HEADER_CHARS; read++) {
            int c = text.read();
            if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
                break;
            }
            quoted ^= c == '"';
            commas += !quoted && c == ',' ? 1 : 0;
            semicolons += !quoted && c == ';' ? 1 : 0;
            tabs += !quoted && c == '\t' ? 1 : 0;
        }
        text.reset();
        if (semicolons > Math.max(commas, tabs)) {
            return ';';
        }
        return tabs > commas ? '\t' : ',';
    }

    /** Refuses what is not of its encoding, naming the line. */
    private static final class StrictReader extends FilterReader {

        private final Charset charset;
        private final Origin origin;
        private long line = 1;

        StrictReader(InputStream in, Charset charset, Origin origin) {
            super(new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            this.charset = charset;
            this.origin = origin;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            try {
                int count = super.read(buffer, offset, length);
                for (int i = offset; i < offset + count; i++) {
                    line += buffer[i] == '\n' ? 1 : 0;
                }
                return count;
            } catch (CharacterCodingException e) {
                throw new RejectedInputException(new SourceException(
                        SourceException.Kind.MALFORMED,
                        origin,
                        "line " + line + " or soon after it",
                        "the text is not in " + charset.name(),
                        REMEDY));
            }
        }
    }
}
