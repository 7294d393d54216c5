package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listwire.standalone.DataDirectory;
import io.listwire.standalone.Standalone;
import io.listwire.standalone.StandaloneSettings;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesCommandIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    Path directory;

    @Test
    void shouldShowHowReadingEachSourceGoes() throws Exception {
        Path list = Files.writeString(directory.resolve("uvl.csv"), String.join("\n", uvl()) + "\n");
        StandaloneSettings settings = new StandaloneSettings(
                new DataDirectory(directory.resolve("data")),
                OptionalInt.empty(),
                sources(Map.of("uvl", list.toString(), "lost", "http://127.0.0.1:9/list.csv")));

        try (Standalone edition = Standalone.start(settings, Clock.systemUTC(), (part, where) -> {})) {
            await().atMost(LIMIT).until(() -> run().lines().size() == 4);
            assertThat(run().lines())
                    .anySatisfy(line -> assertThat(line).matches("lost +unreachable +never +- .*"))
                    .anySatisfy(line -> assertThat(line).contains("failed", "http://127.0.0.1:9/list.csv"))
                    .anySatisfy(line -> assertThat(line).matches("uvl +(published|unchanged) .* 201 .*"));
            assertThat(run("--fail-stale", "PT1H").exitCode()).isEqualTo(3);
            assertThat(run("uvl", "--fail-stale", "PT1H").exitCode()).isZero();
            assertThat(run("uvl").lines()).hasSize(2);
            assertThat(run("ulv"))
                    .satisfies(misspelt -> assertThat(misspelt.exitCode()).isEqualTo(1))
                    .satisfies(misspelt -> assertThat(misspelt.err()).contains("no source ulv", "lost, uvl"));

            edition.awaitCaughtUp();
            Files.writeString(list, String.join("\n", uvl().subList(0, 51)) + "\n");
            await().atMost(LIMIT).untilAsserted(() -> {
                JsonNode uvl = new ObjectMapper().readTree(run("uvl", "--json").out());
                assertThat(uvl.path("held").toString()).isEqualTo("[\"US-BIS-UVL\"]");
                assertThat(uvl.path("records").asInt()).isEqualTo(50);
                assertThat(uvl.path("ageSeconds").isNumber()).isTrue();
            });
        }
    }

    private CommandRun run(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "sources";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--data";
        all[all.length - 1] = directory.resolve("data").toString();
        return CommandRun.of(all);
    }

    private static Map<String, String> sources(Map<String, String> addresses) {
        Map<String, String> settings = new HashMap<>();
        settings.put("ingest.sources", String.join(",", addresses.keySet()));
        addresses.forEach((name, address) -> {
            settings.put("source." + name + ".kind", "list");
            settings.put("source." + name + ".format", "csl");
            settings.put("source." + name + ".address", address);
            settings.put("source." + name + ".interval", "PT1S");
        });
        return settings;
    }

    private static List<String> uvl() throws Exception {
        try (InputStream in = Objects.requireNonNull(
                SourcesCommandIT.class.getResourceAsStream("/io/listwire/standalone/demo/uvl-2022-05-16.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
