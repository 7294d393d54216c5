package io.listwire.ingest.source.opensanctions;

import com.fasterxml.jackson.core.JacksonException;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the rest of the file says of its parties: the entities that refer to a party, and what the entities are called to
 * which a party or such an entity refers. On disk; memory holds two numbers for each id.
 */
final class Surroundings implements Closeable {

    private static final String ADDRESS = "Address";

    private final SideFile byReference = new SideFile();
    private final SideFile byId = new SideFile();

    Surroundings() throws IOException {}

    /** Whether an entity with that id was added that refers to no other. */
    boolean hasAlone(String id) {
        return byId.has(id);
    }

    /** Keeps what may be asked for: of a side entity all of it, of any other its caption. */
    void add(Entity entity, String line) throws IOException {
        List<String> references = Schemata.references(entity.schema());
        for (String property : references) {
            for (String id : entity.values(property)) {
                byReference.add(id, line);
            }
        }
        if (entity.schema().equals(ADDRESS)) {
            byId.add(entity.id(), line);
        } else if (references.isEmpty() || Schemata.party(entity.schema()).isPresent()) {
            byId.add(entity.id(), entity.captionAlone());
        }
    }

    /** The side entities that refer to the party, none of them twice. */
    List<Entity> about(String id) throws IOException {
        List<Entity> entities = new ArrayList<>();
        for (String line : byReference.lines(id).stream().distinct().toList()) {
            Entity entity = entity(line);
            if (entity.refersTo(id, Schemata.references(entity.schema()))) {
                entities.add(entity);
            }
        }
        return entities;
    }

    /** The entity itself where it is an address, any other by its caption alone; empty where the file has none. */
    Optional<Entity> withId(String id) throws IOException {
        for (String line : byId.lines(id)) {
            Entity entity = entity(line);
            if (entity.id().equals(id)) {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }

    private static Entity entity(String line) throws IOException {
        try {
            return Entity.of(line);
        } catch (JacksonException e) {
            throw new IOException("the temporary file is damaged", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (byId) {
            byReference.close();
        }
    }
}
