package io.listwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.broker.TestBroker;
import io.listwire.ingest.settings.IngestSettings;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.AbstractCollection;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchlistMemoryIT {

    private static final int COMPANIES = 100_000;
    /** So that all of them together are 400 MB. */
    private static final String NOTES = "All that a team may note of a company and some more.   ".repeat(73);

    private static final long MOST_MEBIBYTES = 150;

    @TempDir
    Path directory;

    @Test
    void shouldNotHoldAnUploadInMemory() throws Exception {
        try (TestBroker broker = TestBroker.start(directory);
                IngestService service = IngestService.start(IngestSettings.of(broker.settings()))) {
            long before = usedMebibytes();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + service.httpPort() + "/v1/watchlists/large"))
                    .header("Content-Type", "text/csv")
                    .PUT(BodyPublishers.ofInputStream(WatchlistMemoryIT::companies))
                    .build();

            CompletableFuture<HttpResponse<String>> answer =
                    HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
            long most = 0;
            while (!isDone(answer)) {
                most = Math.max(most, usedMebibytes() - before);
            }

            assertThat(answer.join().body()).contains("\"published\":" + COMPANIES);
            assertThat(most).as("mebibytes that cannot be collected").isLessThan(MOST_MEBIBYTES);
        }
    }

    private static boolean isDone(CompletableFuture<?> answer) throws Exception {
        try {
            answer.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static long usedMebibytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static InputStream companies() {
        Iterator<InputStream> rows = IntStream.rangeClosed(0, COMPANIES)
                .mapToObj(i -> i == 0 ? "id,name,notes\n" : i + ",Company " + i + "," + NOTES + i + "\n")
                .<InputStream>map(row -> new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(Collections.enumeration(new LazyRows(rows)));
    }

    /** One row after the other is made when it is asked for. */
    private static final class LazyRows extends AbstractCollection<InputStream> {

        private final Iterator<InputStream> rows;

        LazyRows(Iterator<InputStream> rows) {
            this.rows = rows;
        }

        @Override
        public Iterator<InputStream> iterator() {
            return rows;
        }

        @Override
        public int size() {
            return COMPANIES + 1;
        }
    }
}
