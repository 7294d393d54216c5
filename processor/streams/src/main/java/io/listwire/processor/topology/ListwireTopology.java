package io.listwire.processor.topology;

import io.listwire.contract.ContractSerdes;
import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import io.listwire.domain.announcement.WaitingTerms;
import io.listwire.domain.document.DocumentReader;
import io.listwire.domain.notice.RuleNoticeReader;
import io.listwire.processor.mapping.AlertMapping;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.processor.topology.ListedParties.PartyState;
import io.listwire.processor.topology.step.AlertOnMentions;
import io.listwire.processor.topology.step.DetectListChanges;
import io.listwire.processor.topology.step.DocumentInput;
import io.listwire.processor.topology.step.EnrichDocuments;
import io.listwire.processor.topology.step.HoldRules;
import io.listwire.processor.topology.step.LinkDuplicates;
import io.listwire.processor.topology.step.ListEvent;
import io.listwire.processor.topology.step.ListEvent.AnnouncementUpdated;
import io.listwire.processor.topology.step.ListEvent.ClaimTied;
import io.listwire.processor.topology.step.ListEvent.PartiesUpdated;
import io.listwire.processor.topology.step.ListEvent.PartyChanged;
import io.listwire.processor.topology.step.ListEvent.SnapshotDecided;
import io.listwire.processor.topology.step.ListEvent.StatusUpdated;
import io.listwire.processor.topology.step.MentionInput;
import io.listwire.processor.topology.step.ReadDocument;
import io.listwire.processor.topology.step.RelateChanges;
import io.listwire.processor.topology.step.ScreenCompanies;
import io.listwire.processor.topology.step.ScreeningEvent;
import io.listwire.processor.topology.step.ScreeningEvent.ConcernUpdated;
import io.listwire.processor.topology.step.ScreeningEvent.MatchAlerted;
import io.listwire.processor.topology.step.ScreeningEvent.MatchUpdated;
import io.listwire.processor.topology.step.ScreeningInput;
import io.listwire.processor.topology.step.SnapshotInput;
import io.listwire.processor.topology.step.TieDocuments;
import io.listwire.processor.topology.step.TieInput;
import io.listwire.schema.Alert;
import io.listwire.schema.DocumentDuplicate;
import io.listwire.schema.DocumentStatement;
import io.listwire.schema.DocumentStory;
import io.listwire.schema.EnrichedDocument;
import io.listwire.schema.ListedPartyBatch;
import io.listwire.schema.NewsArticle;
import io.listwire.schema.PartyMentions;
import io.listwire.schema.PolicyNotice;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.SnapshotDecision;
import io.listwire.schema.WatchedCompany;
import io.listwire.schema.WatchlistSettings;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The picture, read top to bottom.
 *
 * <pre>
 * list-snapshots ─────┬─► detect-list-changes
 * snapshot-decisions ─┘          │
 *                                ▼
 *                          relate-changes ──► listed-parties
 *                                │                  │ multicast to every partition
 *                                │        ┌─────────┴─────────────────────┐       screening-decisions,
 *                                │        ▼                               ▼       watchlist-settings
 *      policy-notices, news ─────┼─► enrich-documents   watched- ─► screen-companies ◄─┘
 *                                │        │            companies          ├──► screening-matches, alerts
 *                                │        ├──► enriched-documents         │ matches, by party
 *                                │        ├── all ──► link-duplicates ──► document-duplicates
 *                                ▼        ├── mentions, by party ──► alert-on-mentions ──► alerts
 *                          tie-documents ◄┘ statements, by list
 *                                ├──► list-changes, snapshot-results, list-status, alerts
 *                                └──► announcements, claim-ties
 * </pre>
 */
public final class ListwireTopology {

    private final StreamsBuilder builder;
    private final ContractSerdes serdes;
    private final DocumentReader reader;
    private final HoldRules holdRules;
    private final Duration relatedWithin;
    private final WaitingTerms waitingTerms;
    private final Duration remembered;
    private final Duration duplicatesWithin;
    private final InputPartitions partitions;
    private final WrittenRecords watcher;

