package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.schema.ChangeAction;
import io.listwire.schema.MoveDirection;
import io.listwire.standalone.DataDirectory;
import io.listwire.standalone.Standalone;
import io.listwire.standalone.StandaloneSettings;
import io.listwire.standalone.subscription.Subscription;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Unverified List at two dates, taken in at these dates; some days before the second, the Entity List grows. */
class HistoryCommandsIT {

    private static final Instant FIRST = Instant.parse("2022-05-16T09:00:00Z");
    private static final Instant MOVE = Instant.parse("2023-11-20T09:00:00Z");
    private static final Instant SECOND = Instant.parse("2023-11-30T09:00:00Z");
    private static final String UVL = "US-BIS-UVL";
    private static final String ENTITY_LIST = "US-BIS-EL";

    @TempDir
    static Path directory;

    private static Path before;
    private static Path after;
    private static Standalone edition;

    @BeforeAll
    static void start() throws Exception {
        SetClock clock = new SetClock();
        before = file("uvl-2022-05-16.csv");
        after = file("uvl-2023-11-30.csv");
        clock.now = FIRST;
        edition = Standalone.start(
                StandaloneSettings.in(new DataDirectory(directory.resolve("data"))), clock, (part, where) -> {});
        send(UVL, before);
        send(ENTITY_LIST, resource("entity-list-before.csv"));
        clock.now = MOVE;
        send(ENTITY_LIST, resource("entity-list-after.csv"));
        clock.now = SECOND;
        send(UVL, after);
    }

    @AfterAll
    static void stop() {
        edition.close();
    }

    @Test
    void shouldShowWhatTheListSaidAtAnyTimeSinceItIsFollowed() {
        assertThat(shown("--as-of", "2022-05-16")).isEqualTo(parsed(before)).hasSize(201);
        assertThat(shown("--as-of", "2023-11-30T10:59:59+02:00")).isEqualTo(parsed(before));
        assertThat(shown("--as-of", "2023-11-30T09:00:00Z"))
                .isEqualTo(parsed(after))
                .hasSize(186);
        assertThat(shown()).isEqualTo(parsed(after));
    }

    @Test
    void shouldSayThatItDoesNotKnowWhatWasBeforeTheListWasFollowed() {
        CommandRun run = run("lists", "show", UVL, "--as-of", "2022-05-15");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("is followed since 2022-05-16T09:00:00Z");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void shouldRefuseListsAndTimesThatAreNone() {
        assertThat(run("lists", "show", "US-BIS-DPL"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).contains("no snapshot of US-BIS-DPL has been taken in"));
        assertThat(run("lists", "show", UVL, "--as-of", "yesterday").exitCode()).isEqualTo(2);
    }

    @Test
    void shouldTellWhatBecameOfAParty() {
        String left = partyId("--as-of", "2022-05-16", name -> name.contains("Hymson"));

        CommandRun run = run("party", UVL + "/" + left, "--history");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lines().get(0))
                .isEqualTo("2023-11-30T09:00:00Z DELISTED on US-BIS-UVL: Guangzhou Hymson Laser Tehnology Co., Ltd.");
        assertThat(run.out()).contains("evidence", "SHA-256").endsWith(left + " is not listed now\n");
    }

    @Test
    void shouldTellAsMovedWhatLeftBecauseItJoinedTheEntityList() {
        List<Alert> delistings = alerts().stream()
                .filter(alert -> alert.getChange()
                        .filter(change -> change.getAction() == ChangeAction.DELISTED)
                        .isPresent())
                .toList();
        List<Alert> moved = delistings.stream()
                .filter(alert -> alert.getChange().orElseThrow().getMove().isPresent())
                .toList();

        assertThat(delistings).hasSize(58);
        assertThat(moved)
                .extracting(Alert::getHeadline)
                .containsExactlyInAnyOrder(
                        "Delisted from US-BIS-UVL: Nasosy Ampika (RU); moved to US-BIS-EL, which is stricter",
                        "Delisted from US-BIS-UVL: Tavrida Microelectronics (RU); moved to US-BIS-EL, which is stricter");
        assertThat(moved)
                .extracting(alert -> alert.getChange().orElseThrow().getMove().orElseThrow())
                .allSatisfy(move -> {
                    assertThat(move.getDirection()).isEqualTo(MoveDirection.STRICTER);
                    assertThat(move.getOtherDetectedAt()).isEqualTo(MOVE);
                });
    }

    @Test
    void shouldShowAPartyThatStands() {
        String stays = partyId("--as-of", "2023-11-30", name -> true);

        List<JsonNode> lines = json(run("party", UVL + "/" + stays, "--json"));

        assertThat(lines)
                .singleElement()
                .satisfies(party -> assertThat(party.get("partyId").textValue()).isEqualTo(stays));
    }

    @Test
    void shouldRefusePartiesThatNobodyKnows() {
        assertThat(run("party", UVL + "/name:NOBODY").err()).contains("no party US-BIS-UVL/name:NOBODY");
        assertThat(run("party", "name:NOBODY").err()).contains("is no LIST/PARTYID");
    }

    private static List<Alert> alerts() {
        try (Subscription<Alert> alerts =
                Subscription.fromBeginning(Topics.ALERTS, edition.kafka(), edition.registry(), complaint -> {
                    throw new AssertionError(complaint);
                })) {
            return alerts.upToNow();
        }
    }

    private static List<String> shown(String... arguments) {
        return json(show(arguments)).stream()
                .map(line -> ((ObjectNode) line.get("party")).without("links").toString())
                .sorted()
                .toList();
    }

    private static String partyId(String option, String time, Predicate<String> name) {
        return json(show(option, time)).stream()
                .filter(line -> name.test(line.at("/party/names/0/text").textValue()))
                .map(line -> line.get("partyId").textValue())
                .findFirst()
                .orElseThrow();
    }

    private static CommandRun show(String... arguments) {
        List<String> all = new ArrayList<>(List.of("lists", "show", UVL, "--json"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private static List<String> parsed(Path file) {
        return json(CommandRun.of("lists", "parse", "--format", "csl", file.toString(), "--json")).stream()
                .map(line -> ((ObjectNode) line.get("party")).without("links").toString())
                .sorted()
                .toList();
    }

    private static CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", directory.resolve("data").toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static List<JsonNode> json(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.lines().stream().map(HistoryCommandsIT::node).toList();
    }

    private static JsonNode node(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private static Path resource(String name) throws Exception {
        return Path.of(Objects.requireNonNull(HistoryCommandsIT.class.getResource(name))
                .toURI());
    }

    private static Path file(String name) throws IOException {
        Path file = directory.resolve(name);
        try (InputStream in = Objects.requireNonNull(
                HistoryCommandsIT.class.getResourceAsStream("/io/listwire/standalone/demo/" + name))) {
            Files.copy(in, file);
        }
        return file;
    }

    private static void send(String list, Path file) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(edition.httpAddress() + "/v1/lists/" + list + "/snapshots?format=csl"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofFile(file))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        edition.awaitCaughtUp();
        CommandRun status = run("snapshots", "show", list);
        if (status.out().contains("HELD")) {
            String snapshot = status.lines().get(1).replaceAll(".*: ", "");
            assertThat(run("snapshots", "release", list, snapshot, "--by", "pat", "--reason", "18 months lie between")
                            .exitCode())
                    .isZero();
        }
    }

    private static final class SetClock extends Clock {

        private volatile Instant now = FIRST;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
