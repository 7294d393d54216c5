package io.listwire.ingest.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The uploads that run or have ended lately. They are forgotten at the end of the process. Thread-safe. */
final class UploadJobs implements AutoCloseable {

    private static final int KEPT = 1_000;
    private static final int AT_ONCE = 2;
    private static final Duration END_WITHIN = Duration.ofSeconds(10);

    private final ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE, task -> {
        Thread thread = new Thread(task, "listwire-upload");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, UploadJob> jobs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UploadJob> eldest) {
            return size() > KEPT;
        }
    };

    synchronized void start(UploadJob job) {
        jobs.put(job.id(), job);
        executor.execute(job);
    }

    synchronized Optional<UploadJob> find(String watchlist, String id) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.watchlist().equals(watchlist));
    }

    /** Breaks off what runs; sent again, it goes on where it was. */
    @Override
    public void close() {
        executor.shutdownNow().forEach(job -> ((UploadJob) job).abandon());
        try {
            boolean unused = executor.awaitTermination(END_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
