package io.listwire.processor.mapping;

import io.listwire.domain.announcement.SeenChange;
import io.listwire.domain.announcement.StatedCount;
import io.listwire.domain.announcement.StatedNames;
import io.listwire.domain.announcement.Statement;
import io.listwire.domain.listing.PartyChange;
import io.listwire.schema.ChangeAction;
import io.listwire.schema.DocumentStatement;
import io.listwire.schema.ListChange;
import java.util.HashSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What documents say of lists and what lists have shown, from the contract to the domain and back. */
public final class StatementMapping {

    private StatementMapping() {}

    /** What the document says, for the domain. */
    public static Statement toDomain(DocumentStatement statement) {
        return new Statement(
                statement.getDocument().getDocumentId(),
                statement.getDocumentNumber().orElse(null),
                statement.getList(),
                statement.getAction().map(StatementMapping::action).orElse(null),
                new StatedCount(statement.getTotal().orElse(null), statement.getByCountry()),
                StatedNames.of(statement.getNames(), statement.getOtherNames()),
                statement.getEffectiveOn().orElse(null),
                statement.getPublishedAt(),
                statement.getOfficial(),
                statement.getQuote());
    }

    /**
     * The statement with what the same document said before and does not say any more: a notice comes with its full text
     * and without, with its date and without.
     *
     * @param known what it said before; null where it comes for the first time
     */
    public static DocumentStatement completed(DocumentStatement statement, @Nullable DocumentStatement known) {
        if (known == null) {
            return statement;
        }
        DocumentStatement.Builder completed = DocumentStatement.newBuilder(statement);
        if (statement.getNames().isEmpty()) {
            completed.setNames(known.getNames()).setOtherNames(known.getOtherNames());
        }
        if (statement.getDocument().getPublishedAt().isEmpty()) {
            completed.setPublishedAt(known.getPublishedAt());
        }
        return completed.build();
    }

    /** What is to be remembered of a change. */
    public static io.listwire.schema.SeenChange remember(PartyChange change, ListChange record) {
        SeenChange seen = SeenChange.of(
                change, record.getChangeId(), record.getSnapshot().getSnapshotId(), record.getDetectedAt());
        return io.listwire.schema.SeenChange.newBuilder()
                .setChangeId(seen.changeId())
                .setSnapshotId(seen.snapshotId())
                .setList(seen.list())
                .setAction(record.getAction())
                .setName(seen.name())
                .setKeys(new TreeSet<>(seen.keys()).stream().toList())
                .setCountries(new TreeSet<>(seen.countries()).stream().toList())
                .setDetectedAt(seen.detectedAt())
                .build();
    }

    /** A change that is remembered, for the domain. */
    public static SeenChange toDomain(io.listwire.schema.SeenChange seen) {
        return new SeenChange(
                seen.getChangeId(),
                seen.getSnapshotId(),
                seen.getList(),
                action(seen.getAction()),
                seen.getName(),
                new HashSet<>(seen.getKeys()),
                new HashSet<>(seen.getCountries()),
                seen.getDetectedAt());
    }

    private static io.listwire.domain.listing.ChangeAction action(ChangeAction action) {
        return io.listwire.domain.listing.ChangeAction.valueOf(action.name());
    }
}
