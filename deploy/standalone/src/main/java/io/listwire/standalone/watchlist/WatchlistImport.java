package io.listwire.standalone.watchlist;

import io.listwire.ingest.intake.Replacing;
import io.listwire.ingest.intake.Upload;
import io.listwire.ingest.intake.UploadProgress;
import io.listwire.ingest.intake.UploadReport;
import io.listwire.ingest.intake.WatchlistIntake;
import io.listwire.ingest.publish.PublishListener;
import io.listwire.ingest.publish.Publisher;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.Spool;
import io.listwire.ingest.spool.SpooledInput;
import io.listwire.ingest.watchlist.WatchlistFormat;
import io.listwire.standalone.StandaloneException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Takes a watchlist file into a cluster, as ingest takes it by HTTP: each company once, whatever was sent before. */
public final class WatchlistImport {

    private static final String SOURCE = "listwire-import";

    private final Map<String, String> kafka;
    private final Map<String, String> registry;

    /**
     * @param kafka settings of Kafka's clients
     * @param registry settings of the registry's client
     */
    public WatchlistImport(Map<String, String> kafka, Map<String, String> registry) {
        this.kafka = kafka;
        this.registry = registry;
    }

    /**
     * Takes a file in.
     *
     * @param charset of CSV that is in neither UTF-8 nor UTF-16 with a byte-order mark
     * @param replacing how the watchlist is replaced; empty: what is absent from the file stays
     * @throws StandaloneException where the file cannot be read, or the cluster does not take it
     */
    public UploadReport run(
            Path file,
            String watchlist,
            Optional<Charset> charset,
            Optional<Replacing> replacing,
            UploadProgress progress) {
        Origin origin = new Origin(SOURCE, file.toString());
        // An id for each watchlist: what an import that was killed has left open is ended by the next.
        try (Publisher publisher = Publisher.start(
                        kafka, registry, SOURCE + "-" + watchlist, Clock.systemUTC(), PublishListener.NONE);
                SpooledInput input = spooled(file, origin)) {
            Upload upload = new Upload(input, origin, watchlist, format(input, charset));
            WatchlistIntake intake = new WatchlistIntake(publisher, Clock.systemUTC());
            return replacing.isPresent()
                    ? intake.replace(upload, replacing.get(), progress)
                    : intake.add(upload, progress);
        } catch (NoSuchFileException e) {
            throw new StandaloneException(file + " is not there", e);
        } catch (SourceException e) {
            throw new StandaloneException(e.getMessage() + "\nNothing was taken in.", e);
        } catch (UnavailableException e) {
            throw new StandaloneException(
                    "the cluster does not take it: " + e.getMessage()
                            + "\nWhat it has taken by now stays; run the same again, it goes on where it was.",
                    e);
        } catch (IOException e) {
            throw new StandaloneException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    // Read twice: what somebody changes meanwhile must not matter.
    private static SpooledInput spooled(Path file, Origin origin) throws IOException, SourceException {
        try (InputStream in = Files.newInputStream(file)) {
            return Spool.in(Optional.empty()).take(in, origin, Long.MAX_VALUE);
        }
    }

    private static WatchlistFormat format(SpooledInput input, Optional<Charset> charset) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(input.open())) {
            return WatchlistFormat.of(in, charset);
        }
    }
}
