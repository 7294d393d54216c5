package io.listwire.processor.topology.step;

import io.listwire.contract.ContractSerdes;
import io.listwire.domain.announcement.Announcement;
import io.listwire.domain.announcement.Evidence;
import io.listwire.domain.announcement.SeenChange;
import io.listwire.domain.announcement.WaitingTerms;
import io.listwire.domain.listing.ChangeAction;
import io.listwire.processor.mapping.AnnouncementMapping;
import io.listwire.processor.mapping.StatementMapping;
import io.listwire.processor.topology.step.ListEvent.AnnouncementUpdated;
import io.listwire.processor.topology.step.ListEvent.PartyChanged;
import io.listwire.processor.topology.step.ListEvent.SnapshotDecided;
import io.listwire.processor.topology.step.Shelf.Open;
import io.listwire.processor.topology.step.TieInput.ListHappened;
import io.listwire.processor.topology.step.TieInput.StatementRead;
import io.listwire.schema.ChangeCause;
import io.listwire.schema.DocumentEvidence;
import io.listwire.schema.DocumentStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Puts documents beside list changes, whichever comes first: a change carries the documents that speak of it, an announced
 * change is followed until the list shows it, and what the news claim is tied to the notice and the change that they mean.
 */
public final class TieDocuments implements Processor<String, TieInput, String, ListEvent> {

    private static final int MOST_EVIDENCE = 20;
    private static final Duration TICK = Duration.ofMinutes(10);
    private static final Comparator<Shelf.Said> NOTICES_FIRST = Comparator.comparing(
                    (Shelf.Said said) -> !said.statement().official())
            .thenComparing(said -> said.statement().publishedAt());

    private final WaitingTerms terms;
    private final Duration remembered;
    private final ProcessorContext<String, ListEvent> context;
    private final TieStores stores;
    private final Shelf shelf = new Shelf();
    private final Claims claims;
    private boolean idle = true;

