package io.listwire.processor.topology.step;

import io.listwire.contract.ContractSerdes;
import io.listwire.processor.mapping.NoticeMapping;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.schema.PolicyNotice;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** The two forms of a notice, what the gazette's API says of it and its full text: each is read together with the other. */
final class NoticeForms {

    /**
     * document and form → notice that is about restrictions, as it came. Persistent, because a full text has a million
     * characters at most, and logged; drops what is older than documents are remembered.
     */
    static final String FORMS = "notice-forms";

    private static final String FULL_TEXT = "text";
    private static final String SUMMARY = "summary";

    private final Duration remembered;
    private final WindowStore<String, PolicyNotice> forms;

    NoticeForms(ProcessorContext<?, ?> context, Duration remembered) {
        this.remembered = remembered;
        forms = context.getStateStore(FORMS);
    }

    static StoreBuilder<?> builder(ContractSerdes serdes, Duration remembered) {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(FORMS, remembered, remembered, false),
                Serdes.String(),
                serdes.internal(PolicyNotice.class));
    }

    /** The notice with what its other form says, whichever came first. */
    PolicyNotice whole(PolicyNotice notice, Instant at) {
        boolean full = NoticeMapping.isFullText(notice);
        return latest(notice, full ? SUMMARY : FULL_TEXT, at)
                .map(other -> full ? NoticeMapping.whole(notice, other) : NoticeMapping.whole(other, notice))
                .orElse(notice);
    }

    private Optional<PolicyNotice> latest(PolicyNotice notice, String form, Instant at) {
        String key = RecordKeys.pair(notice.getDocumentId(), form);
        try (WindowStoreIterator<PolicyNotice> latest =
                forms.backwardFetch(key, at.minus(remembered), at.plus(remembered))) {
            return latest.hasNext() ? Optional.of(latest.next().value) : Optional.empty();
        }
    }

    void remember(PolicyNotice notice, Instant at) {
        String form = NoticeMapping.isFullText(notice) ? FULL_TEXT : SUMMARY;
        forms.put(RecordKeys.pair(notice.getDocumentId(), form), notice, at.toEpochMilli());
    }
}
