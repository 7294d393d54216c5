package io.listwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.listwire.ingest.settings.SourceKind;
import io.listwire.ingest.settings.SourceSettings;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.Spool;
import io.listwire.ingest.spool.SpooledInput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTest {

    @TempDir
    Path directory;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch testOver = new CountDownLatch(1);
    private HttpServer publisher;
    private Path spool;

    @BeforeEach
    void startPublisher() throws IOException {
        spool = directory.resolve("spool");
        publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.setExecutor(threads);
        publisher.start();
    }

    @AfterEach
    void stopPublisher() {
        testOver.countDown();
        publisher.stop(0);
        threads.shutdownNow();
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void shouldReadAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("list.csv"), "abc");

        try (SpooledInput input = fetch(file.toString(), 3)) {
            assertThat(input.open()).hasContent("abc");
        }
    }

    @Test
    void shouldNameTheFileWhenThereIsNoneOrItIsNone() {
        assertThatThrownBy(() -> fetch(directory.resolve("none.csv").toString(), 3))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.csv");
        assertThatThrownBy(() -> fetch(directory.toString(), 3)).isInstanceOf(IOException.class);
    }

    @Test
    void shouldFetchByHttp() throws Exception {
        publisher.createContext("/list", exchange -> answer(exchange, 200, "abc"));

        try (SpooledInput input = fetch(address("/list"), 3)) {
            assertThat(input.open()).hasContent("abc");
        }
    }

    @Test
    void shouldRefuseAnErrorPage() {
        publisher.createContext("/list", exchange -> answer(exchange, 404, "<html>"));

        assertThatThrownBy(() -> fetch(address("/list"), 100))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("404")
                .hasMessageContaining(address("/list"));
    }

    @Test
    void shouldHangUpWhenAnAnswerIsTooLarge() {
        publisher.createContext("/list", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[10_000];
            while (testOver.getCount() > 0) {
                exchange.getResponseBody().write(block);
            }
        });

        assertThatThrownBy(() -> fetch(address("/list"), 100_000))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.TOO_LARGE));
    }

    @Test
    void shouldGiveUpWhenAnAnswerTricklesIn() {
        publisher.createContext("/list", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("a".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitEnd();
        });

        assertThatThrownBy(() -> fetch(address("/list"), 100_000, Duration.ofSeconds(1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(address("/list"));
    }

    @Test
    void shouldRefuseAnAnswerThatBreaksOff() {
        publisher.createContext("/list", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("abc".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        assertThatThrownBy(() -> fetch(address("/list"), 100_000))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(address("/list"));
    }

    @Test
    void shouldNameTheAddressWhenNobodyAnswers() {
        publisher.stop(0);

        assertThatThrownBy(() -> fetch(address("/list"), 100))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(address("/list"));
    }

    private SpooledInput fetch(String address, long maxBytes) throws Exception {
        return fetch(address, maxBytes, Duration.ofSeconds(30));
    }

    private SpooledInput fetch(String address, long maxBytes, Duration timeout) throws Exception {
        SourceSettings source = new SourceSettings("csl", SourceKind.LIST, "csl", address, Duration.ofHours(1));
        return new Fetcher(Spool.in(Optional.of(spool)), timeout).fetch(source, new Origin("csl", address), maxBytes);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + publisher.getAddress().getPort() + path;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private void awaitEnd() {
        try {
            testOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