    /**
     * A topology of these parts.
     *
     * @param config configuration of the topology; it makes Kafka Streams insist on named internal topics and stores
     * @param holdRules when a snapshot waits for a person's decision
     * @param relatedWithin how far apart two changes may lie that have to do with each other
     * @param waitingTerms how far apart documents and list changes may lie that speak of one thing
     * @param remembered how long documents and list changes are remembered, to put them beside each other
     * @param duplicatesWithin how far apart a document and its copies may lie
     * @param partitions how many partitions the inputs have on the cluster
     * @param watcher hears of every result
     */
    public ListwireTopology(
            TopologyConfig config,
            ContractSerdes serdes,
            DocumentReader reader,
            HoldRules holdRules,
            Duration relatedWithin,
            WaitingTerms waitingTerms,
            Duration remembered,
            Duration duplicatesWithin,
            InputPartitions partitions,
            WrittenRecords watcher) {
        this.builder = new StreamsBuilder(config);
        this.serdes = serdes;
        this.reader = reader;
        this.holdRules = holdRules;
        this.relatedWithin = relatedWithin;
        this.waitingTerms = waitingTerms;
        this.remembered = remembered;
        this.duplicatesWithin = duplicatesWithin;
        this.partitions = partitions;
        this.watcher = watcher;
    }

    /** The topology, from every input to every output. */
    public Topology build() {
        KStream<String, ListEvent> changes = detectListChanges();
        KStream<String, ListedPartyBatch> parties = publishParties(changes);
        KStream<String, ReadDocument> documents = readDocuments(parties);
        KStream<String, ListEvent> listEvents = tieDocuments(changes, publishDocuments(documents));
        publishLists(listEvents);
        alertOnLists(listEvents);

        KStream<String, ScreeningEvent> screenings = screenCompanies(parties);
        publishMatches(screenings);
        alertOnMentions(documents, screenings);
        linkDuplicates(documents);
        return builder.build();
    }

    private KStream<String, ListEvent> detectListChanges() {
        KStream<String, SnapshotInput> parts =
                read(Topics.LIST_SNAPSHOTS, ArrivedParts.of(serdes.values(Topics.LIST_SNAPSHOTS)));
        KStream<String, SnapshotInput> decisions = read(Topics.SNAPSHOT_DECISIONS)
                .mapValues(
                        (SnapshotDecision decision) -> new SnapshotInput.DecisionMade(decision),
                        Named.as("take-decision"));
        return parts.merge(decisions, Named.as("merge-parts-with-decisions"))
                .process(DetectListChanges.supplier(serdes, holdRules), Named.as("detect-list-changes"))
                .process(RelateChanges.supplier(serdes, relatedWithin), Named.as("relate-changes"));
    }

    private KStream<String, ListedPartyBatch> publishParties(KStream<String, ListEvent> events) {
        KStream<String, ListedPartyBatch> parties = pick(events, PartiesUpdated.class, "pick-listed-parties")
                .mapValues(PartiesUpdated::batch, Named.as("take-listed-parties"));
        parties.flatMap(ListedParties::encoded, Named.as("key-by-party"))
                .to(
                        Topics.LISTED_PARTIES.name(),
                        Produced.with(Serdes.String(), LimitedSerde.of(Serdes.ByteArray()))
                                .withName("write-" + shortName(Topics.LISTED_PARTIES)));
        return parties;
    }

    // Documents come back from the partitions of documents to that of their list, where its changes are.
    private KStream<String, ListEvent> tieDocuments(
            KStream<String, ListEvent> changes, KStream<String, EnrichedDocument> documents) {
        KStream<String, TieInput> statements = documents
                .flatMap(StatementsByList::of, Named.as("key-statements-by-list"))
                .repartition(Repartitioned.<String, DocumentStatement>as("statements-by-list")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(LimitedSerde.of(serdes.internal(DocumentStatement.class)))
                        .withStreamPartitioner(new ByJurisdiction<>())
                        .withNumberOfPartitions(partitions.snapshots()))
                .mapValues(statement -> new TieInput.StatementRead(statement), Named.as("take-statement"));
        return changes.filterNot((list, event) -> event instanceof PartiesUpdated, Named.as("leave-out-listed-parties"))
                .mapValues(event -> (TieInput) new TieInput.ListHappened(event), Named.as("take-list-event"))
                .merge(statements, Named.as("merge-changes-with-statements"))
                .process(TieDocuments.supplier(serdes, waitingTerms, remembered), Named.as("tie-documents"));
    }

    private void publishLists(KStream<String, ListEvent> events) {
        write(
                pick(events, PartyChanged.class, "pick-list-changes")
                        .mapValues(PartyChanged::record, Named.as("take-list-change")),
                Topics.LIST_CHANGES);
        write(
                pick(events, SnapshotDecided.class, "pick-snapshot-results")
                        .mapValues(SnapshotDecided::result, Named.as("take-snapshot-result")),
                Topics.SNAPSHOT_RESULTS);
        write(
                pick(events, StatusUpdated.class, "pick-list-status")
                        .mapValues(StatusUpdated::status, Named.as("take-list-status")),
                Topics.LIST_STATUS);
        write(
                pick(events, AnnouncementUpdated.class, "pick-announcements")
                        .map(
                                (list, update) -> KeyValue.pair(
                                        RecordKeys.ofStatement(update.record().getStatement()), update.record()),
                                Named.as("key-by-announcement")),
                Topics.ANNOUNCEMENTS);
        write(
                pick(events, ClaimTied.class, "pick-claim-ties")
                        .map(
                                (list, tied) -> KeyValue.pair(
                                        RecordKeys.ofStatement(tied.tie().getClaim()), tied.tie()),
                                Named.as("key-by-claim")),
                Topics.CLAIM_TIES);
    }

