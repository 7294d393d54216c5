package io.listwire.processor.topology.step;

import io.listwire.domain.announcement.ClaimTie;
import io.listwire.domain.announcement.SeenChange;
import io.listwire.domain.announcement.Statement;
import io.listwire.domain.announcement.WaitingTerms;
import io.listwire.processor.mapping.AnnouncementMapping;
import io.listwire.processor.mapping.StatementMapping;
import io.listwire.processor.topology.step.ListEvent.ClaimTied;
import io.listwire.processor.topology.step.Shelf.Said;
import io.listwire.schema.DocumentStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Ties what the news claim of a list to the notice and the change that they mean, and again when more is known. */
final class Claims {

    private final WaitingTerms terms;
    private final TieStores stores;
    private final Shelf shelf;
    private final ProcessorContext<String, ListEvent> context;

    Claims(WaitingTerms terms, TieStores stores, Shelf shelf, ProcessorContext<String, ListEvent> context) {
        this.terms = terms;
        this.stores = stores;
        this.shelf = shelf;
        this.context = context;
    }

    /** Ties the statement, where it is a claim of the news. */
    void tie(Record<String, ?> record, DocumentStatement statement) {
        Statement claim = StatementMapping.toDomain(statement);
        if (isClaim(claim)) {
            tie(record, new Said(statement, claim), seen(statement.getList()));
        }
    }

    /** Ties again the recent claims about the record's list. */
    void tieAgain(Record<String, ?> record) {
        Instant oldest = Instant.ofEpochMilli(record.timestamp()).minus(terms.lookBack());
        List<Said> recent = shelf.said(record.key()).stream()
                .filter(said -> isClaim(said.statement()))
                .filter(said -> !said.statement().publishedAt().isBefore(oldest))
                .toList();
        if (!recent.isEmpty()) {
            List<SeenChange> seen = seen(record.key());
            recent.forEach(said -> tie(record, said, seen));
        }
    }

    private static boolean isClaim(Statement statement) {
        return !statement.official() && statement.action() != null;
    }

    private List<SeenChange> seen(String list) {
        return stores.seen(list).stream().map(StatementMapping::toDomain).toList();
    }

    private void tie(Record<String, ?> record, Said claim, List<SeenChange> seen) {
        Map<String, DocumentStatement> records = new HashMap<>();
        List<Statement> notices = new ArrayList<>();
        for (Said said : shelf.said(claim.record().getList())) {
            if (said.statement().announces()) {
                records.put(said.statement().documentId(), said.record());
                notices.add(said.statement());
            }
        }
        io.listwire.schema.ClaimTie tie =
                AnnouncementMapping.toAvro(ClaimTie.of(claim.statement(), notices, seen), claim.record(), records);
        if (!tie.equals(stores.tie(claim.record()))) {
            stores.put(tie);
            context.forward(record.withKey(claim.record().getList()).withValue(new ClaimTied(tie)));
        }
    }
}
