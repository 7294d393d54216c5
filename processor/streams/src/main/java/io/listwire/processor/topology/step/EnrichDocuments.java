package io.listwire.processor.topology.step;

import com.google.common.collect.ImmutableSet;
import io.listwire.contract.ContractSerdes;
import io.listwire.domain.document.DocumentReader;
import io.listwire.domain.document.DocumentReading;
import io.listwire.domain.mention.MentionIndex;
import io.listwire.domain.notice.NoticeReader;
import io.listwire.processor.mapping.DocumentMapping;
import io.listwire.processor.mapping.NoticeMapping;
import io.listwire.processor.mapping.PartyMapping;
import io.listwire.processor.mapping.StoryMapping;
import io.listwire.processor.topology.step.DocumentInput.DocumentArrived;
import io.listwire.processor.topology.step.DocumentInput.PartyUpdate;
import io.listwire.schema.EnrichedDocument;
import io.listwire.schema.ListedParty;
import io.listwire.schema.Mention;
import io.listwire.schema.NoticeReading;
import io.listwire.schema.PolicyNotice;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Reads each document: what it is about, what it says of lists, and which listed parties it names. Every partition keeps a copy of all listed
 * parties, so that a document meets the lists as they stood at its own record time, also when topics are replayed.
 */
public final class EnrichDocuments implements Processor<String, DocumentInput, String, ReadDocument> {

    /**
     * list/partyId → listed party. Persistent and logged: the topic that feeds it is purged. Shrinks as parties leave
     * their lists.
     */
    static final String PARTIES = "document-parties";

    private final DocumentReader reader;
    private final NoticeReader notices;
    private final ProcessorContext<String, ReadDocument> context;
    private final KeyValueStore<String, ListedParty> parties;
    private final NoticeForms forms;
    private final MentionIndex index = new MentionIndex();

    private EnrichDocuments(
            DocumentReader reader,
            NoticeReader notices,
            Duration remembered,
            ProcessorContext<String, ReadDocument> context) {
        this.reader = reader;
        this.notices = notices;
        this.context = context;
        this.parties = context.getStateStore(PARTIES);
        this.forms = new NoticeForms(context, remembered);
        try (KeyValueIterator<String, ListedParty> stored = parties.all()) {
            stored.forEachRemaining(
                    entry -> index.put(entry.key, PartyMapping.searchedNames(entry.value.getDetails())));
        }
    }

    /**
     * Makes the step, with its stores.
     *
     * @param remembered how long one form of a notice waits for the other
     */
    public static ProcessorSupplier<String, DocumentInput, String, ReadDocument> supplier(
            ContractSerdes serdes, DocumentReader reader, NoticeReader notices, Duration remembered) {
        StoreBuilder<?> parties = Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(PARTIES), Serdes.String(), serdes.internal(ListedParty.class));
        return new StepSupplier<>(
                context -> new EnrichDocuments(reader, notices, remembered, context),
                ImmutableSet.of(parties, NoticeForms.builder(serdes, remembered)));
    }

    @Override
    public void process(Record<String, DocumentInput> record) {
        if (record.value() instanceof PartyUpdate update) {
            update(record.key(), Optional.ofNullable(update.party()));
        } else if (record.value() instanceof DocumentArrived arrived) {
            context.forward(record.withValue(read(arrived, Instant.ofEpochMilli(record.timestamp()))));
        }
    }

    private void update(String key, Optional<ListedParty> party) {
        party.ifPresentOrElse(
                listed -> {
                    parties.put(key, listed);
                    index.put(key, PartyMapping.searchedNames(listed.getDetails()));
                },
                () -> {
                    parties.delete(key);
                    index.remove(key);
                });
    }

    private ReadDocument read(DocumentArrived arrived, Instant at) {
        DocumentArrived whole = arrived.notice()
                .map(notice -> DocumentInput.of(forms.whole(notice, at)))
                .orElse(arrived);
        EnrichedDocument document = enrich(whole, at);
        if (document.getRelevant()) {
            arrived.notice().ifPresent(notice -> forms.remember(notice, at));
        }
        boolean telling = document.getRelevant() || !document.getMentions().isEmpty();
        return new ReadDocument(
                document, telling ? Optional.of(StoryMapping.story(whole.text(), document)) : Optional.empty());
    }

    private EnrichedDocument enrich(DocumentArrived arrived, Instant readAt) {
        Map<String, Optional<ListedParty>> named = new HashMap<>();
        List<Mention> mentions = index.find(arrived.text().full()).stream()
                .flatMap(found -> named
                        .computeIfAbsent(found.partyKey(), key -> Optional.ofNullable(parties.get(key)))
                        .map(party -> DocumentMapping.mention(found, party))
                        .stream())
                .toList();
        DocumentReading read = reader.read(arrived.said(), DocumentMapping.date(arrived.document()));
        return DocumentMapping.enriched(arrived.document(), read, mentions)
                .setReadAt(readAt)
                .setNotice(arrived.notice()
                        .map(notice -> notice(arrived, notice, read))
                        .orElse(null))
                .build();
    }

    private NoticeReading notice(DocumentArrived arrived, PolicyNotice notice, DocumentReading read) {
        return NoticeMapping.reading(notice, notices.read(arrived.said(), read, NoticeMapping.amendments(notice)));
    }
}
