package io.listwire.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.listwire.contract.Topics;
import io.listwire.ingest.broker.CommittedRecords;
import io.listwire.ingest.broker.TestBroker;
import io.listwire.schema.NewsArticle;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTurnsIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Instant RETRIEVED_AT = Instant.parse("2023-08-22T12:00:00Z");
    private static final Set<String> SOURCES =
            IntStream.range(0, 8).mapToObj(number -> "feed-" + number).collect(Collectors.toSet());

    @TempDir
    static Path directory;

    private static TestBroker broker;

    @BeforeAll
    static void startBroker() {
        broker = TestBroker.start(directory);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void shouldPublishNothingOfASourceThatIsNotReadHere() {
        try (Publisher publisher = publisher("stranger")) {
            assertThatThrownBy(() -> publisher.publish(article("feed-0")))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("another instance reads feed-0");
        }
    }

    @Test
    void shouldPublishOnceWhenASourceGoesOverToAnotherInstance() throws Exception {
        Mine first = new Mine();
        Mine second = new Mine();
        try (Publisher one = publisher("over")) {
            one.shareSources(SOURCES, first);
            await().atMost(LIMIT).until(() -> first.sources.equals(SOURCES));
            for (String source : SOURCES) {
                assertThat(one.publish(article(source))).isEqualTo(new PublishReport(1, 0));
            }
            try (Publisher other = publisher("over")) {
                other.shareSources(SOURCES, second);
                await().atMost(LIMIT)
                        .until(() -> !second.sources.isEmpty()
                                && first.sources.size() + second.sources.size() == SOURCES.size());
                for (String source : second.sources) {
                    assertThat(other.publish(article(source))).isEqualTo(new PublishReport(0, 1));
                    assertThatThrownBy(() -> one.publish(article(source))).isInstanceOf(UnavailableException.class);
                }
            }
            await().atMost(LIMIT).until(() -> first.sources.equals(SOURCES));
            for (String source : SOURCES) {
                assertThat(one.publish(article(source))).isEqualTo(new PublishReport(0, 1));
            }
        }
        assertThat(CommittedRecords.of(broker, Topics.NEWS)).hasSize(SOURCES.size());
    }

    @Test
    void shouldNotCommitWhatAnInstanceSendsWhoseTurnIsOverWithoutItsKnowing() throws Exception {
        ClientConfiguration configuration = new ClientConfiguration(broker.kafka());
        Mine first = new Mine();
        Mine second = new Mine();
        try (SourceGroup one = group(configuration);
                SourceGroup other = group(configuration)) {
            one.join(SOURCES, first);
            await().atMost(LIMIT).until(() -> first.sources.equals(SOURCES));
            String source = SOURCES.iterator().next();
            ConsumerGroupMetadata old = one.membership(source).orElseThrow();
            other.join(SOURCES, second);
            await().atMost(LIMIT).until(() -> !second.sources.isEmpty());
            Lane lane = new Lane(
                    new TransactionalProducer(() -> new KafkaProducer<>(configuration.producer("zombie"))),
                    Optional.of(new Lane.Turn(one.partition(source), old)));

            Producer<String, byte[]> producer = lane.producers().ready();
            producer.beginTransaction();
            assertThatThrownBy(() -> {
                        lane.requireTurn(producer);
                        producer.commitTransaction();
                    })
                    .isInstanceOf(CommitFailedException.class);
            lane.producers().discard();
        }
    }

    private static SourceGroup group(ClientConfiguration configuration) {
        return new SourceGroup(() -> new KafkaConsumer<>(configuration.member("zombies")), 2);
    }

    private static Publisher publisher(String transactionalId) {
        return Publisher.start(
                broker.kafka(), broker.registry(), transactionalId, Clock.systemUTC(), PublishListener.NONE);
    }

    private static Unit article(String source) {
        return new Unit() {
            @Override
            public Optional<String> polledSource() {
                return Optional.of(source);
            }

            @Override
            public List<Item> items() {
                return List.of(new Item(Item.Kind.DOCUMENT, "news:" + source, source, "0".repeat(64), 1));
            }

            @Override
            public Instant retrievedAt() {
                return RETRIEVED_AT;
            }

            @Override
            public void send(Set<Item> fresh, Outbox outbox) {
                fresh.forEach(item -> outbox.put(
                        Topics.NEWS,
                        item.id(),
                        new NewsArticle(
                                item.id(),
                                source,
                                "x",
                                null,
                                "title",
                                "text",
                                null,
                                null,
                                RETRIEVED_AT,
                                "0".repeat(64))));
            }
        };
    }

    /** The sources that an instance reads. */
    private static final class Mine implements SourceReading {

        private final Set<String> sources = ConcurrentHashMap.newKeySet();

        @Override
        public void begin(Set<String> begun) {
            sources.addAll(begun);
        }

        @Override
        public void end(Set<String> ended) {
            sources.removeAll(ended);
        }
    }
}
