package io.listwire.processor.runtime;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractException;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.TopicAdministration;
import io.listwire.contract.Topics;
import io.listwire.processor.observe.ObserveServer;
import io.listwire.processor.observe.ProcessorHealth;
import io.listwire.processor.observe.ProcessorMetrics;
import io.listwire.processor.observe.RegistryProbe;
import io.listwire.processor.topology.InputPartitions;
import io.listwire.schema.FailureStage;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;

/** The running processor. */
public final class ProcessorService implements AutoCloseable {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final KafkaStreams streams;
    private final ProcessorTopology processor;
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private final GroupMembershipOperation atStop;
    private final RegistryProbe registry;
    private final ObserveServer http;

    private ProcessorService(
            KafkaStreams streams,
            ProcessorTopology processor,
            GroupMembershipOperation atStop,
            RegistryProbe registry,
            ObserveServer http) {
        this.atStop = atStop;
        this.streams = streams;
        this.processor = processor;
        this.registry = registry;
        this.http = http;
    }

    /**
     * Starts it; work begins as soon as its state is restored.
     *
     * @throws ContractException where cluster or registry cannot be reached, topics or schemas are missing there, or its
     *     port is in use
     */
    public static ProcessorService start(ProcessorSettings settings, Clock clock) {
        SchemaRegistryClient client = RegisteredSchemas.client(settings.registry());
        RegisteredSchemas.in(settings.registry(), client).find();
        ContractSerdes serdes = new ContractSerdes(settings.registry(), client);
        ProcessorTopology processor = ProcessorTopology.of(settings, serdes, inputPartitions(settings), clock);
        KafkaStreams streams = new KafkaStreams(processor.topology(), processor.properties());
        RegistryProbe registry = new RegistryProbe(client);
        ProcessorService service;
        try {
            ObserveServer http = ObserveServer.start(
                    settings.httpHost(),
                    settings.httpPort(),
                    new ProcessorHealth(streams, registry),
                    processor.metrics()::scrape);
            service = new ProcessorService(streams, processor, atStop(settings), registry, http);
        } catch (ContractException e) {
            registry.close();
            streams.close();
            throw e;
        }
        service.startWork(settings, clock);
        return service;
    }

    private static GroupMembershipOperation atStop(ProcessorSettings settings) {
        return settings.hasInstanceId()
                ? GroupMembershipOperation.REMAIN_IN_GROUP
                : GroupMembershipOperation.LEAVE_GROUP;
    }

    private void startWork(ProcessorSettings settings, Clock clock) {
        ProcessorMetrics metrics = processor.metrics();
        streams.setUncaughtExceptionHandler(new ThreadReplacement(clock));
        streams.setStateListener((now, before) -> stateChanged(now));
        streams.setGlobalStateRestoreListener(metrics.restore());
        metrics.bind(streams, settings.stateDirectory());
        streams.start();
    }

    private static InputPartitions inputPartitions(ProcessorSettings settings) {
        try (Admin admin = Admin.create(settings.kafka())) {
            return InputPartitions.of(new TopicAdministration(admin).partitions(Topics.all()));
        }
    }

    private void stateChanged(State now) {
        if (now == State.REBALANCING) {
            processor.metrics().rebalanced();
        } else if (now == State.RUNNING) {
            running.countDown();
        } else if (now == State.ERROR || now == State.NOT_RUNNING) {
            stopped.countDown();
        }
    }

    /**
     * Waits until the state is restored and every partition has its place.
     *
     * @throws ContractException where that has not come about within the limit
     */
    public void awaitRunning(Duration limit) throws InterruptedException {
        if (!running.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new ContractException("the processor is still " + streams.state() + " after " + limit.toSeconds()
                    + " s; its log says what it waits for");
        }
    }

    /** Waits until it has stopped, by {@link #close} or by a failure that does not pass. */
    public void awaitStopped() throws InterruptedException {
        stopped.await();
    }

    /** The port of its metrics and health. */
    public int httpPort() {
        return http.port();
    }

    /** True where it stopped by a failure. */
    public boolean failed() {
        return streams.state() == State.ERROR;
    }

    /** Records sent to the dead letters since the start. */
    public long deadLetters(FailureStage stage) {
        return processor.deadLetters(stage);
    }

    /**
     * Stops after the record in hand. An instance with a name keeps its place in the group: a restart within the session
     * time-out moves no work. One without leaves, so that others, or the next start, go on at once.
     */
    @Override
    public void close() {
        streams.close(CloseOptions.groupMembershipOperation(atStop).withTimeout(STOP_LIMIT));
        http.close();
        registry.close();
        processor.metrics().close();
    }
}
