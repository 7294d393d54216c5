package io.listwire.processor.topology.step;

import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Makes a step when its context is there, so that a step is a complete object from the start, and declares the stores
 * that it works on.
 *
 * @param create makes the step
 * @param stores the stores that the step declares
 */
record StepSupplier<KIn, VIn, KOut, VOut>(
        Function<ProcessorContext<KOut, VOut>, Processor<KIn, VIn, KOut, VOut>> create, Set<StoreBuilder<?>> stores)
        implements ProcessorSupplier<KIn, VIn, KOut, VOut> {

    @Override
    public Processor<KIn, VIn, KOut, VOut> get() {
        return new Deferred<>(create);
    }

    private static final class Deferred<KIn, VIn, KOut, VOut> implements Processor<KIn, VIn, KOut, VOut> {

        private final Function<ProcessorContext<KOut, VOut>, Processor<KIn, VIn, KOut, VOut>> create;
        private Processor<KIn, VIn, KOut, VOut> step = record -> {
            throw new IllegalStateException("not initialised");
        };

        private Deferred(Function<ProcessorContext<KOut, VOut>, Processor<KIn, VIn, KOut, VOut>> create) {
            this.create = create;
        }

        @Override
        public void init(ProcessorContext<KOut, VOut> context) {
            step = create.apply(context);
        }

        @Override
        public void process(Record<KIn, VIn> record) {
            step.process(record);
        }
    }
}
