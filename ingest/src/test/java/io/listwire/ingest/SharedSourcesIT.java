package io.listwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.listwire.contract.Topics;
import io.listwire.ingest.broker.CommittedRecords;
import io.listwire.ingest.broker.TestBroker;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.schema.NewsArticle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedSourcesIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration ANSWER_TAKES = Duration.ofMillis(200);
    private static final Pattern READ_HERE = Pattern.compile("listwire_source_failures\\{source=\"([^\"]+)\"\\}");
    private static final Set<String> SOURCES =
            IntStream.range(0, 8).mapToObj(number -> "feed-" + number).collect(Collectors.toCollection(TreeSet::new));

    @TempDir
    Path directory;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, AtomicInteger> asking = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Set<String> askedTwiceAtOnce = ConcurrentHashMap.newKeySet();
    private volatile String edition = "first";
    private TestBroker broker;
    private HttpServer publisher;

    @BeforeEach
    void start() throws IOException {
        broker = TestBroker.start(directory);
        publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.setExecutor(threads);
        publisher.createContext("/", this::answer);
        publisher.start();
    }

    @AfterEach
    void stop() {
        publisher.stop(0);
        threads.shutdownNow();
        broker.close();
    }

    @Test
    void shouldReadEachSourceInOneInstanceAndTakeOverWhenTheOtherIsClosed() throws Exception {
        try (IngestService one = service()) {
            await().atMost(LIMIT).untilAsserted(() -> assertThat(readBy(one)).isEqualTo(SOURCES));
            try (IngestService other = service()) {
                await().atMost(LIMIT).untilAsserted(() -> {
                    Set<String> first = readBy(one);
                    Set<String> second = readBy(other);
                    assertThat(second).isNotEmpty();
                    assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(second);
                    Set<String> both = new HashSet<>(first);
                    both.addAll(second);
                    assertThat(both).isEqualTo(SOURCES);
                });
                edition = "second";
                await().atMost(LIMIT).untilAsserted(() -> assertThat(articles()).hasSize(2 * SOURCES.size()));
            }
            await().atMost(LIMIT).untilAsserted(() -> assertThat(readBy(one)).isEqualTo(SOURCES));
            edition = "third";
            await().atMost(LIMIT).untilAsserted(() -> assertThat(articles()).hasSize(3 * SOURCES.size()));
            asked.clear();
            await().atMost(LIMIT).untilAsserted(() -> assertThat(asked.keySet()).isEqualTo(SOURCES));
        }
        assertThat(askedTwiceAtOnce).isEmpty();
        assertThat(CommittedRecords.values(broker, Topics.NEWS)).hasSize(3 * SOURCES.size());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String source = exchange.getRequestURI().getPath().substring(1);
        asked.computeIfAbsent(source, name -> new AtomicInteger()).incrementAndGet();
        AtomicInteger now = asking.computeIfAbsent(source, name -> new AtomicInteger());
        if (now.incrementAndGet() > 1) {
            askedTwiceAtOnce.add(source);
        }
        LockSupport.parkNanos(ANSWER_TAKES.toNanos());
        byte[] body = "{\"id\": \"%1$s-%2$s\", \"title\": \"%2$s\", \"url\": \"https://news.example/%1$s/%2$s\"}"
                .formatted(source, edition)
                .getBytes(StandardCharsets.UTF_8);
        now.decrementAndGet();
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Set<String> articles() {
        return CommittedRecords.values(broker, Topics.NEWS).stream()
                .map(NewsArticle::getDocumentId)
                .collect(Collectors.toSet());
    }

    private IngestService service() {
        Map<String, String> settings = broker.settings();
        settings.put("ingest.sources", String.join(",", SOURCES));
        settings.put("ingest.fetch.host.interval", "PT0S");
        for (String source : SOURCES) {
            settings.put("source." + source + ".kind", "news");
            settings.put("source." + source + ".format", "news-json");
            settings.put(
                    "source." + source + ".address",
                    "http://127.0.0.1:" + publisher.getAddress().getPort() + "/" + source);
            settings.put("source." + source + ".interval", "PT1S");
        }
        return IngestService.start(IngestSettings.of(settings));
    }

    private static Set<String> readBy(IngestService service) throws Exception {
        String metrics = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.httpPort() + "/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return READ_HERE
                .matcher(metrics)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