    private void alertOnLists(KStream<String, ListEvent> events) {
        KStream<String, Alert> alerts = events.flatMapValues(ListwireTopology::alerts, Named.as("judge-list-events"));
        write(alerts, Topics.ALERTS, "list-alerts");
    }

    private static Iterable<Alert> alerts(ListEvent event) {
        if (event instanceof PartyChanged changed) {
            return AlertMapping.onChange(changed.change(), changed.record(), changed.move()).stream()
                    .toList();
        }
        if (event instanceof SnapshotDecided decided && !decided.repeated()) {
            return AlertMapping.onResult(decided.result(), decided.generation(), decided.attempt()).stream()
                    .toList();
        }
        if (event instanceof AnnouncementUpdated updated) {
            return List.of(AlertMapping.onAnnouncement(updated.announcement(), updated.record(), updated.at()));
        }
        return List.of();
    }

    private KStream<String, ReadDocument> readDocuments(KStream<String, ListedPartyBatch> parties) {
        KStream<String, DocumentInput> news = read(Topics.NEWS)
                .mapValues((NewsArticle article) -> DocumentInput.of(article), Named.as("take-article"));
        KStream<String, DocumentInput> notices = read(Topics.POLICY_NOTICES)
                .mapValues((PolicyNotice notice) -> DocumentInput.of(notice), Named.as("take-notice"));
        KStream<String, DocumentInput> updates = multicast(
                        parties, "listed-parties-to-documents", partitions.documents())
                .mapValues(state -> new DocumentInput.PartyUpdate(state.party()), Named.as("take-party-for-documents"));
        return news.merge(notices, Named.as("merge-documents"))
                .merge(updates, Named.as("merge-documents-with-parties"))
                .process(
                        EnrichDocuments.supplier(serdes, reader, new RuleNoticeReader(), remembered),
                        Named.as("enrich-documents"));
    }

    private KStream<String, EnrichedDocument> publishDocuments(KStream<String, ReadDocument> documents) {
        KStream<String, EnrichedDocument> enriched =
                documents.mapValues(ReadDocument::document, Named.as("take-enriched-document"));
        write(enriched, Topics.ENRICHED_DOCUMENTS);
        return enriched;
    }

    // Copies may be in any partition of the documents: one that has them all puts them in one order.
    private void linkDuplicates(KStream<String, ReadDocument> documents) {
        KStream<String, DocumentDuplicate> duplicates = documents
                .flatMapValues(document -> document.story().stream().toList(), Named.as("take-story"))
                .repartition(Repartitioned.<String, DocumentStory>as("document-stories")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(LimitedSerde.of(serdes.internal(DocumentStory.class)))
                        .withNumberOfPartitions(1))
                .process(LinkDuplicates.supplier(serdes, duplicatesWithin), Named.as("link-duplicates"));
        write(duplicates, Topics.DOCUMENT_DUPLICATES);
    }

    private KStream<String, ScreeningEvent> screenCompanies(KStream<String, ListedPartyBatch> parties) {
        KStream<String, ScreeningInput> companies = read(Topics.WATCHED_COMPANIES)
                .mapValues(
                        (WatchedCompany company) -> new ScreeningInput.CompanyUpdate(company),
                        Named.as("take-company"));
        KStream<String, ScreeningInput> updates = multicast(
                        parties, "listed-parties-to-screening", partitions.companies())
                .mapValues(
                        state -> new ScreeningInput.PartyUpdate(state.party(), state.snapshot()),
                        Named.as("take-party-for-screening"));
        KStream<String, ScreeningInput> decisions = read(Topics.SCREENING_DECISIONS)
                .mapValues(
                        (ScreeningDecision decision) -> new ScreeningInput.DecisionMade(decision),
                        Named.as("take-screening-decision"));
        KStream<String, ScreeningInput> settings = multicastSettings(read(Topics.WATCHLIST_SETTINGS))
                .mapValues(thresholds -> new ScreeningInput.SettingsUpdate(thresholds), Named.as("take-settings"));
        return companies
                .merge(updates, Named.as("merge-companies-with-parties"))
                .merge(decisions, Named.as("merge-with-decisions"))
                .merge(settings, Named.as("merge-with-settings"))
                .process(ScreenCompanies.supplier(serdes), Named.as("screen-companies"));
    }

