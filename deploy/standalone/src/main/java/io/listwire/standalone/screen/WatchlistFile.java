package io.listwire.standalone.screen;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.watchlist.CompanySink;
import io.listwire.ingest.watchlist.DistinctCompanies;
import io.listwire.ingest.watchlist.RejectedRow;
import io.listwire.ingest.watchlist.WatchlistFormat;
import io.listwire.schema.WatchedCompany;
import io.listwire.standalone.StandaloneException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The companies of a watchlist file, CSV or JSON.
 *
 * @param companies those that can be read, in the order of the file
 * @param skipped those that cannot
 */
public record WatchlistFile(List<WatchedCompany> companies, List<SkippedRow> skipped) {

    private static final String WATCHLIST = "file";

    /**
     * Reads a file; one that begins with a bracket or a brace is JSON.
     *
     * @throws StandaloneException where it is not there, or neither
     */
    public static WatchlistFile read(Path path) {
        Companies companies = new Companies();
        Origin origin = new Origin(String.valueOf(path.getFileName()), path.toString());
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            WatchlistFormat format = WatchlistFormat.of(in, Optional.empty());
            format.parse(in, origin, WATCHLIST, new DistinctCompanies(format.unit(), companies));
        } catch (NoSuchFileException e) {
            throw new StandaloneException(path + " is not there", e);
        } catch (SourceException e) {
            throw new StandaloneException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new StandaloneException(path + " cannot be read: " + e.getMessage(), e);
        }
        return new WatchlistFile(companies.read, companies.skipped);
    }

    private static final class Companies implements CompanySink {

        private final List<WatchedCompany> read = new ArrayList<>();
        private final List<SkippedRow> skipped = new ArrayList<>();

        @Override
        public void company(long line, WatchedCompany company) {
            read.add(company);
        }

        @Override
        public void rejected(RejectedRow row) {
            skipped.add(row.skipped());
        }
    }
}
