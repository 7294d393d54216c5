package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.standalone.OtherJvm;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpCommandIT {

    @TempDir
    Path directory;

    @Test
    void shouldStayUpUntilAskedToStopAndLeaveNothingRunning() throws Exception {
        try (OtherJvm up = OtherJvm.run(ListwireCommand.class, "up", "--data", directory.toString())) {
            up.answer("Listwire is up;");
            ProcessHandle registry = ProcessHandle.of(up.pid())
                    .orElseThrow()
                    .descendants()
                    .findFirst()
                    .orElseThrow();

            CommandRun topics = CommandRun.of("topics", "list", "--data", directory.toString());
            assertThat(topics.exitCode()).as(topics.err()).isZero();
            assertThat(topics.out()).contains("listwire.alerts").doesNotContain("missing");

            assertThat(up.terminate()).isZero();
            assertThat(registry.isAlive()).isFalse();
            assertThat(directory.resolve("connection.properties")).doesNotExist();
        }
    }
}
