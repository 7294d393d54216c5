package io.listwire.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.listwire.contract.ContractException;
import io.listwire.contract.Topics;
import io.listwire.ingest.broker.CommittedRecords;
import io.listwire.ingest.broker.TestBroker;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.schema.NewsArticle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherIT {

    private static final Instant RETRIEVED_AT = Instant.parse("2023-08-22T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-08-22T12:00:05Z"), ZoneOffset.UTC);
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    static Path directory;

    private static TestBroker broker;

    private final String test = UUID.randomUUID().toString();

    @BeforeAll
    static void startBroker() {
        broker = TestBroker.start(directory);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void shouldPublishOnceWhenTheSameComesTwiceAndAfterARestart() throws Exception {
        try (Publisher publisher = publisher("once")) {
            assertThat(publisher.publish(articles("a", "b"))).isEqualTo(new PublishReport(2, 0));
            assertThat(publisher.publish(articles("b", "c"))).isEqualTo(new PublishReport(1, 1));
        }
        try (Publisher restarted = publisher("once")) {
            assertThat(restarted.publish(articles("a", "b", "c"))).isEqualTo(new PublishReport(0, 3));
        }
        assertThat(visible()).containsExactlyInAnyOrder(id("a"), id("b"), id("c"));
    }

    @Test
    void shouldWriteRecordTimeAndTheMemoryOfIt() throws Exception {
        try (Publisher publisher = publisher("time")) {
            publisher.publish(articles("a"));
        }

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(CommittedRecords.of(broker, Topics.PUBLICATIONS))
                        .filteredOn(record -> record.key().equals("document:" + id("a")))
                        .singleElement()
                        .satisfies(record -> {
                            assertThat(record.timestamp()).isEqualTo(RETRIEVED_AT.toEpochMilli());
                            assertThat(record.value().getItem()).isEqualTo(id("a"));
                            assertThat(record.value().getSource()).isEqualTo("test");
                            assertThat(record.value().getPublishedAt()).isEqualTo(CLOCK.instant());
                        }));
    }

    @Test
    void shouldShowNothingWhenAUnitBreaksOff() throws Exception {
        try (Publisher publisher = publisher("broken")) {
            Unit broken = new Articles(List.of("a", "b")) {
                @Override
                public void send(Set<Item> fresh, Outbox outbox) throws SourceException {
                    super.send(fresh, outbox);
                    throw new SourceException(
                            SourceException.Kind.TRUNCATED, new Origin("test", "x"), "line 3", "cut off", "try again");
                }
            };
            assertThatThrownBy(() -> publisher.publish(broken)).isInstanceOf(SourceException.class);

            assertThat(publisher.publish(articles("c"))).isEqualTo(new PublishReport(1, 0));
        }
        assertThat(visible()).containsExactly(id("c"));
    }

    @Test
    void shouldPublishOnceWhenInstancesShareTheTransactionalId() throws Exception {
        try (Publisher one = publisher("shared");
                Publisher other = publisher("shared")) {
            assertThat(one.publish(articles("a"))).isEqualTo(new PublishReport(1, 0));
            assertThat(other.publish(articles("a", "b"))).isEqualTo(new PublishReport(1, 1));
            assertThat(one.publish(articles("b", "c"))).isEqualTo(new PublishReport(1, 1));
            assertThat(other.publish(articles("a", "b", "c"))).isEqualTo(new PublishReport(0, 3));
        }
        assertThat(visible()).containsExactlyInAnyOrder(id("a"), id("b"), id("c"));
    }

    @Test
    void shouldKnowWhatAnInstanceWithAnotherIdHasPublished() throws Exception {
        try (Publisher one = publisher("one");
                Publisher other = publisher("other")) {
            assertThat(one.publish(articles("a"))).isEqualTo(new PublishReport(1, 0));
            await().atMost(LIMIT).until(() -> visible().contains(id("a")));
            assertThat(other.publish(articles("a"))).isEqualTo(new PublishReport(0, 1));
        }
    }

    @Test
    void shouldPublishOnceWhenManySendTheSameAtOnce() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try (Publisher publisher = publisher("crowd")) {
            List<Future<PublishReport>> reports = IntStream.range(0, 12)
                    .mapToObj(i -> senders.submit(() -> publisher.publish(articles("a", "b"))))
                    .toList();
            int published = 0;
            for (Future<PublishReport> report : reports) {
                published += report.get().published();
            }
            assertThat(published).isEqualTo(2);
        } finally {
            senders.shutdownNow();
        }
        assertThat(visible()).containsExactlyInAnyOrder(id("a"), id("b"));
    }

    @Test
    void shouldEndTheTransactionOfAPredecessorThatDiedInTheMiddleOfIt() throws Exception {
        Map<String, Object> configuration = new HashMap<>(broker.kafka());
        configuration.put("transactional.id", transactionalId("killed"));
        KafkaProducer<String, byte[]> killed =
                new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer());
        killed.initTransactions();
        killed.beginTransaction();
        killed.send(new ProducerRecord<>(Topics.NEWS.name(), id("lost"), new byte[] {1}))
                .get();
        killed.close(Duration.ZERO);

        try (Publisher publisher = publisher("killed")) {
            assertThat(publisher.publish(articles("a"))).isEqualTo(new PublishReport(1, 0));
        }
        await().atMost(LIMIT).untilAsserted(() -> assertThat(visible()).containsExactly(id("a")));
    }

    @Test
    void shouldSayWhichTransactionsAreOpen() throws Exception {
        TopicPartition partition = new TopicPartition(Topics.PUBLICATIONS.name(), 0);
        Map<String, Object> configuration = new HashMap<>(broker.kafka());
        configuration.put("transactional.id", transactionalId("open"));
        try (Admin admin = Admin.create(Map.copyOf(broker.kafka()));
                KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer())) {
            TopicEnds ends = new TopicEnds(admin);
            producer.initTransactions();
            producer.beginTransaction();
            long offset = producer.send(
                            new ProducerRecord<>(partition.topic(), partition.partition(), id("open"), new byte[] {1}))
                    .get()
                    .offset();

            assertThat(ends.openTransactions(Set.of(partition)))
                    .contains("is open in listwire.publications-0 from offset " + offset + " on");
            producer.abortTransaction();
            await().atMost(LIMIT)
                    .untilAsserted(() ->
                            assertThat(ends.openTransactions(Set.of(partition))).isEmpty());
        }
    }

    @Test
    void shouldPassOverARecordOnThePublicationsTopicThatIsNone() throws Exception {
        try (KafkaProducer<String, byte[]> foreign =
                new KafkaProducer<>(new HashMap<>(broker.kafka()), new StringSerializer(), new ByteArraySerializer())) {
            byte[] poison = "no Avro".getBytes(StandardCharsets.UTF_8);
            foreign.send(new ProducerRecord<>(Topics.PUBLICATIONS.name(), "document:" + id("a"), poison))
                    .get();
        }

        try (Publisher publisher = publisher("poison")) {
            assertThat(publisher.publish(articles("a"))).isEqualTo(new PublishReport(1, 0));
        }
    }

    @Test
    void shouldPublishAgainWhenAnOperatorHasDeletedTheMemoryOfIt() throws Exception {
        try (Publisher publisher = publisher("forget")) {
            publisher.publish(articles("a"));
            await().atMost(LIMIT).until(() -> visible().contains(id("a")));
            try (KafkaProducer<String, byte[]> operator = new KafkaProducer<>(
                    new HashMap<>(broker.kafka()), new StringSerializer(), new ByteArraySerializer())) {
                operator.send(new ProducerRecord<>(Topics.PUBLICATIONS.name(), "document:" + id("a"), null))
                        .get();
            }
            assertThat(publisher.publish(articles("a"))).isEqualTo(new PublishReport(1, 0));
        }
    }

    @Test
    void shouldLoseNothingAndRepeatNothingWhenTheBrokerRestarts() throws Exception {
        publishThroughARestart(Map.of(), 0);
    }

    @Test
    void shouldLoseNothingAndRepeatNothingWhenTheBrokerIsAwayForLong() throws Exception {
        Map<String, String> impatient = Map.of(
                "delivery.timeout.ms", "1500",
                "request.timeout.ms", "1000",
                "max.block.ms", "1000",
                "default.api.timeout.ms", "1000");

        publishThroughARestart(impatient, 3);
    }

    /** @param refusals how often the service has refused for the time being before the broker comes back */
    private void publishThroughARestart(Map<String, String> clients, int refusals) throws Exception {
        Map<String, String> kafka = new HashMap<>(clients);
        kafka.putAll(broker.kafka());
        List<String> names = IntStream.range(0, 200).mapToObj(i -> "n" + i).toList();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        ExecutorService sender = Executors.newSingleThreadExecutor();
        try (Publisher publisher =
                Publisher.start(kafka, broker.registry(), transactionalId("restart"), CLOCK, PublishListener.NONE)) {
            Future<?> sending = sender.submit(() -> {
                for (String name : names) {
                    publishStubbornly(publisher, articles(name, name + "-second"), refused);
                    done.incrementAndGet();
                }
                return null;
            });
            await().atMost(LIMIT).until(() -> done.get() >= 20);
            broker.stop();
            await().atMost(LIMIT).until(() -> refused.get() >= refusals);
            broker.startAgain();
            sending.get();
        } finally {
            sender.shutdownNow();
        }

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(visible())
                        .containsExactlyInAnyOrderElementsOf(names.stream()
                                .flatMap(name -> Stream.of(id(name), id(name + "-second")))
                                .toList()));
    }

    private static void publishStubbornly(Publisher publisher, Unit unit, AtomicInteger refused) throws Exception {
        while (true) {
            try {
                publisher.publish(unit);
                return;
            } catch (UnavailableException e) {
                refused.incrementAndGet();
            }
        }
    }

    @Test
    void shouldRefuseForNowWhenTheRegistryIsDown() throws Exception {
        Map<String, String> nowhere = Map.of("schema.registry.url", "http://127.0.0.1:1");
        try (Publisher publisher =
                Publisher.start(broker.kafka(), nowhere, transactionalId("registry"), CLOCK, PublishListener.NONE)) {
            assertThat(publisher.problem())
                    .hasValueSatisfying(problem -> assertThat(problem).contains("registry"));
            assertThatThrownBy(() -> publisher.publish(articles("a")))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("registry");
        }
        assertThat(visible()).isEmpty();
    }

    @Test
    void shouldBeReadyWhenBrokersAndRegistryAnswer() {
        Publisher publisher = publisher("ready");
        assertThat(publisher.problem()).isEmpty();

        publisher.close();

        assertThat(publisher.problem()).contains("shutting down");
        assertThatThrownBy(() -> publisher.publish(articles("a"))).isInstanceOf(UnavailableException.class);
    }

    @Test
    void shouldGiveUpTheRunningTransactionWhenClosed() throws Exception {
        Publisher publisher = publisher("closed");
        CountDownLatch sending = new CountDownLatch(1);
        Unit endless = new Articles(List.of("a")) {
            @Override
            public void send(Set<Item> fresh, Outbox outbox) throws SourceException {
                while (!Thread.currentThread().isInterrupted()) {
                    super.send(fresh, outbox);
                    sending.countDown();
                    LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
                }
            }
        };
        ExecutorService sender = Executors.newSingleThreadExecutor();
        try {
            Future<PublishReport> report = sender.submit(() -> publisher.publish(endless));
            sending.await();

            publisher.close();

            assertThatThrownBy(report::get).hasRootCauseMessage("shutting down");
        } finally {
            sender.shutdownNow();
        }
        assertThat(visible()).isEmpty();
    }

    @Test
    void shouldSayWhatToDoWhenSchemasAreMissing() {
        Map<String, String> empty = Map.of("schema.registry.url", "mock://" + test);

        assertThatThrownBy(() ->
                        Publisher.start(broker.kafka(), empty, transactionalId("none"), CLOCK, PublishListener.NONE))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("listwire topics create");
    }

    @Test
    void shouldSayWhatToDoWhenTopicsAreMissing(@TempDir Path other) throws Exception {
        try (TestBroker bare = TestBroker.start(other)) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", bare.bootstrapServers()))) {
                admin.deleteTopics(Set.of(Topics.NEWS.name())).all().get();
            }
            assertThatThrownBy(() -> Publisher.start(bare.kafka(), bare.registry(), "any", CLOCK, PublishListener.NONE))
                    .isInstanceOf(ContractException.class)
                    .hasMessageContaining(Topics.NEWS.name())
                    .hasMessageContaining("listwire topics create");
        }
    }

    private Publisher publisher(String name) {
        return Publisher.start(broker.kafka(), broker.registry(), transactionalId(name), CLOCK, PublishListener.NONE);
    }

    private String transactionalId(String name) {
        return name + "-" + test;
    }

    private String id(String name) {
        return "news:" + test + name;
    }

    /** Ids of this test's articles that a subscriber sees, each as often as it stands there. */
    private List<String> visible() {
        return CommittedRecords.of(broker, Topics.NEWS).stream()
                .map(ConsumerRecord::key)
                .filter(key -> key.startsWith(id("")))
                .toList();
    }

    private Articles articles(String... names) {
        return new Articles(List.of(names));
    }

    private class Articles implements Unit {

        private final List<String> names;

        Articles(List<String> names) {
            this.names = names;
        }

        @Override
        public List<Item> items() {
            return names.stream()
                    .map(name -> new Item(Item.Kind.DOCUMENT, id(name), "test", "0".repeat(64), 1))
                    .toList();
        }

        @Override
        public Instant retrievedAt() {
            return RETRIEVED_AT;
        }

        @Override
        public void send(Set<Item> fresh, Outbox outbox) throws SourceException {
            fresh.forEach(item -> outbox.put(Topics.NEWS, item.id(), article(item.id())));
        }

        private NewsArticle article(String id) {
            return new NewsArticle(id, "test", id, null, "title", "text", null, null, RETRIEVED_AT, "0".repeat(64));
        }
    }
}
