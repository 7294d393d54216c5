package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.listwire.contract.Topics;
import io.listwire.standalone.DataDirectory;
import io.listwire.standalone.Standalone;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.StandaloneSettings;
import io.listwire.standalone.deadletters.DeadLetterBox;
import io.listwire.standalone.deadletters.FailedRecord;
import io.listwire.standalone.deadletters.Replayer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `dead-letters` and `doctor` on the one-process edition: a real broker, a real registry. */
class OperatorCommandsIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final byte[] POISON = "no Avro \u001b[2J at all".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path directory;

    private static Standalone edition;

    @BeforeAll
    static void start() {
        edition = Standalone.start(
                StandaloneSettings.in(new DataDirectory(directory)), Clock.systemUTC(), (part, where) -> {});
    }

    @AfterAll
    static void stop() {
        edition.close();
    }

    @Test
    void shouldPutARecordBackAsItWasAndOnce() throws Exception {
        long offset = send(Topics.NEWS.name(), "once");
        FailedRecord failed = awaitLetter("listwire.news-0@" + offset);

        assertThat(run("dead-letters", "list", "--topic", "listwire.news").lines())
                .anyMatch(
                        line -> line.contains("listwire.news-0@" + offset) && line.contains("SerializationException"));
        assertThat(run("dead-letters", "show", Long.toString(failed.number())).out())
                .contains("DESERIALIZATION", "listwire.news", "partition  0")
                .doesNotContain("\u001b");
        CommandRun replayed = run("dead-letters", "replay", Long.toString(failed.number()), "--by", "pat");
        assertThat(replayed.exitCode()).as(replayed.err()).isZero();

        List<ConsumerRecord<byte[], byte[]>> copies = withKey("once");
        assertThat(copies).hasSize(2).allMatch(record -> Arrays.equals(record.value(), POISON));
        assertThat(copies.get(1).timestamp()).isEqualTo(copies.get(0).timestamp());
        assertThat(new String(
                        copies.get(1).headers().lastHeader(Replayer.REPLAY_OF).value(), StandardCharsets.UTF_8))
                .isEqualTo("listwire.news-0@" + offset);
        CommandRun again = run("dead-letters", "replay", Long.toString(failed.number()), "--by", "kim");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("put back before, by pat");
        assertThat(withKey("once")).hasSize(2);
        // It is poison still: what comes of it is another dead letter, of another record.
        awaitLetter("listwire.news-0@" + copies.get(1).offset());
    }

    @Test
    void shouldLeaveARecordThatALaterOneOfItsKeyHasOvertaken() throws Exception {
        long older = send(Topics.WATCHED_COMPANIES.name(), "overtaken");
        FailedRecord failed = awaitLetter("listwire.watched-companies-0@" + older);
        send(Topics.WATCHED_COMPANIES.name(), "overtaken");

        CommandRun run = run("dead-letters", "replay", Long.toString(failed.number()), "--by", "pat");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("a later record of the same key");
    }

    @Test
    void shouldShutOutAReplayerThatAnotherHasFollowed() throws Exception {
        long offset = send(Topics.NEWS.name(), "raced");
        FailedRecord failed = awaitLetter("listwire.news-0@" + offset);

        try (Replayer first = replayer();
                Replayer second = replayer()) {
            assertThatThrownBy(() -> first.replay(failed, "pat")).isInstanceOf(StandaloneException.class);
            second.replay(failed, "kim");
        }

        assertThat(withKey("raced")).hasSize(2);
    }

    @Test
    void shouldFindNothingWrongAndThenWhatIs() throws Exception {
        CommandRun well = run("doctor");
        assertThat(well.exitCode()).as(well.out()).isZero();
        assertThat(well.lines())
                .noneMatch(line -> line.startsWith("FAIL"))
                .anyMatch(line -> line.matches("OK    topics .*as declared"))
                .anyMatch(line -> line.matches("OK    clock .*ms apart"))
                .anyMatch(line -> line.matches("OK    schemas .*FULL_TRANSITIVE"))
                .anyMatch(line -> line.matches("OK    lag .*records behind"));

        alter(Topics.PUBLICATIONS.name(), "cleanup.policy", "delete");
        alter(Topics.ALERTS.name(), "retention.ms", "1000000");

        CommandRun ill = run("doctor", "--json");
        assertThat(ill.exitCode()).isEqualTo(1);
        assertThat(ill.lines())
                .anyMatch(line -> line.contains("FAIL") && line.contains("listwire.publications: cleanup.policy"))
                .anyMatch(line -> line.contains("WARN") && line.contains("listwire.alerts: retention.ms"));
    }

    private static void alter(String topic, String key, String value) throws Exception {
        try (Admin admin = Admin.create(edition.kafka())) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static Replayer replayer() {
        return Replayer.open(edition.kafka(), edition.registry(), complaint -> {});
    }

    private static long send(String topic, String key) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(edition.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), POISON))
                    .get()
                    .offset();
        }
    }

    private static FailedRecord awaitLetter(String origin) {
        return await().atMost(LIMIT)
                .until(
                        () -> DeadLetterBox.read(edition.kafka(), edition.registry(), complaint -> {}).all().stream()
                                .filter(failed -> failed.letter().getOrigin().equals(origin))
                                .toList(),
                        found -> found.size() == 1)
                .get(0);
    }

    private static List<ConsumerRecord<byte[], byte[]>> withKey(String key) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        TopicPartition partition = new TopicPartition(Topics.NEWS.name(), 0);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(edition.kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found.stream()
                .filter(record -> Arrays.equals(record.key(), key.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static CommandRun run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = directory.toString();
        return CommandRun.of(all);
    }
}
