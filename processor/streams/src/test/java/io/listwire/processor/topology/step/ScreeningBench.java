package io.listwire.processor.topology.step;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.processor.topology.step.ScreeningEvent.ConcernUpdated;
import io.listwire.processor.topology.step.ScreeningEvent.MatchAlerted;
import io.listwire.processor.topology.step.ScreeningEvent.MatchUpdated;
import io.listwire.schema.Alert;
import io.listwire.schema.Rescreening;
import io.listwire.schema.ScreeningMatch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The screening step on its real stores, which can be closed and opened again: what it derives from them is made anew. */
final class ScreeningBench implements AutoCloseable {

    final List<Alert> alerts = new ArrayList<>();
    final Map<String, ScreeningMatch> matches = new TreeMap<>();
    final Set<String> concerns = new TreeSet<>();

    private final Path directory;
    private final ProcessorSupplier<String, ScreeningInput, String, ScreeningEvent> supplier;
    private MockProcessorContext<String, ScreeningEvent> context;
    private Processor<String, ScreeningInput, String, ScreeningEvent> step;

    ScreeningBench(Path directory) {
        this.directory = directory;
        Map<String, String> registry = Map.of("schema.registry.url", "mock://" + UUID.randomUUID());
        SchemaRegistryClient client = RegisteredSchemas.client(registry);
        RegisteredSchemas.in(registry, client).register();
        supplier = ScreenCompanies.supplier(new ContractSerdes(registry, client));
        context = context();
        step = open();
    }

    private MockProcessorContext<String, ScreeningEvent> context() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "screening");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        return new MockProcessorContext<>(properties, new TaskId(0, 0), directory.toFile());
    }

    private Processor<String, ScreeningInput, String, ScreeningEvent> open() {
        for (StoreBuilder<?> builder : supplier.stores()) {
            StateStore store = builder.withLoggingDisabled().build();
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
        }
        Processor<String, ScreeningInput, String, ScreeningEvent> opened = supplier.get();
        opened.init(context);
        return opened;
    }

    void restart() {
        close();
        context = context();
        step = open();
    }

    void send(String key, ScreeningInput input, Instant at) {
        step.process(new Record<>(key, input, at.toEpochMilli()));
        take();
    }

    /** Lets the clock go on once: a portion of what new thresholds concern is judged. */
    void tick() {
        context.scheduledPunctuators()
                .forEach(scheduled -> scheduled.getPunctuator().punctuate(0));
        take();
    }

    boolean isRescreening() {
        KeyValueStore<String, Rescreening> open = context.getStateStore(ScreeningStores.RESCREENINGS);
        try (var all = open.all()) {
            return all.hasNext();
        }
    }

    int pairs() {
        KeyValueStore<String, ?> pairs = context.getStateStore(ScreeningStores.PAIRS);
        int count = 0;
        try (var all = pairs.all()) {
            for (; all.hasNext(); all.next()) {
                count++;
            }
        }
        return count;
    }

    private void take() {
        context.forwarded()
                .forEach(forwarded ->
                        take(forwarded.record().key(), forwarded.record().value()));
        context.resetForwards();
    }

    private void take(String company, ScreeningEvent event) {
        if (event instanceof MatchAlerted alerted) {
            alerts.add(alerted.alert());
        } else if (event instanceof MatchUpdated updated && updated.match() != null) {
            matches.put(updated.key(), updated.match());
        } else if (event instanceof MatchUpdated updated) {
            matches.remove(updated.key());
        } else if (event instanceof ConcernUpdated concern) {
            String pair = company + '/' + concern.party();
            if (concern.match().getActive()) {
                concerns.add(pair);
            } else {
                concerns.remove(pair);
            }
        }
    }

    @Override
    public void close() {
        for (StoreBuilder<?> builder : supplier.stores()) {
            context.<StateStore>getStateStore(builder.name()).close();
        }
    }
}
