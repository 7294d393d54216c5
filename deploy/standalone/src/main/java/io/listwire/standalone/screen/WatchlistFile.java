package io.listwire.standalone.screen;

import io.listwire.ingest.source.DocumentSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.watchlist.WatchlistCsvParser;
import io.listwire.ingest.watchlist.WatchlistParser;
import io.listwire.schema.WatchedCompany;
import io.listwire.standalone.StandaloneException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The companies of a watchlist file, CSV or JSON.
 *
 * @param companies those that can be read, in the order of the file
 * @param skipped those that cannot
 */
public record WatchlistFile(List<WatchedCompany> companies, List<SkippedRow> skipped) {

    private static final String WATCHLIST = "file";
    private static final int LOOK_AHEAD = 1024;

    /**
     * Reads a file; one that begins with a bracket or a brace is JSON.
     *
     * @throws StandaloneException where it is not there, or neither
     */
    public static WatchlistFile read(Path path) {
        Companies companies = new Companies();
        Origin origin = new Origin(String.valueOf(path.getFileName()), path.toString());
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            if (isJson(in)) {
                new WatchlistParser().parse(in, origin, WATCHLIST, companies);
            } else {
                new WatchlistCsvParser().parse(in, origin, WATCHLIST, companies);
            }
        } catch (NoSuchFileException e) {
            throw new StandaloneException(path + " is not there", e);
        } catch (SourceException e) {
            throw new StandaloneException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new StandaloneException(path + " cannot be read: " + e.getMessage(), e);
        }
        return new WatchlistFile(companies.read, companies.skipped);
    }

    private static boolean isJson(InputStream in) throws IOException {
        in.mark(LOOK_AHEAD);
        byte[] begin = in.readNBytes(LOOK_AHEAD);
        in.reset();
        for (byte b : begin) {
            if (!Character.isWhitespace(b)) {
                return b == '[' || b == '{';
            }
        }
        return false;
    }

    private static final class Companies implements DocumentSink<WatchedCompany> {

        private final List<WatchedCompany> read = new ArrayList<>();
        private final List<SkippedRow> skipped = new ArrayList<>();

        @Override
        public void document(WatchedCompany company) {
            read.add(company);
        }

        @Override
        public void skipped(SkippedRow row) {
            skipped.add(row);
        }
    }
}
