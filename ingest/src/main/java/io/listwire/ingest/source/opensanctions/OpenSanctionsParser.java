package io.listwire.ingest.source.opensanctions;

import com.fasterxml.jackson.core.JacksonException;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.opensanctions.EntityLines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads entities.ftm.json of OpenSanctions: an entity of FollowTheMoney on each line. An entity that is a party and is
 * listed becomes an entry on the list of each of its datasets; three datasets are lists that Listwire knows
 * (datasets.tsv), any other is {@code OS-} and its name, so that it never stands against what a publisher itself
 * publishes of the same list.
 *
 * <p>What other entities say of a party (sanctions, addresses, passports, holdings) may stand before or behind it. So the
 * file is read twice: first these entities and the captions of all others are put into temporary files, of which memory
 * holds a hash and an offset for each id, 32 bytes and twice that while it grows: about 100 MB for a million entities.
 *
 * <p>When an entity was first and last seen and changed, its datasets and its referents are OpenSanctions' own
 * bookkeeping and say nothing of the party: they are left out, or every export would change every entry. So are entities
 * of schemata that schemata.tsv does not have.
 *
 * <p>A file that was cut exactly between two lines looks like a whole one: it says nowhere how long it is.
 */
public final class OpenSanctionsParser implements ListParser {

    private static final String FORMAT = "opensanctions";
    private static final String VERSION = "opensanctions/1";

    private final InputLimits limits;

    public OpenSanctionsParser(InputLimits limits) {
        this.limits = limits;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public void parse(ListFiles files, Origin origin, ListSink sink) throws SourceException, IOException {
        try (Surroundings surroundings = new Surroundings()) {
            Optional<String> repeated;
            try (InputStream in = files.openOnly(origin)) {
                repeated = collect(new EntityLines(in, origin, limits), surroundings);
            }
            try (InputStream in = files.openOnly(origin)) {
                read(new EntityLines(in, origin, limits), new Entries(sink, surroundings), origin);
            }
            repeated.ifPresent(id -> sink.defect(
                    null,
                    "the entity " + id + " stands in the file twice: perhaps two files were joined; fetch it again"));
        }
    }

    /** The first pass, as far as the file can be read: the second says what is wrong with it. */
    private static Optional<String> collect(EntityLines lines, Surroundings surroundings) throws IOException {
        Optional<String> repeated = Optional.empty();
        try {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<Entity> entity = entity(line.get()).filter(Entity::isEntity);
                if (entity.isPresent()) {
                    repeated = repeated.or(() -> entity.map(Entity::id).filter(surroundings::hasAlone));
                    surroundings.add(entity.get(), line.get().text());
                }
            }
        } catch (SourceException e) {
            return Optional.empty();
        }
        return repeated;
    }

    private static Optional<Entity> entity(Line line) {
        try {
            return Optional.of(Entity.of(line.text()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void read(EntityLines lines, Entries entries, Origin origin) throws SourceException, IOException {
        boolean first = true;
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<Entity> entity = entity(line.get());
            check(line.get(), entity, first, origin);
            entries.take(line.get(), entity);
            first = false;
        }
        if (first) {
            throw new SourceException(
                    Kind.TRUNCATED, origin, "line 1", "the file is empty", "the publisher's never is: fetch it again");
        }
        entries.checkEnd();
    }

    private static void check(Line line, Optional<Entity> entity, boolean first, Origin origin) throws SourceException {
        String place = "line " + line.number();
        if (entity.isEmpty() && line.last() && (!first || line.text().startsWith("{"))) {
            throw new SourceException(
                    Kind.TRUNCATED,
                    origin,
                    place,
                    "the file ends within the entity that begins there",
                    "the transfer broke off: fetch the file again");
        }
        if (entity.filter(Entity::isDelta).isPresent()) {
            throw new SourceException(
                    Kind.UNEXPECTED_LAYOUT,
                    origin,
                    place,
                    "this is a step of a delta file, which holds only what has changed",
                    "give the whole entities.ftm.json of the same export");
        }
        if (first && entity.filter(Entity::isEntity).isEmpty()) {
            throw new SourceException(
                    Kind.UNEXPECTED_LAYOUT,
                    origin,
                    place,
                    "there is no entity: no JSON object with id, schema and properties",
                    "give entities.ftm.json, where each line is an entity");
        }
    }

    static SkippedRow skipped(Line line, String reason) {
        return new SkippedRow(line.number(), reason, line.text());
    }
}