    private TieDocuments(WaitingTerms terms, Duration remembered, ProcessorContext<String, ListEvent> context) {
        this.terms = terms;
        this.remembered = remembered;
        this.context = context;
        this.stores = new TieStores(context);
        this.claims = new Claims(terms, stores, shelf, context);
        shelf.fill(stores.statements(), stores.announcements());
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    /**
     * Makes the step, with its stores.
     *
     * @param terms how far apart documents and changes may lie
     * @param remembered how long documents, changes and announcements are remembered
     */
    public static ProcessorSupplier<String, TieInput, String, ListEvent> supplier(
            ContractSerdes serdes, WaitingTerms terms, Duration remembered) {
        return new StepSupplier<>(context -> new TieDocuments(terms, remembered, context), TieStores.builders(serdes));
    }

    @Override
    public void process(Record<String, TieInput> record) {
        idle = false;
        if (record.value() instanceof StatementRead read) {
            read(record, read.statement());
        } else if (record.value() instanceof ListHappened happened) {
            happened(record.withValue(happened.event()));
        }
    }

    private void happened(Record<String, ListEvent> record) {
        if (record.value() instanceof PartyChanged changed && isNews(changed)) {
            context.forward(record.withValue(changed(record, changed)));
            return;
        }
        context.forward(record);
        if (record.value() instanceof SnapshotDecided) {
            shelf.open(record.key()).forEach(open -> settle(record, open));
            claims.tieAgain(record);
            tellOverdue(record);
        }
    }

    private static boolean isNews(PartyChanged changed) {
        return changed.change().action() != ChangeAction.COSMETIC
                && changed.record().getCause() != ChangeCause.PARSER;
    }

    private PartyChanged changed(Record<String, ?> record, PartyChanged changed) {
        io.listwire.schema.SeenChange remembered = StatementMapping.remember(changed.change(), changed.record());
        stores.put(remembered);
        SeenChange seen = StatementMapping.toDomain(remembered);
        shelf.open(seen.list()).forEach(open -> meet(record, open, seen));
        return changed.evident(evidence(seen));
    }

    private List<DocumentEvidence> evidence(SeenChange seen) {
        return shelf.said(seen.list()).stream()
                .filter(said -> Evidence.of(said.statement(), seen, terms).isPresent())
                .sorted(NOTICES_FIRST)
                .limit(MOST_EVIDENCE)
                .flatMap(said -> Evidence.of(said.statement(), seen, terms).stream()
                        .map(fit -> AnnouncementMapping.evidence(said.record(), fit)))
                .toList();
    }

    /** What the snapshot has shown of it is stored once, at its end: one step brings both the changes and the end. */
    private void settle(Record<String, ?> record, Open open) {
        open.announcement()
                .confirmed()
                .ifPresentOrElse(
                        now -> tell(record, open.record(), now), () -> keep(open.record(), open.announcement()));
    }

    private void meet(Record<String, ?> record, Open open, SeenChange seen) {
        switch (open.announcement().fit(seen, terms)) {
            case NAMED, COUNTED -> shelf.put(open.record(), open.announcement().with(seen));
            case OPPOSED -> open.announcement().opposed(seen).ifPresent(now -> tell(record, open.record(), now));
            case NONE -> {}
        }
    }

    private void read(Record<String, TieInput> record, DocumentStatement read) {
        DocumentStatement statement = StatementMapping.completed(read, stores.known(read));
        stores.put(statement);
        shelf.put(statement);
        statement.getCorrectionOf().ifPresent(corrected -> withdraw(record, statement, corrected));
        if (StatementMapping.toDomain(statement).announces()) {
            announce(record, statement);
            claims.tieAgain(record);
        }
        claims.tie(record, statement);
    }

    private void withdraw(Record<String, ?> record, DocumentStatement statement, String corrected) {
        String reason = "replaced by " + statement.getDocumentNumber().orElse("a later notice");
        shelf.open(statement.getList()).stream()
                .filter(open -> open.record()
                        .getDocumentNumber()
                        .filter(corrected::equals)
                        .isPresent())
                .forEach(open ->
                        open.announcement().withdrawn(reason).ifPresent(now -> tell(record, open.record(), now)));
    }

    /** A notice that comes again in other words is the same announcement; who was told is not told again. */
    private void announce(Record<String, ?> record, DocumentStatement statement) {
        io.listwire.schema.Announcement known = stores.announcement(statement);
        Announcement announced = known == null
                ? Announcement.of(StatementMapping.toDomain(statement), Instant.ofEpochMilli(record.timestamp()), terms)
                : AnnouncementMapping.toDomain(known).restated(StatementMapping.toDomain(statement), terms);
        for (io.listwire.schema.SeenChange seen : stores.seen(statement.getList())) {
            SeenChange change = StatementMapping.toDomain(seen);
            boolean fits = switch (announced.fit(change, terms)) {
                case NAMED, COUNTED -> true;
                case OPPOSED, NONE -> false;
            };
            announced = fits ? announced.with(change) : announced;
        }
        Announcement standing = announced.confirmed().orElse(announced);
        if (known != null && standing.status() == announced.status()) {
            keep(statement, standing);
        } else {
            tell(record, statement, standing);
        }
    }

    private void keep(DocumentStatement statement, Announcement announcement) {
        stores.put(AnnouncementMapping.toAvro(announcement, statement));
        shelf.put(statement, announcement);
    }

    private void tell(Record<String, ?> record, DocumentStatement statement, Announcement announcement) {
        keep(statement, announcement);
        context.forward(record.withKey(statement.getList())
                .withValue(new AnnouncementUpdated(
                        announcement,
                        AnnouncementMapping.toAvro(announcement, statement),
                        Instant.ofEpochMilli(record.timestamp()))));
    }

    /** Where nothing has come for a whole interval, the clock on the wall is right; else record time is. */
    private void tick(long wallClock) {
        long now = idle ? wallClock : context.currentStreamTimeMs();
        idle = true;
        tellOverdue(new Record<>("", "", now));
        if (stores.forget(Instant.ofEpochMilli(now).minus(remembered))) {
            shelf.fill(stores.statements(), stores.announcements());
        }
    }

    private void tellOverdue(Record<String, ?> record) {
        Instant now = Instant.ofEpochMilli(record.timestamp());
        shelf.open()
                .forEach(open ->
                        open.announcement().overdue(now).ifPresent(standing -> tell(record, open.record(), standing)));
    }
}
