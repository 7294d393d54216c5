package io.listwire.ingest.publish;

import io.listwire.contract.ContractException;
import io.listwire.ingest.source.SourceException;
import io.listwire.schema.ListStatus;
import io.listwire.schema.SourceState;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes units exactly once, one at a time, each in a transaction that also writes the memory of it.
 *
 * <p>Where a transaction's outcome is in doubt, a new producer is made, which settles it; then the memory is read up to
 * what is committed, and only what is missing is sent again. Thread-safe.
 */
public final class Publisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final int ATTEMPTS = 3;

    /** Another instance with the same transactional id has had its turn since ours. */
    private static final Set<Class<?>> FENCED =
            Set.of(ProducerFencedException.class, InvalidProducerEpochException.class);

    /** Another instance may read the source by now. */
    private static final Set<Class<?>> TURN_OVER =
            Set.of(ProducerFencedException.class, InvalidProducerEpochException.class, CommitFailedException.class);

    /** Another attempt cannot end otherwise: somebody must change something first. */
    private static final Set<Class<?>> FINAL =
            Set.of(AuthorizationException.class, AuthenticationException.class, RecordTooLargeException.class);

    private static final Duration WAIT_FOR_TURN = Duration.ofSeconds(30);
    private static final Duration WAIT_FOR_END = Duration.ofSeconds(10);

    private final KafkaConnection connection;
    private final Transactions transactions;
    private final PublishListener listener;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile boolean closing;

    private Publisher(KafkaConnection connection, Clock clock, PublishListener listener) {
        this.connection = connection;
        this.listener = listener;
        transactions = new Transactions(
                connection.lanes(),
                connection.publications(),
                connection.watchedCompanies(),
                connection.serializer(),
                clock,
                listener,
                () -> closing);
    }

    /**
     * Connects, and reads the memory of what was published before.
     *
     * @param kafka configuration of the Kafka clients, by Kafka's names
     * @param registry configuration of the registry client, by Confluent's names
     * @param transactionalId instances that share it publish what they are sent in turns, and share the sources
     * @param clock says when something was published
     * @param listener hears how publishing goes
     * @throws ContractException where topics or schemas are missing, or the brokers cannot be reached
     */
    public static Publisher start(
            Map<String, String> kafka,
            Map<String, String> registry,
            String transactionalId,
            Clock clock,
            PublishListener listener) {
        return new Publisher(KafkaConnection.open(kafka, registry, transactionalId), clock, listener);
    }

    /**
     * Publishes what is new of a unit.
     *
     * @throws UnavailableException where Kafka or the registry cannot take it now; it may be handed in again
     * @throws SourceException where the unit itself turns out to be unfit
     */
    public PublishReport publish(Unit unit) throws UnavailableException, SourceException, IOException {
        long start = System.nanoTime();
        PublishListener.Outcome outcome = PublishListener.Outcome.REFUSED;
        try {
            PublishReport report = publishWithinTurn(unit);
            outcome = PublishListener.Outcome.PUBLISHED;
            return report;
        } catch (UnavailableException e) {
            outcome = PublishListener.Outcome.UNAVAILABLE;
            throw e;
        } finally {
            listener.ended(outcome, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private PublishReport publishWithinTurn(Unit unit) throws UnavailableException, SourceException, IOException {
        takeTurn();
        try {
            return publishInTurn(unit);
        } catch (NotNow e) {
            throw new UnavailableException(String.valueOf(e.getMessage()), e);
        } catch (KafkaException e) {
            throw new UnavailableException(
                    "Kafka at " + connection.bootstrapServers() + " cannot take records now: " + e.getMessage(), e);
        } finally {
            turn.unlock();
        }
    }

    /**
     * The lists that this source was the last to publish.
     *
     * @throws UnavailableException where Kafka does not say so now
     */
    public Set<String> listsOf(String source) throws UnavailableException {
        takeTurn();
        try {
            return transactions.listsOf(source);
        } catch (NotNow | KafkaException e) {
            throw new UnavailableException("what was published before is not known now: " + e.getMessage(), e);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Whether the full text of that notice was published, whatever its content and by whichever source.
     *
     * @param source the source that would publish it now
     * @throws UnavailableException where Kafka does not say so now
     */
    public boolean hasFullText(String source, String documentId) throws UnavailableException {
        takeTurn();
        try {
            return transactions.hasPublished(source, Item.Kind.FULL_TEXT, documentId);
        } catch (NotNow | KafkaException e) {
            throw new UnavailableException("what was published before is not known now: " + e.getMessage(), e);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Where each list stands, by its id, as far as the processor has told by now.
     *
     * @throws UnavailableException where Kafka does not say so now
     */
    public Map<String, ListStatus> listStatuses() throws UnavailableException {
        try {
            return connection.listStatuses().now();
        } catch (NotNow | KafkaException e) {
            throw new UnavailableException("where the lists stand is not known now: " + e.getMessage(), e);
        }
    }

    /** Which companies stand on which watchlist: caught up, and in step with what this publisher publishes. */
    public WatchedCompanies watchedCompanies() {
        return connection.watchedCompanies();
    }

    /** What topics hold. */
    public Tables tables() {
        return connection.tables();
    }

    /**
     * Where a source stands, as far as is committed now; empty where it was never read.
     *
     * @throws UnavailableException where Kafka does not say so now
     */
    public Optional<SourceState> sourceState(String source) throws UnavailableException {
        try {
            return Optional.ofNullable(connection.sourceStates().now().get(source));
        } catch (NotNow | KafkaException e) {
            throw new UnavailableException("where the sources stand is not known now: " + e.getMessage(), e);
        }
    }

    /**
     * Reads sources together with the other instances that have the same transactional id, each source by one of them.
     *
     * @param sources all that are in the settings, the same for every instance
     * @param reading hears which of them this instance reads
     */
    public void shareSources(Set<String> sources, SourceReading reading) {
        connection.sources().join(sources, reading);
    }

    /** Leaves the sources to the other instances. */
    public void leaveSources() {
        connection.sources().close();
    }

    private PublishReport publishInTurn(Unit unit) throws SourceException, IOException {
        Set<Item> published = new LinkedHashSet<>();
        for (int attempt = 1; ; attempt++) {
            try {
                published.addAll(transactions.run(unit));
                return new PublishReport(published.size(), unit.items().size() - published.size());
            } catch (TransactionFailure e) {
                if (!e.isDueTo(FENCED)) {
                    // It may be committed all the same: the next attempt finds out, and it is this call that did it.
                    published.addAll(e.sent());
                }
                boolean over = e.isDueTo(TURN_OVER) && !e.allowsAnotherAttempt();
                if (over || attempt == ATTEMPTS || e.isDueTo(FINAL)) {
                    throw e.failure();
                }
                LOG.warn("Transaction failed, making a new producer for another attempt: {}", e.toString());
            }
        }
    }

    /** Why nothing can be published at the moment; empty where all is well. Asks the brokers, for seconds at most. */
    public Optional<String> problem() {
        return closing ? Optional.of("shutting down") : connection.readiness().problem();
    }

    private void takeTurn() throws UnavailableException {
        if (closing) {
            throw unavailable("shutting down");
        }
        if (!turnWithin(WAIT_FOR_TURN)) {
            throw unavailable("other inputs are being published");
        }
        if (closing) {
            turn.unlock();
            throw unavailable("shutting down");
        }
    }

    private static UnavailableException unavailable(String why) {
        return new UnavailableException(why, null);
    }

    private boolean turnWithin(Duration limit) {
        try {
            return turn.tryLock(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Waits ten seconds at most for the transaction that is running, then gives it up: what it sent stays invisible.
     */
    @Override
    public void close() {
        boolean atRest = turnWithin(WAIT_FOR_END);
        closing = true;
        if (!atRest) {
            LOG.warn("Giving up the transaction that is still running after {} s", WAIT_FOR_END.toSeconds());
            atRest = turnWithin(WAIT_FOR_END);
        }
        connection.lanes().close(atRest ? WAIT_FOR_END : Duration.ZERO);
        if (!atRest) {
            atRest = turnWithin(WAIT_FOR_END);
        }
        connection.clients().close();
        if (atRest) {
            turn.unlock();
        }
    }
}
