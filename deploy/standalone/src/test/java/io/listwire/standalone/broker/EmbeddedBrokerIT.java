package io.listwire.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.listwire.standalone.OtherJvm;
import io.listwire.standalone.StandaloneException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    @TempDir
    Path directory;

    @Test
    void shouldKeepRecordsAndAddressWhenRestarted() throws Exception {
        String address;
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory)) {
            address = broker.bootstrapServers();
            Records.createTopic(address);
            Records.write(address, List.of("one", "two"));
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(directory)) {
            assertThat(broker.bootstrapServers()).isEqualTo(address);
            assertThat(Records.read(address)).containsExactly("one", "two");
            Records.write(address, List.of("three"));
            assertThat(Records.read(address)).containsExactly("one", "two", "three");
        }
    }

    @Test
    void shouldKeepRecordsWhenItsPortsAreTakenAtTheNextStart() throws Exception {
        String before;
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory)) {
            before = broker.bootstrapServers();
            Records.createTopic(before);
            Records.write(before, List.of("one"));
        }

        try (ServerSocket client = occupy("client.port");
                ServerSocket controller = occupy("controller.port");
                EmbeddedBroker broker = EmbeddedBroker.start(directory)) {
            assertThat(List.of(client, controller)).allMatch(ServerSocket::isBound);
            assertThat(broker.bootstrapServers()).isNotEqualTo(before);
            assertThat(Records.read(broker.bootstrapServers())).containsExactly("one");
        }
    }

    @Test
    void shouldKeepCommittedRecordsWhenKilled() throws Exception {
        try (OtherJvm jvm = OtherJvm.run(BrokerOnly.class, directory.toString())) {
            jvm.answer("READY");
            jvm.kill();
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(directory)) {
            // The broker first has to finish the commit that it had promised.
            await().untilAsserted(() ->
                    assertThat(Records.read(broker.bootstrapServers())).containsExactly("one", "two", "three"));
            Records.write(broker.bootstrapServers(), List.of("four"));
            assertThat(Records.read(broker.bootstrapServers())).containsExactly("one", "two", "three", "four");
        }
    }

    @Test
    void shouldSayWhoUsesTheDirectoryWhenItIsInUse() throws Exception {
        try (OtherJvm jvm = OtherJvm.run(BrokerOnly.class, directory.toString())) {
            jvm.answer("READY");

            assertThatThrownBy(() -> EmbeddedBroker.start(directory))
                    .isInstanceOf(StandaloneException.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("in use by another Listwire (process " + jvm.pid() + ")");
        }
    }

    @Test
    void shouldRefuseWhenDirectoryIsInUseWithinThisProcess() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(directory))
                    .isInstanceOf(StandaloneException.class)
                    .hasMessageContaining("in use");
            assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
        }
    }

    @Test
    void shouldLeaveForeignFilesAloneWhenDirectoryHoldsSomethingElse() throws Exception {
        Path foreign = Files.createDirectories(directory.resolve("log")).resolve("photo.jpg");
        Files.writeString(foreign, "not ours");

        assertThatThrownBy(() -> EmbeddedBroker.start(directory))
                .isInstanceOf(StandaloneException.class)
                .hasMessageContaining("is not a broker's log");
        assertThat(foreign).hasContent("not ours");
    }

    @Test
    void shouldStartOverWhenFormattingWasCutShort() throws Exception {
        Path unfinished = Files.createDirectories(directory.resolve("log.unfinished"));
        Files.writeString(unfinished.resolve("bootstrap.checkpoint"), "half a file");

        try (EmbeddedBroker broker = EmbeddedBroker.start(directory)) {
            Records.createTopic(broker.bootstrapServers());
            assertThat(Records.read(broker.bootstrapServers())).isEmpty();
            assertThat(unfinished).doesNotExist();
        }
    }

    private ServerSocket occupy(String portFile) throws Exception {
        int port = Integer.parseInt(Files.readString(directory.resolve(portFile)));
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
