package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alerts",
                "lists",
                "topics",
                "fly",
                "up --data",
                "up --http-port 0",
                "up --http-port 70000",
                "up --http-port many",
                "demo --jsn",
                "lists diff --format csl one.csv",
                "lists diff one.csv two.csv",
                "lists diff --format elf one.csv two.csv",
                "sources --fail-stale hours",
                "topics create --bootstrap-servers localhost:1 --partitions 0",
                "topics create --bootstrap-servers localhost:1 --replication-factor -1"
            })
    void shouldEndWithTwoAndPointToHelpWhenUsedInAWrongWay(String line) {
        CommandRun run = CommandRun.of(line.isEmpty() ? new String[0] : line.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("listwire: ").containsAnyOf("--help", "Commands:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "demo --help",
                "up --help",
                "ingest --help",
                "processor --help",
                "alerts tail --help",
                "lists diff --help",
                "lists parse --help",
                "sources --help",
                "topics list --help",
                "topics create --help",
                "reset --help"
            })
    void shouldExplainEveryCommandWithItsExitCodes(String line) {
        CommandRun run = CommandRun.of(line.split(" ", -1));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: listwire", "Exit codes:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts tail", "topics list", "topics create"})
    void shouldSayHowToNameAClusterWhenNothingDoes(String line) {
        String[] words = (line + " --data " + directory).split(" ", -1);

        CommandRun run = CommandRun.of(words);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("No Kafka cluster", "--bootstrap-servers", "listwire up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics list", "alerts tail"})
    void shouldSaySoWhenTheClusterDoesNotAnswer(String command) throws Exception {
        Path quick = Files.writeString(
                directory.resolve("quick.properties"),
                "kafka.bootstrap.servers=127.0.0.1:9\nkafka.default.api.timeout.ms=1000\nkafka.request.timeout.ms=500\n");

        String line = command + " --schema-registry http://127.0.0.1:9 --config " + quick;
        CommandRun run = CommandRun.of(line.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("127.0.0.1:9 does not answer", "is its address right?")
                .doesNotContain("\tat ");
    }

    @Test
    void shouldShowStackTraceOnlyWhenVerbose() {
        String missing = directory.resolve("missing.csv").toString();
        String[] quiet = {"lists", "parse", "--format", "csl", missing};
        String[] verbose = {"lists", "parse", "--format", "csl", missing, "--verbose"};

        assertThat(CommandRun.of(quiet))
                .isEqualTo(new CommandRun(1, "", "listwire: " + missing + " is not there" + System.lineSeparator()));
        assertThat(CommandRun.of(verbose).err()).contains(missing + " is not there", "\tat io.listwire");
    }

    @Test
    void shouldNameTheFileWhenSettingsCannotBeRead() {
        Path missing = directory.resolve("missing.properties");

        CommandRun run = CommandRun.of("topics", "list", "--config", missing.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(missing + " is not there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "processor"})
    void shouldNameTheMissingSettingWhenAServiceHasNoCluster(String service) throws Exception {
        Path empty = Files.createFile(directory.resolve("empty.properties"));

        CommandRun run = CommandRun.of(service, "--config", empty.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("kafka.bootstrap.servers");
    }
}
