package io.listwire.ingest.publish;

import io.listwire.contract.ListPartition;
import io.listwire.contract.ListwireHeaders;
import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import io.listwire.ingest.correlation.Correlation;
import io.listwire.ingest.source.SourceException;
import io.listwire.schema.DeadLetter;
import io.listwire.schema.Publication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs transactions, one after the other. Not thread-safe. */
final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private static final Map<Topic<?>, String> CAUSES = Map.of(
            Topics.LIST_SNAPSHOTS, ListwireHeaders.CAUSE_LIST,
            Topics.SNAPSHOT_DECISIONS, ListwireHeaders.CAUSE_LIST,
            Topics.NEWS, ListwireHeaders.CAUSE_DOCUMENT,
            Topics.POLICY_NOTICES, ListwireHeaders.CAUSE_DOCUMENT,
            Topics.WATCHLIST_SETTINGS, ListwireHeaders.CAUSE_COMPANY,
            Topics.SCREENING_DECISIONS, ListwireHeaders.CAUSE_COMPANY,
            Topics.WATCHED_COMPANIES, ListwireHeaders.CAUSE_COMPANY);

    private final Lanes lanes;
    private final Publications publications;
    private final WatchedCompanies companies;
    private final Serializer<Object> serializer;
    private final Clock clock;
    private final PublishListener listener;
    private final BooleanSupplier closing;

    /** @param closing true once no further record is to be sent */
    Transactions(
            Lanes lanes,
            Publications publications,
            WatchedCompanies companies,
            Serializer<Object> serializer,
            Clock clock,
            PublishListener listener,
            BooleanSupplier closing) {
        this.lanes = lanes;
        this.publications = publications;
        this.companies = companies;
        this.serializer = serializer;
        this.clock = clock;
        this.listener = listener;
        this.closing = closing;
    }

    /**
     * Publishes the items of a unit that are new, and the memory of them.
     *
     * @return the items published
     * @throws KafkaException where no transaction could begin
     * @throws TransactionFailure where the transaction failed on Kafka's side
     * @throws NotNow where the registry does not give a schema, or it is too late
     */
    Set<Item> run(Unit unit) throws SourceException, IOException {
        Lane lane = lanes.of(unit.polledSource());
        boolean others = !lane.producers().isMade();
        Producer<String, byte[]> producer = ready(lane.producers());
        Set<Item> fresh = new LinkedHashSet<>(unit.items());
        if (others && fresh.stream().anyMatch(Transactions::isCompany)) {
            companies.read();
        }
        fresh.removeIf(this::isHeld);
        if (fresh.isEmpty() && !unit.sendsAnyway()) {
            return fresh;
        }
        // Before the transaction, so that a registry that is down is found before anything is sent.
        Map<Item, ProducerRecord<String, byte[]>> memory = memory(fresh, unit.retrievedAt());
        Map<Item, Future<RecordMetadata>> sent = send(producer, lane, unit, fresh, memory);
        sent.forEach(this::remember);
        return fresh;
    }

    private static boolean isCompany(Item item) {
        return item.kind() == Item.Kind.COMPANY;
    }

    private boolean isHeld(Item item) {
        return isCompany(item)
                ? companies.holds(item.id(), item.digest())
                : publications.holds(item.key(), item.digest());
    }

    /** A producer, and the memory of all that was published by the time when it was its turn. */
    private Producer<String, byte[]> ready(TransactionalProducer producers) {
        if (producers.isMade()) {
            Producer<String, byte[]> producer = producers.ready();
            publications.catchUp();
            return producer;
        }
        boolean caughtUp = false;
        try {
            Producer<String, byte[]> producer = producers.ready();
            publications.catchUpWithWhatIsOpen();
            caughtUp = true;
            return producer;
        } finally {
            if (!caughtUp) {
                producers.discard();
            }
        }
    }

    private Map<Item, Future<RecordMetadata>> send(
            Producer<String, byte[]> producer,
            Lane lane,
            Unit unit,
            Set<Item> fresh,
            Map<Item, ProducerRecord<String, byte[]>> memory)
            throws SourceException, IOException {
        boolean inOrder = false;
        try {
            producer.beginTransaction();
            TransactionOutbox outbox = new TransactionOutbox(producer, unit.retrievedAt());
            unit.send(fresh, outbox);
            // Last, so that the memory's partition is held open no longer than needed.
            Map<Item, Future<RecordMetadata>> sent = outbox.companies(fresh);
            memory.forEach((item, note) -> sent.put(item, producer.send(note)));
            lane.requireTurn(producer);
            producer.commitTransaction();
            inOrder = true;
            listener.deadLetters(outbox.letters);
            return sent;
        } catch (KafkaException e) {
            lane.producers().discard();
            inOrder = true;
            throw new TransactionFailure(fresh, e, lane.allowsAnotherAttempt());
        } finally {
            if (!inOrder) {
                lane.producers().abort();
            }
        }
    }

    private Map<Item, ProducerRecord<String, byte[]>> memory(Set<Item> fresh, Instant retrievedAt) {
        Instant publishedAt = clock.instant();
        Map<Item, ProducerRecord<String, byte[]>> memory = new LinkedHashMap<>();
        for (Item item : fresh) {
            if (isCompany(item)) {
                continue;
            }
            Publication publication =
                    new Publication(item.source(), item.id(), item.digest(), item.records(), publishedAt);
            memory.put(item, record(Topics.PUBLICATIONS, null, item.key(), publication, retrievedAt));
        }
        return memory;
    }

    private void remember(Item item, Future<RecordMetadata> sent) {
        try {
            RecordMetadata written = sent.get();
            if (isCompany(item)) {
                companies.remember(item.id(), item.digest(), written.partition(), written.offset());
            } else {
                publications.remember(item, written.offset());
            }
        } catch (ExecutionException | CancellationException e) {
            throw new IllegalStateException("committed, but not sent: " + item, e);
        } catch (InterruptedException e) {
            // Committed it is: the topic will say so.
            Thread.currentThread().interrupt();
            LOG.info("Interrupted after a commit");
        }
    }

    /** The lists that this source was the last to publish, as far as is committed now. */
    Set<String> listsOf(String source) {
        Producer<String, byte[]> unused = ready(lanes.of(Optional.of(source)).producers());
        return publications.listsOf(source);
    }

    /** Whether a source's thing of that kind and id was ever published, as far as is committed now. */
    boolean hasPublished(String source, Item.Kind kind, String id) {
        Producer<String, byte[]> unused = ready(lanes.of(Optional.of(source)).producers());
        return publications.holds(kind.key(id));
    }

    private <V extends SpecificRecord> ProducerRecord<String, byte[]> record(
            Topic<V> topic, @Nullable Integer partition, String key, @Nullable V value, Instant retrievedAt) {
        byte[] bytes = value == null ? null : bytes(topic, value);
        return new ProducerRecord<>(topic.name(), partition, retrievedAt.toEpochMilli(), key, bytes);
    }

    private byte[] bytes(Topic<?> topic, SpecificRecord value) {
        try {
            return serializer.serialize(topic.name(), value);
        } catch (KafkaException e) {
            if (NotNow.isWithoutRegistry(e)) {
                throw NotNow.withoutRegistry(e);
            }
            throw new IllegalArgumentException("no valid record for " + topic.name(), e);
        }
    }

    private final class TransactionOutbox implements Outbox {

        private final Producer<String, byte[]> producer;
        private final Instant retrievedAt;
        private final Map<String, Future<RecordMetadata>> sentCompanies = new HashMap<>();
        private final Correlation correlation = Correlation.current();
        private final Map<String, Integer> letters = new HashMap<>();

        TransactionOutbox(Producer<String, byte[]> producer, Instant retrievedAt) {
            this.producer = producer;
            this.retrievedAt = retrievedAt;
        }

        @Override
        public <V extends SpecificRecord> void put(Topic<V> topic, String key, @Nullable V value) {
            if (closing.getAsBoolean()) {
                throw NotNow.shuttingDown();
            }
            ProducerRecord<String, byte[]> record = record(topic, partition(topic, key), key, value, retrievedAt);
            correlation.addTo(record.headers());
            cause(topic).ifPresent(cause -> record.headers().add(ListwireHeaders.CAUSE, cause));
            // A send that fails fails the commit: nobody need look at each.
            Future<RecordMetadata> result = producer.send(record);
            if (topic.equals(Topics.WATCHED_COMPANIES)) {
                sentCompanies.put(key, result);
            }
            if (value instanceof DeadLetter letter) {
                String type = letter.getErrorType();
                letters.merge(type.substring(type.lastIndexOf('.') + 1), 1, Integer::sum);
            }
        }

        private static Optional<byte[]> cause(Topic<?> topic) {
            return Optional.ofNullable(CAUSES.get(topic)).map(cause -> cause.getBytes(StandardCharsets.UTF_8));
        }

        /** What was sent of the items that are companies. */
        Map<Item, Future<RecordMetadata>> companies(Set<Item> fresh) {
            Map<Item, Future<RecordMetadata>> sent = new LinkedHashMap<>();
            for (Item item : fresh) {
                Future<RecordMetadata> result = isCompany(item) ? sentCompanies.get(item.id()) : null;
                if (result != null) {
                    sent.put(item, result);
                }
            }
            return sent;
        }

        private @Nullable Integer partition(Topic<?> topic, String key) {
            return ListPartition.decides(topic)
                    ? ListPartition.of(key, producer.partitionsFor(topic.name()).size())
                    : null;
        }
    }
}
