package io.listwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedPortTest {

    @TempDir
    Path directory;

    @Test
    void shouldGiveTheSamePortAgainWhenItIsFree() {
        Path file = directory.resolve("port");

        assertThat(RememberedPort.in(file)).isEqualTo(RememberedPort.in(file)).isBetween(20_000, 29_999);
    }

    @Test
    void shouldGiveAndRememberAnotherPortWhenItIsTaken() throws Exception {
        Path file = directory.resolve("port");
        int first = RememberedPort.in(file);

        try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            int second = RememberedPort.in(file);

            assertThat(second).isNotEqualTo(taken.getLocalPort());
            assertThat(file).hasContent(Integer.toString(second));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "0", "-1", "22", "70000", "99999999999"})
    void shouldChooseAnewWhenTheFileHoldsNoPortOfOurs(String content) throws Exception {
        Path file = Files.writeString(directory.resolve("port"), content);

        assertThat(RememberedPort.in(file)).isBetween(20_000, 29_999);
    }

    @Test
    void shouldNameTheFileWhenItCannotBeWritten() {
        Path file = directory.resolve("missing").resolve("port");

        assertThatThrownBy(() -> RememberedPort.in(file))
                .isInstanceOf(StandaloneException.class)
                .hasMessageContaining(file.toString());
    }
}
