package io.listwire.ingest.source.opensanctions;

import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.opensanctions.EntityLines.Line;
import io.listwire.ingest.source.text.DataFile;
import io.listwire.schema.PartyType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Hands the listed parties among the entities to the sink. */
final class Entries {

    private static final Set<String> TOPICS = DataFile.rows(Entries.class, "topics.tsv", 1).stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());
    private static final String SANCTION = "Sanction";

    private final ListSink sink;
    private final Surroundings surroundings;
    private boolean nothing = true;

    Entries(ListSink sink, Surroundings surroundings) {
        this.sink = sink;
        this.surroundings = surroundings;
    }

    void take(Line line, Optional<Entity> read) throws IOException {
        if (read.isEmpty()) {
            skip(line, "the line is no JSON, or names a member twice");
            return;
        }
        Entity entity = read.get();
        if (!entity.isEntity()) {
            skip(line, "the line is no entity: it lacks id, schema or properties");
            return;
        }
        Optional<PartyType> type = Schemata.party(entity.schema());
        if (type.isPresent()) {
            List<Entity> about = surroundings.about(entity.id());
            if (isListed(entity, about)) {
                entries(line, entity, new EntityParty(entity, type.get(), about, surroundings));
            }
        }
    }

    /** A flag that says so, or a topic that means a restriction; without a flag also that a sanction refers to it. */
    private static boolean isListed(Entity entity, List<Entity> about) {
        return entity.target().orElse(false)
                || entity.values("topics").stream().anyMatch(TOPICS::contains)
                || (entity.target().isEmpty()
                        && about.stream().anyMatch(side -> side.schema().equals(SANCTION)));
    }

    private void entries(Line line, Entity entity, EntityParty party) throws IOException {
        List<String> datasets = entity.datasets();
        Optional<String> name = EntityParty.primaryName(entity);
        if (datasets.isEmpty()) {
            skip(line, "the entity names no dataset: it belongs to no list");
        }
        for (String dataset : datasets) {
            Optional<String> list = Datasets.list(dataset);
            nothing = false;
            if (list.isEmpty()) {
                skip(line, "the name of the dataset '" + dataset + "' makes no id of a list");
            } else if (name.isEmpty()) {
                sink.skipped(
                        list.get(),
                        OpenSanctionsParser.skipped(
                                line, "the entity has neither a caption nor a name: there is no party"));
            } else {
                sink.entry(list.get(), line.number(), party.details(dataset, name.get()));
            }
        }
    }

    private void skip(Line line, String reason) {
        nothing = false;
        sink.skipped(null, OpenSanctionsParser.skipped(line, reason));
    }

    void checkEnd() {
        if (nothing) {
            sink.defect(
                    null,
                    "no entity in the file is a party that is listed: check whether it is the export that was meant");
        }
    }
}
