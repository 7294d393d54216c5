package io.listwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.listwire.ingest.settings.FetchSettings;
import io.listwire.ingest.settings.SourceKind;
import io.listwire.ingest.settings.SourceSettings;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.Spool;
import io.listwire.ingest.spool.SpooledInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

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

    @Test
    void shouldUnpackAnAnswerWhenItIsPackedByGzip() throws Exception {
        publisher.createContext("/list", exchange -> {
            boolean asked = "gzip".equals(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
            answerPacked(exchange, asked ? gzip("abc".getBytes(StandardCharsets.UTF_8)) : new byte[0]);
        });

        try (SpooledInput input = fetch(address("/list"), 100)) {
            assertThat(input.open()).hasContent("abc");
        }
    }

    @Test
    void shouldRefuseABombWhenItIsSmallOnlyAsPacked() {
        publisher.createContext("/list", exchange -> answerPacked(exchange, gzip(new byte[10_000_000])));

        assertThatThrownBy(() -> fetch(address("/list"), 100_000))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.TOO_LARGE));
    }

    @Test
    void shouldRefuseAnAnswerWhenItIsPackedNotToItsEndOrNotAtAll() {
        byte[] whole = gzip("abc".getBytes(StandardCharsets.UTF_8));
        publisher.createContext("/short", exchange -> answerPacked(exchange, Arrays.copyOf(whole, whole.length - 9)));
        publisher.createContext("/plain", exchange -> answerPacked(exchange, new byte[] {'a', 'b', 'c'}));

        assertThatThrownBy(() -> fetch(address("/short"), 100))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(address("/short"))
                .hasMessageContaining("gzip");
        assertThatThrownBy(() -> fetch(address("/plain"), 100))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gzip");
    }

    @Test
    void shouldRefuseAnEncodingWhenItWasNotAskedFor() {
        publisher.createContext("/list", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            answer(exchange, 200, "abc");
        });

        assertThatThrownBy(() -> fetch(address("/list"), 100))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'br'");
    }

    @Test
    void shouldFollowFiveRedirectsButNotSix() throws Exception {
        publisher.createContext("/hop/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            int left = Integer.parseInt(path.substring("/hop/".length()));
            if (left == 0) {
                answer(exchange, 200, "abc");
            } else {
                redirect(exchange, String.valueOf(left - 1));
            }
        });

        try (SpooledInput input = fetch(address("/hop/5"), 100)) {
            assertThat(input.open()).hasContent("abc");
        }
        assertThatThrownBy(() -> fetch(address("/hop/6"), 100))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 5 times");
    }

    @Test
    void shouldNotFollowARedirectWhenItLeadsToAFile() {
        publisher.createContext("/list", exchange -> redirect(exchange, "file:///etc/hostname"));

        assertThatThrownBy(() -> fetch(address("/list"), 100))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("neither http nor https");
    }

    @Test
    void shouldSayWhatToDoWhenNothingIsThere() {
        publisher.createContext("/gone", exchange -> answer(exchange, 410, "x"));
        publisher.createContext("/busy", exchange -> answer(exchange, 429, "x"));
        publisher.createContext("/down", exchange -> answer(exchange, 503, "x"));

        assertThatThrownBy(() -> fetch(address("/gone"), 100)).hasMessageContaining("set source.csl.address");
        assertThatThrownBy(() -> fetch(address("/busy"), 100)).hasMessageContaining("raise source.csl.interval");
        assertThatThrownBy(() -> fetch(address("/down"), 100)).hasMessageContaining("will be tried again");
    }

    @Test
    void shouldGetAllFilesOfASetUnderTheNamesInTheSettings() throws Exception {
        publisher.createContext("/sdn.csv", exchange -> redirect(exchange, "/stored/4711"));
        publisher.createContext("/stored/4711", exchange -> answer(exchange, 200, "abc"));
        publisher.createContext("/alt.csv", exchange -> answer(exchange, 200, "def"));
        String addresses = address("/sdn.csv") + ", " + address("/alt.csv");

        try (SpooledInput input = fetch(addresses, 3)) {
            ListFiles files = input.files(new Origin("csl", addresses));
            assertThat(files.names()).containsExactly("alt.csv", "sdn.csv");
            assertThat(files.open("alt.csv")).hasContent("def");
            assertThat(files.open("sdn.csv")).hasContent("abc");
        }
    }

    @Test
    void shouldGetNothingWhenOneFileOfASetFails() {
        publisher.createContext("/sdn.csv", exchange -> answer(exchange, 200, "abc"));
        publisher.createContext("/alt.csv", exchange -> answer(exchange, 500, "x"));

        assertThatThrownBy(() -> fetch(address("/sdn.csv") + "," + address("/alt.csv"), 100))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(address("/alt.csv"))
                .hasMessageNotContaining(address("/sdn.csv"));
    }

    @Test
    void shouldReadTheFilesOfADirectory() throws Exception {
        Path set = Files.createDirectories(directory.resolve("set").resolve("ignored"))
                .getParent();
        Files.writeString(set.resolve("sdn.csv"), "abc");
        Files.writeString(set.resolve("alt.csv"), "def");

        try (SpooledInput input = fetch(set.toString(), 3)) {
            assertThat(input.files(new Origin("csl", set.toString())).names()).containsExactly("alt.csv", "sdn.csv");
        }
    }

    @Test
    void shouldNotGetWhatTheServerSaysIsUnchanged() throws Exception {
        publisher.createContext("/list", exchange -> conditional(exchange, "If-None-Match", "\"v1\""));
        Validators known = new Validators(Optional.of("\"v1\""), Optional.of("Fri, 02 Jan 2026 00:00:00 GMT"));

        assertThat(fetch(address("/list"), known)).isInstanceOf(Fetched.Unchanged.class);
        try (SpooledInput input = fetch(address("/list"), 100)) {
            assertThat(input.open()).hasContent("abc");
        }
    }

    @Test
    void shouldGiveBackWhatTheServerGaveToTellVersionsBy() throws Exception {
        String date = "Fri, 02 Jan 2026 00:00:00 GMT";
        publisher.createContext("/list", exchange -> conditional(exchange, "If-Modified-Since", date));

        assertThat(fetch(address("/list"), Validators.NONE)).isInstanceOfSatisfying(Fetched.Got.class, got -> {
            assertThat(got.validators()).isEqualTo(new Validators(Optional.of("\"v2\""), Optional.of(date)));
            close(got.input());
        });
        assertThat(fetch(address("/list"), new Validators(Optional.empty(), Optional.of(date))))
                .isInstanceOf(Fetched.Unchanged.class);
    }

    @Test
    void shouldNotAskByDateAfterARedirect() throws Exception {
        String date = "Fri, 02 Jan 2026 00:00:00 GMT";
        publisher.createContext("/list", exchange -> redirect(exchange, "/today"));
        publisher.createContext("/today", exchange -> conditional(exchange, "If-Modified-Since", date));

        assertThat(fetch(address("/list"), new Validators(Optional.empty(), Optional.of(date))))
                .isInstanceOfSatisfying(Fetched.Got.class, got -> close(got.input()));
    }

    @Test
    void shouldRefuseToBelieveThatNothingChangedWhenItDidNotAsk() {
        publisher.createContext("/list", exchange -> {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });

        assertThatThrownBy(() -> fetch(address("/list"), 100))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("304");
    }

    @Test
    void shouldSayHowLongTheServerAsksToBeLeftAlone() {
        publisher.createContext("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            answer(exchange, 429, "x");
        });
        publisher.createContext("/down", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "Fri, 02 Jan 2026 04:04:05 GMT");
            answer(exchange, 503, "x");
        });

        assertThatThrownBy(() -> fetch(address("/busy"), 100))
                .isInstanceOfSatisfying(
                        RetryLaterException.class, e -> assertThat(e.delay()).isEqualTo(Duration.ofMinutes(2)));
        assertThatThrownBy(() -> fetch(address("/down"), 100))
                .isInstanceOfSatisfying(
                        RetryLaterException.class, e -> assertThat(e.delay()).isEqualTo(Duration.ofHours(1)));
    }

    private static void conditional(HttpExchange exchange, String header, String unchanged) throws IOException {
        exchange.getResponseHeaders().set("ETag", "\"v2\"");
        exchange.getResponseHeaders().set("Last-Modified", "Fri, 02 Jan 2026 00:00:00 GMT");
        if (unchanged.equals(exchange.getRequestHeaders().getFirst(header))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        } else {
            answer(exchange, 200, "abc");
        }
    }

    private static void close(SpooledInput input) {
        try {
            input.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SpooledInput fetch(String address, long maxBytes) throws Exception {
        return fetch(address, maxBytes, Duration.ofSeconds(30));
    }

    private SpooledInput fetch(String address, long maxBytes, Duration timeout) throws Exception {
        Fetched fetched = fetch(address, maxBytes, timeout, Validators.NONE);
        assertThat(fetched).isInstanceOf(Fetched.Got.class);
        return ((Fetched.Got) fetched).input();
    }

    private Fetched fetch(String address, Validators known) throws Exception {
        return fetch(address, 100, Duration.ofSeconds(30), known);
    }

    private Fetched fetch(String address, long maxBytes, Duration timeout, Validators known) throws Exception {
        SourceSettings source =
                new SourceSettings("csl", SourceKind.LIST, "csl", address, Duration.ofHours(1), Set.of());
        return new Fetcher(
                        Spool.in(Optional.of(spool)),
                        new FetchSettings(timeout, Duration.ZERO, 0),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .fetch(source, maxBytes, known);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + publisher.getAddress().getPort() + path;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private static void answerPacked(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private void awaitEnd() {
        try {
            testOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
