package io.listwire.ingest.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.ingest.http.access.AccessControl.Decision;
import io.listwire.ingest.settings.HttpSettings;
import io.listwire.ingest.settings.SettingsException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessControlTest {

    private static final String OUTSIDE = "203.0.113.7";
    private static final String SECRET = ApiKey.newSecret();

    @TempDir
    Path directory;

    private final AtomicLong nanos = new AtomicLong();

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void shouldRefuseToListenForOthersWithoutKeys(String host) {
        assertThatThrownBy(() -> AccessControl.of(settings(host, Optional.empty(), Set.of(), 600), nanos::get))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("ingest.http.keys.file")
                .hasMessageContaining("listwire keys create");
    }

    @Test
    void shouldServeThisMachineAloneWithoutKeys() {
        AccessControl access = withoutKeys();

        assertThat(access.decide(request("POST", "/v1/news", "127.0.0.1", "localhost:8085", null)))
                .isEqualTo(new Decision.Allowed("loopback"));
        assertThat(access.decide(request("POST", "/v1/news", "::1", "[::1]:8085", null)))
                .isEqualTo(new Decision.Allowed("loopback"));
        assertThat(access.decide(request("GET", "/v1/lists", OUTSIDE, "listwire", null)))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void shouldNotServeAPageThatHadItsNamePointToLoopback() {
        assertThat(withoutKeys().decide(request("GET", "/v1/lists", "127.0.0.1", "evil.example:8085", null)))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/news, publish",
        "POST, /v1/notices, publish",
        "POST, /v1/lists/US-BIS-UVL/snapshots, publish",
        "POST, /v1/lists/US-BIS-UVL/snapshots/x/release, decide",
        "POST, /v1/lists/US-BIS-UVL/snapshots/x/discard, decide",
        "POST, /v1/watchlists/suppliers/companies, watchlists",
        "PUT, /v1/watchlists/suppliers, watchlists",
        "POST, /v1/watchlists/suppliers/companies/7/matches/US-BIS-UVL/8/decision, decide",
        "DELETE, /v1/watchlists/suppliers/companies/7, watchlists",
        "GET, /v1/lists, read",
        "GET, /metrics, read"
    })
    void shouldAskForTheScopeOfTheRequest(String method, String path, String scope) throws IOException {
        Scope needed = Scope.named(scope).orElseThrow();

        assertThat(with(EnumSet.of(needed)).decide(request(method, path, OUTSIDE, "listwire", "Bearer " + SECRET)))
                .isEqualTo(new Decision.Allowed("pat"));
        assertThat(with(EnumSet.complementOf(EnumSet.of(needed)))
                        .decide(request(method, path, OUTSIDE, "listwire", "Bearer " + SECRET)))
                .isInstanceOfSatisfying(
                        Decision.Forbidden.class,
                        refused -> assertThat(refused.reason()).contains(scope));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/watchlists/s/companies/7/matches/US-BIS-UVL/8/decision/",
                "/v1/watchlists/s/companies/7/matches/US-BIS-UVL/8/decisio%6E",
                "/v1/watchlists/s/companies/7/matches/US-BIS-UVL/8/decision%2F"
            })
    void shouldNotTakeADecisionForAChangeOfAWatchlistHoweverItIsWritten(String path) throws IOException {
        assertThat(with(EnumSet.of(Scope.WATCHLISTS))
                        .decide(request("POST", path, OUTSIDE, "listwire", "Bearer " + SECRET)))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @ParameterizedTest
    @CsvSource({"POST, /v1/lists", "PUT, /v1/news", "DELETE, /health/live", "POST, /metrics", "TRACE, /"})
    void shouldGiveNobodyWhatNoScopeNames(String method, String path) throws IOException {
        assertThat(with(EnumSet.allOf(Scope.class))
                        .decide(request(method, path, OUTSIDE, "listwire", "Bearer " + SECRET)))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "Bearer wrong", "Basic abc", "lw_", "Bearer \u0000"})
    void shouldAskForAKeyWhereNoneIsKnown(String authorization) throws IOException {
        AccessControl access = with(EnumSet.allOf(Scope.class));

        assertThat(access.decide(request("GET", "/v1/lists", "127.0.0.1", "localhost", authorization)))
                .isInstanceOf(Decision.Unauthenticated.class);
        assertThat(access.decide(request("GET", "/v1/lists", "127.0.0.1", "localhost", null)))
                .isInstanceOf(Decision.Unauthenticated.class);
    }

    @Test
    void shouldOpenHealthOnLoopbackAndWhatIsSetToBeOpen() throws IOException {
        AccessControl access = with(EnumSet.of(Scope.PUBLISH));
        AccessControl open = AccessControl.of(
                settings("0.0.0.0", Optional.of(keys(EnumSet.of(Scope.PUBLISH))), Set.of("health", "metrics"), 600),
                nanos::get);

        assertThat(access.decide(request("GET", "/health/ready", "127.0.0.1", "localhost", null)))
                .isInstanceOf(Decision.Allowed.class);
        assertThat(access.decide(request("GET", "/health/ready", OUTSIDE, "listwire", null)))
                .isInstanceOf(Decision.Unauthenticated.class);
        assertThat(open.decide(request("GET", "/health/ready", OUTSIDE, "listwire", null)))
                .isInstanceOf(Decision.Allowed.class);
        assertThat(open.decide(request("GET", "/metrics", OUTSIDE, "listwire", null)))
                .isInstanceOf(Decision.Allowed.class);
        assertThat(open.decide(request("GET", "/v1/lists", OUTSIDE, "listwire", null)))
                .isInstanceOf(Decision.Unauthenticated.class);
    }

    @Test
    void shouldLimitEachAddressAndLetItComeBack() {
        AccessControl access = AccessControl.of(settings("127.0.0.1", Optional.empty(), Set.of(), 60), nanos::get);
        AccessControl.Request request = request("GET", "/v1/lists", "127.0.0.1", "localhost", null);
        for (int i = 0; i < 6; i++) {
            assertThat(access.decide(request)).isInstanceOf(Decision.Allowed.class);
        }

        assertThat(access.decide(request)).isEqualTo(new Decision.TooMany("-", Duration.ofSeconds(1)));
        nanos.addAndGet(1_000_000_000L);
        assertThat(access.decide(request)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void shouldLimitAKeyWhereverItIsUsed() throws IOException {
        AccessControl access = AccessControl.of(
                settings("0.0.0.0", Optional.of(keys(EnumSet.of(Scope.READ))), Set.of(), 60), nanos::get);
        for (int i = 0; i < 6; i++) {
            assertThat(access.decide(request("GET", "/v1/lists", "198.51.100." + i, "l", "Bearer " + SECRET)))
                    .isInstanceOf(Decision.Allowed.class);
        }

        assertThat(access.decide(request("GET", "/v1/lists", "198.51.100.99", "l", "Bearer " + SECRET)))
                .isInstanceOf(Decision.TooMany.class);
    }

    @Test
    void shouldNameTheLineOfTheFileAndNothingOfIt() throws IOException {
        Path file = Files.writeString(directory.resolve("wrong"), "# keys\n" + SECRET + "\n");

        assertThatThrownBy(() -> AccessControl.of(settings("0.0.0.0", Optional.of(file), Set.of(), 600), nanos::get))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("line 2")
                .message()
                .doesNotContain(SECRET);
    }

    private AccessControl withoutKeys() {
        return AccessControl.of(settings("127.0.0.1", Optional.empty(), Set.of(), 600), nanos::get);
    }

    private AccessControl with(Set<Scope> scopes) throws IOException {
        return AccessControl.of(settings("0.0.0.0", Optional.of(keys(scopes)), Set.of(), 600), nanos::get);
    }

    private Path keys(Set<Scope> scopes) throws IOException {
        String others = ApiKey.of("other", EnumSet.allOf(Scope.class), ApiKey.newSecret())
                .line();
        return Files.writeString(
                directory.resolve("keys"),
                "# comment\n\n" + ApiKey.of("pat", scopes, SECRET).line() + "\n" + others + "\n");
    }

    private static HttpSettings settings(String host, Optional<Path> keys, Set<String> open, int perMinute) {
        return new HttpSettings(host, 0, 1_000, 1_000, keys, open, perMinute, Optional.empty());
    }

    private static AccessControl.Request request(
            String method, String path, String remote, String host, String authorization) {
        try {
            return new AccessControl.Request(
                    method, path, InetAddress.getByName(remote), Optional.of(host), Optional.ofNullable(authorization));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
