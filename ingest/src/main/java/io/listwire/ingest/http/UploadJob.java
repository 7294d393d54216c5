package io.listwire.ingest.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.ingest.intake.Upload;
import io.listwire.ingest.intake.UploadJson;
import io.listwire.ingest.intake.UploadProgress;
import io.listwire.ingest.intake.UploadReport;
import io.listwire.ingest.log.OneLine;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.source.SourceException;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An upload that is taken in while its sender asks how far it is. */
final class UploadJob implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(UploadJob.class);

    private final String id;
    private final Upload upload;
    private final Taking taking;
    private final Instant startedAt;
    private final Runnable done;
    private final UploadProgress progress = new UploadProgress();
    private volatile @Nullable UploadReport report;
    private volatile @Nullable String failure;

    /** @param done is run at the end, whatever that is */
    UploadJob(String id, Upload upload, Taking taking, Instant startedAt, Runnable done) {
        this.id = id;
        this.upload = upload;
        this.taking = taking;
        this.startedAt = startedAt;
        this.done = done;
    }

    @Override
    public void run() {
        try {
            UploadReport taken = taking.take(upload, progress);
            LOG.info("{} from {}: {}", upload.watchlist(), upload.origin(), OneLine.of(taken.summary()));
            report = taken;
        } catch (SourceException e) {
            fail(String.valueOf(e.getMessage()));
        } catch (UnavailableException e) {
            fail(e.getMessage() + "; send the same again, it goes on where it was");
        } catch (IOException | RuntimeException e) {
            LOG.error("Upload {} failed", id, e);
            fail("an error of its own, of which the log says more; send the same again, it goes on where it was");
        } finally {
            close();
        }
    }

    private void fail(String reason) {
        LOG.warn("Upload {} of {} ended: {}", id, upload.watchlist(), OneLine.of(reason));
        failure = reason;
    }

    /** It is never to run. */
    void abandon() {
        failure = "shutting down; send the same again";
        close();
    }

    private void close() {
        try {
            upload.input().close();
        } catch (IOException e) {
            LOG.warn("Input not removed from disk: {}", e.toString());
        }
        done.run();
    }

    String watchlist() {
        return upload.watchlist();
    }

    String id() {
        return id;
    }

    /** How far it is: state, rows, done; at the end what became of it. */
    ObjectNode json() {
        UploadReport ended = report;
        String failed = failure;
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("upload", id);
        node.put("watchlist", upload.watchlist());
        node.put("state", state(ended, failed));
        node.put("startedAt", startedAt.toString());
        node.put("rows", progress.rows());
        node.put("done", progress.done());
        if (failed != null) {
            node.put("detail", failed);
        }
        if (ended == null) {
            node.put("skippedRows", progress.rejected());
        } else {
            ended.refused().ifPresent(why -> node.put("detail", why));
            node.setAll(UploadJson.of(ended));
        }
        return node;
    }

    private String state(@Nullable UploadReport ended, @Nullable String failed) {
        if (failed != null) {
            return "failed";
        }
        if (ended != null) {
            return ended.refused().isPresent() ? "refused" : "done";
        }
        return progress.phase().name().toLowerCase(Locale.ROOT);
    }

    /** What is done with an upload. */
    interface Taking {
        UploadReport take(Upload upload, UploadProgress progress)
                throws SourceException, UnavailableException, IOException;
    }
}