    private void publishMatches(KStream<String, ScreeningEvent> events) {
        write(
                pick(events, MatchUpdated.class, "pick-match-updates")
                        .map(
                                (company, update) -> KeyValue.pair(update.key(), update.match()),
                                Named.as("key-by-match")),
                Topics.SCREENING_MATCHES);
        write(
                pick(events, MatchAlerted.class, "pick-match-alerts")
                        .mapValues(MatchAlerted::alert, Named.as("take-match-alert")),
                Topics.ALERTS,
                "match-alerts");
    }

    private void alertOnMentions(KStream<String, ReadDocument> documents, KStream<String, ScreeningEvent> screenings) {
        KStream<String, MentionInput> mentions = repartition(
                        documents.flatMap(MentionsByParty::of, Named.as("key-mentions-by-party")),
                        "mentions-by-party",
                        PartyMentions.class)
                .mapValues(named -> new MentionInput.PartyMentioned(named), Named.as("take-mentions"));
        KStream<String, ScreeningMatch> matches = pick(screenings, ConcernUpdated.class, "pick-concerns")
                .map(
                        (company, update) -> KeyValue.pair(update.party(), update.match()),
                        Named.as("key-match-by-party"));
        KStream<String, MentionInput> updates = repartition(matches, "matches-by-party", ScreeningMatch.class)
                .mapValues(match -> new MentionInput.MatchUpdate(match), Named.as("take-match"));
        KStream<String, Alert> alerts = mentions.merge(updates, Named.as("merge-mentions-with-matches"))
                .process(AlertOnMentions.supplier(serdes, duplicatesWithin), Named.as("alert-on-mentions"));
        write(alerts, Topics.ALERTS, "mention-alerts");
    }

    private <V extends SpecificRecord> KStream<String, V> read(Topic<V> topic) {
        return read(topic, serdes.values(topic));
    }

    private <V> KStream<String, V> read(Topic<?> topic, Serde<V> values) {
        return builder.stream(
                topic.name(), Consumed.with(Serdes.String(), values).withName("read-" + shortName(topic)));
    }

    private <V extends SpecificRecord> void write(KStream<String, V> stream, Topic<V> topic) {
        write(stream, topic, shortName(topic));
    }

    private <V extends SpecificRecord> void write(KStream<String, V> stream, Topic<V> topic, String what) {
        stream.to(
                topic.name(),
                Produced.with(Serdes.String(), WatchedSerde.of(LimitedSerde.of(serdes.values(topic)), watcher))
                        .withName("write-" + what));
    }

    private static <T, E extends T> KStream<String, E> pick(KStream<String, T> events, Class<E> type, String name) {
        return events.flatMapValues(
                event -> type.isInstance(event) ? List.of(type.cast(event)) : List.<E>of(), Named.as(name));
    }

    // Every partition gets every party: a document or a company meets all lists wherever it is.
    private KStream<String, PartyState> multicast(KStream<String, ListedPartyBatch> parties, String name, int count) {
        return parties.repartition(Repartitioned.<String, ListedPartyBatch>as(name)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(LimitedSerde.of(serdes.internal(ListedPartyBatch.class)))
                        .withStreamPartitioner(new Multicast<>())
                        .withNumberOfPartitions(count))
                .flatMap(new ListedParties(serdes)::of, Named.as("unpack-" + name));
    }

    // The companies of a watchlist are in all partitions.
    private KStream<String, WatchlistSettings> multicastSettings(KStream<String, WatchlistSettings> settings) {
        return settings.repartition(Repartitioned.<String, WatchlistSettings>as("watchlist-settings-to-screening")
                .withKeySerde(Serdes.String())
                .withValueSerde(serdes.internal(WatchlistSettings.class))
                .withStreamPartitioner(new Multicast<>())
                .withNumberOfPartitions(partitions.companies()));
    }

    // Mentions and matches of one party must meet in one partition.
    private <V extends SpecificRecord> KStream<String, V> repartition(
            KStream<String, V> stream, String name, Class<V> type) {
        return stream.repartition(Repartitioned.<String, V>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(LimitedSerde.of(serdes.internal(type)))
                .withNumberOfPartitions(partitions.companies()));
    }

    private static String shortName(Topic<?> topic) {
        return topic.name().substring(topic.name().indexOf('.') + 1);
    }
}
