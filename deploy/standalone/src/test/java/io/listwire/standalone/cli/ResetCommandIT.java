package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.standalone.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetCommandIT {

    private static final String GROUP = "listwire-processor";
    private static final String CHANGELOG = GROUP + "-list-states-changelog";
    private static final String REPARTITION = GROUP + "-mentions-by-party-repartition";
    private static final List<String> OTHERS =
            List.of("listwire.alerts", "listwire-processor.notes", "other-list-states-changelog");

    @TempDir
    Path directory;

    @Test
    void shouldDeleteWhatTheProcessorRemembersAndNothingElse() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            create(admin);
            try (KafkaConsumer<byte[], byte[]> running = member(broker.bootstrapServers())) {
                assertThat(running.groupMetadata().generationId()).isNotNegative();
                assertThat(reset(broker, "--yes"))
                        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
                        .satisfies(run -> assertThat(run.err()).contains("1 member", "Stop all its instances"));
            }

            assertThat(reset(broker).lines())
                    .containsExactly(
                            "topic " + CHANGELOG,
                            "topic " + REPARTITION,
                            "offsets of group " + GROUP,
                            "nothing was changed: say --yes to delete all this");
            assertThat(admin.listTopics().names().get()).contains(CHANGELOG, REPARTITION);

            assertThat(reset(broker, "--yes").lines()).last().isEqualTo("deleted");
            assertThat(admin.listTopics().names().get()).containsAll(OTHERS).doesNotContain(CHANGELOG, REPARTITION);
            assertThat(admin.listGroups().all().get()).isEmpty();

            assertThat(reset(broker, "--yes"))
                    .satisfies(run -> assertThat(run.exitCode()).isZero())
                    .satisfies(run -> assertThat(run.lines()).first().isEqualTo("group " + GROUP + " has no offsets"));
        }
    }

    private static void create(Admin admin) throws Exception {
        List<NewTopic> topics = Stream.concat(OTHERS.stream(), List.of(CHANGELOG, REPARTITION).stream())
                .map(name -> new NewTopic(name, Optional.of(1), Optional.empty()))
                .toList();
        admin.createTopics(topics).all().get();
    }

    private static KafkaConsumer<byte[], byte[]> member(String bootstrapServers) {
        KafkaConsumer<byte[], byte[]> member = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "group.id", GROUP, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        member.subscribe(List.of("listwire.alerts"));
        while (member.assignment().isEmpty()) {
            member.poll(Duration.ofMillis(100));
        }
        member.commitSync(Map.of(new TopicPartition("listwire.alerts", 0), new OffsetAndMetadata(0)));
        return member;
    }

    private static CommandRun reset(EmbeddedBroker broker, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "reset";
        all[1] = "--bootstrap-servers";
        all[2] = broker.bootstrapServers();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return CommandRun.of(all);
    }
}
