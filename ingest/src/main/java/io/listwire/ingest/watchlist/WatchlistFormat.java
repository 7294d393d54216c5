package io.listwire.ingest.watchlist;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** How a watchlist is written down. */
public final class WatchlistFormat {

    private static final int LOOK_AHEAD = 1024;
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private final String unit;
    private final Parsing parsing;

    private WatchlistFormat(String unit, Parsing parsing) {
        this.unit = unit;
        this.parsing = parsing;
    }

    /**
     * Rows with a header.
     *
     * @param charset the encoding; empty: UTF-8, or UTF-16 that says so by a byte-order mark
     */
    public static WatchlistFormat csv(Optional<Charset> charset) {
        return new WatchlistFormat("line", new WatchlistCsvParser(charset)::parse);
    }

    /** One object, or an array of them. */
    public static WatchlistFormat json() {
        return new WatchlistFormat("company", new WatchlistParser()::parse);
    }

    /** Object after object. */
    public static WatchlistFormat jsonLines() {
        return new WatchlistFormat("company", new WatchlistParser()::parseLines);
    }

    /**
     * What a file looks like: one that begins with a bracket is a JSON array, one that begins with a brace JSON lines, any
     * other CSV.
     *
     * @param in is read from the first byte again afterwards
     * @param charset of CSV, as above
     */
    public static WatchlistFormat of(BufferedInputStream in, Optional<Charset> charset) throws IOException {
        in.mark(LOOK_AHEAD);
        byte[] begin = in.readNBytes(LOOK_AHEAD);
        in.reset();
        for (byte b : begin) {
            if (b == '[') {
                return json();
            }
            if (b == '{') {
                return jsonLines();
            }
            if (!Character.isWhitespace(b) && BYTE_ORDER_MARK.indexOf(b & 0xFF) < 0) {
                break;
            }
        }
        return csv(charset);
    }

    /** What {@link RejectedRow#line()} counts: {@code line} or {@code company}. */
    public String unit() {
        return unit;
    }

    /**
     * Reads the whole input; each company reaches the sink, as a company or as rejected.
     *
     * @param watchlist id of the watchlist that they belong to
     * @throws SourceException where the input is not of that format: nothing of it counts
     */
    public void parse(InputStream in, Origin origin, String watchlist, CompanySink sink)
            throws SourceException, IOException {
        parsing.parse(in, origin, watchlist, sink);
    }

    private interface Parsing {
        void parse(InputStream in, Origin origin, String watchlist, CompanySink sink)
                throws SourceException, IOException;
    }
}
