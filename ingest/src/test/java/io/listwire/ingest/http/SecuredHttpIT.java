package io.listwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.listwire.ingest.IngestService;
import io.listwire.ingest.broker.TestBroker;
import io.listwire.ingest.http.access.ApiKey;
import io.listwire.ingest.http.access.Scope;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.ingest.settings.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The interface as it is opened to a network: keys, and a certificate. */
class SecuredHttpIT {

    private static final String PASSWORD = "changeit";
    private static final String PUBLISHER = ApiKey.newSecret();
    private static final String READER = ApiKey.newSecret();
    private static final String NEWS = "{\"id\": \"a\", \"source\": \"wire\", \"title\": \"t\", \"text\": \"x\"}";

    @TempDir
    static Path directory;

    private static TestBroker broker;
    private static IngestService service;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        broker = TestBroker.start(directory);
        KeyStore store = certificate();
        Path keys = Files.writeString(
                directory.resolve("keys"),
                ApiKey.of("newsroom", EnumSet.of(Scope.PUBLISH), PUBLISHER).line() + "\n"
                        + ApiKey.of("dashboard", EnumSet.of(Scope.READ), READER).line() + "\n");
        Map<String, String> settings = broker.settings();
        settings.put("ingest.http.keys.file", keys.toString());
        settings.put(
                "ingest.http.tls.certificate.file",
                pem("certificate", store.getCertificate("listwire").getEncoded()));
        settings.put(
                "ingest.http.tls.key.file",
                pem(
                        "private key",
                        store.getKey("listwire", PASSWORD.toCharArray()).getEncoded()));
        settings.put("ingest.spool.directory", directory.resolve("spool").toString());
        service = IngestService.start(IngestSettings.of(settings));
        client = HttpClient.newBuilder().sslContext(trusting(store)).build();
    }

    private static KeyStore certificate() throws Exception {
        Path file = directory.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "listwire",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static String pem(String what, byte[] der) throws IOException {
        String label = what.toUpperCase(Locale.ROOT);
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return Files.writeString(
                        directory.resolve(what.replace(' ', '-') + ".pem"),
                        "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n")
                .toString();
    }

    private static SSLContext trusting(KeyStore store) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("listwire", store.getCertificate("listwire"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @Test
    void shouldTellWhoeverHasNoKeyWhatToSend() throws Exception {
        for (String path : List.of("/v1/lists", "/metrics", "/v1/nothing")) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(path)));

            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"status\":401");
        }
        assertThat(send(HttpRequest.newBuilder(uri("/health/live"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldAllowWhatTheKeyIsGoodForAndWriteDownWho() throws Exception {
        ListAppender<ILoggingEvent> audit = new ListAppender<>();
        audit.start();
        Logger logger = (Logger) LoggerFactory.getLogger("listwire.audit");
        Level before = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.addAppender(audit);
        try {
            assertThat(post("/v1/news", PUBLISHER).statusCode()).isEqualTo(200);
            assertThat(post("/v1/news", READER).statusCode()).isEqualTo(403);
            assertThat(get("/v1/lists", READER).statusCode()).isEqualTo(200);
            assertThat(get("/v1/lists", PUBLISHER).statusCode()).isEqualTo(403);
            // Each is written down behind its answer.
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(lines(audit)).hasSize(3));
        } finally {
            logger.detachAppender(audit);
            logger.setLevel(before);
        }
        assertThat(lines(audit))
                .anyMatch(line -> line.contains("\"who\":\"newsroom\"") && line.contains("\"status\":200"))
                .anyMatch(line -> line.contains("\"who\":\"dashboard\"") && line.contains("\"status\":403"))
                .noneMatch(line -> line.contains(PUBLISHER) || line.contains(READER))
                .allMatch(line -> line.startsWith("{\"time\":"));
    }

    private static List<String> lines(ListAppender<ILoggingEvent> audit) {
        return List.copyOf(audit.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void shouldNotSpeakWithoutTls() {
        URI plain = URI.create("http://127.0.0.1:" + service.httpPort() + "/health/live");

        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(plain).build(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void shouldNotStartForOthersWithoutKeys() {
        Map<String, String> settings = broker.settings();
        settings.put("ingest.http.host", "0.0.0.0");

        assertThatThrownBy(() -> IngestService.start(IngestSettings.of(settings)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("ingest.http.keys.file");
    }

    private static HttpResponse<String> post(String path, String key) throws Exception {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofString(NEWS)));
    }

    private static HttpResponse<String> get(String path, String key) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + key));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("https://127.0.0.1:" + service.httpPort() + path);
    }
}
