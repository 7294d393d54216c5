package io.listwire.processor.topology.step;

import io.listwire.contract.ContractSerdes;
import io.listwire.processor.mapping.CompanyMentionMapping;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.processor.topology.step.ScreeningEvent.CompanyNamed;
import io.listwire.processor.topology.step.ToldStories.Telling;
import io.listwire.schema.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/** Alerts where a document about restrictions names a watched company: once for each story, as for listed parties. */
public final class AlertOnCompanies implements Processor<String, CompanyNamed, String, Alert> {

    private static final ToldStories.Names TOLD =
            new ToldStories.Names("alerted-company-mentions", "told-company-stories");

    private final ProcessorContext<String, Alert> context;
    private final ToldStories told;

    private AlertOnCompanies(Duration window, ProcessorContext<String, Alert> context) {
        this.context = context;
        this.told = new ToldStories(context, TOLD, window);
    }

    /**
     * Makes the step, with its stores.
     *
     * @param window how long, by record time, an alert stands for other documents that tell the same
     */
    public static ProcessorSupplier<String, CompanyNamed, String, Alert> supplier(
            ContractSerdes serdes, Duration window) {
        return new StepSupplier<>(
                context -> new AlertOnCompanies(window, context), ToldStories.builders(serdes, TOLD, window));
    }

    @Override
    public void process(Record<String, CompanyNamed> record) {
        CompanyNamed named = record.value();
        Telling telling = told.telling(
                record.key(), Optional.of(named.document().getStory()), Instant.ofEpochMilli(record.timestamp()));
        told.first(
                        telling,
                        newActs -> CompanyMentionMapping.alert(
                                named.document(), named.company(), named.names(), telling.at(), newActs),
                        copy -> CompanyMentionMapping.alertId(copy, RecordKeys.of(named.company())))
                .ifPresent(alert -> context.forward(record.withValue(alert)));
    }
}
