package io.listwire.ingest.source.opensanctions;

import io.listwire.ingest.source.opensanctions.PropertyMeaning.Field;
import io.listwire.ingest.source.text.Scripts;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import io.listwire.schema.Vessel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes an entity, with what the entities around it say, as what is said of a party. */
final class EntityParty {

    private static final String SANCTION = "Sanction";

    private final Entity entity;
    private final PartyType type;
    private final List<Entity> about;
    private final Surroundings surroundings;

    /** @param about the side entities that refer to it */
    EntityParty(Entity entity, PartyType type, List<Entity> about, Surroundings surroundings) {
        this.entity = entity;
        this.type = type;
        this.about = about;
        this.surroundings = surroundings;
    }

    /** The caption where it is one of the names or there are none; else the first of the names, sorted. */
    static Optional<String> primaryName(Entity entity) {
        List<String> names = entity.values("name");
        return entity.caption()
                .filter(caption -> names.isEmpty() || names.contains(caption))
                .or(() -> names.stream().findFirst());
    }

    /** @param dataset one of the entity's: the sanctions of others are left to their lists */
    PartyDetails details(String dataset, String primaryName) throws IOException {
        Facts facts = new Facts();
        Map<Field, Set<String>> others = new TreeMap<>();
        List<Reference> references = new ArrayList<>();
        entity.forEachValue((property, value) -> own(facts, others, references, property, value));
        SideFacts sides = new SideFacts(facts, surroundings, entity.id());
        for (Reference reference : references) {
            refer(facts, sides, reference);
        }
        for (Entity side : about) {
            if (!side.schema().equals(SANCTION) || isOf(side, dataset)) {
                sides.add(side);
            }
        }
        return built(facts, others, primaryName);
    }

    private static boolean isOf(Entity sanction, String dataset) {
        return sanction.datasets().isEmpty() || sanction.datasets().contains(dataset);
    }

    private record Reference(String property, String id) {}

    private void own(
            Facts facts, Map<Field, Set<String>> others, List<Reference> references, String property, String value) {
        PropertyMeaning meaning = PropertyMeaning.of(property);
        switch (meaning.field()) {
            case IDENTIFIER -> facts.identifier(meaning.code(), value, Optional.empty());
            case DATE -> facts.date(meaning.code(), value);
            case ADDRESS -> facts.address(value, Optional.empty());
            case COUNTRY -> facts.countries.add(Facts.country(value));
            case NATIONALITY -> facts.nationalities.add(Facts.country(value));
            case CITIZENSHIP -> facts.citizenships.add(Facts.country(value));
            case BIRTHPLACE -> facts.placesOfBirth.add(value);
            case TITLE -> facts.titles.add(value);
            case PROGRAMME -> facts.programmes.add(value);
            case LINK -> facts.link(property, value);
            case REFERENCE -> references.add(new Reference(property, value));
            case NAME, ALIAS, FORMER, WEAK -> put(others, meaning.field(), value);
            case CALL_SIGN, VESSEL_TYPE, TONNAGE, REGISTERED_TONNAGE, FLAG -> {
                if (type == PartyType.VESSEL || type == PartyType.AIRCRAFT) {
                    put(others, meaning.field(), meaning.field() == Field.FLAG ? Facts.country(value) : value);
                } else {
                    facts.remark(property, value);
                }
            }
            case REMARK -> facts.remark(property, value);
            case BOOKKEEPING -> {
                // Says nothing of the party.
            }
        }
    }

    private static void put(Map<Field, Set<String>> others, Field field, String value) {
        others.computeIfAbsent(field, any -> new TreeSet<>()).add(value);
    }

    private void refer(Facts facts, SideFacts sides, Reference reference) throws IOException {
        Optional<Entity> found = surroundings.withId(reference.id);
        if (found.isPresent() && found.get().schema().equals("Address")) {
            sides.address(found.get());
        } else {
            facts.remark(reference.property, found.flatMap(Entity::caption).orElse(reference.id));
        }
    }

    private PartyDetails built(Facts facts, Map<Field, Set<String>> others, String primaryName) {
        Vessel vessel = vessel(others);
        others.getOrDefault(Field.FLAG, Set.of()).forEach(facts.countries::add);
        return PartyDetails.newBuilder()
                .setPublisherId(entity.id())
                .setType(type)
                .setNames(names(others, primaryName))
                .setAddresses(facts.addresses())
                .setCountries(List.copyOf(facts.countries))
                .setIdentifiers(facts.identifiers())
                .setProgrammes(List.copyOf(facts.programmes))
                .setDates(facts.dates())
                .setTitle(joined(facts.titles))
                .setVessel(vessel)
                .setNationalities(List.copyOf(facts.nationalities))
                .setCitizenships(List.copyOf(facts.citizenships))
                .setPlacesOfBirth(List.copyOf(facts.placesOfBirth))
                .setRemarks(joined(facts.remarks))
                .setLinks(facts.links())
                .build();
    }

    private static List<PartyName> names(Map<Field, Set<String>> others, String primaryName) {
        Map<String, PartyName> names = new LinkedHashMap<>();
        name(names, List.of(primaryName), NameKind.PRIMARY);
        name(names, others.getOrDefault(Field.NAME, Set.of()), NameKind.ALIAS);
        name(names, others.getOrDefault(Field.ALIAS, Set.of()), NameKind.ALIAS);
        name(names, others.getOrDefault(Field.FORMER, Set.of()), NameKind.FORMER);
        name(names, others.getOrDefault(Field.WEAK, Set.of()), NameKind.WEAK);
        return List.copyOf(names.values());
    }

    private static void name(Map<String, PartyName> names, Collection<String> texts, NameKind kind) {
        for (String text : texts) {
            names.putIfAbsent(text, new PartyName(text, kind, Scripts.of(text).orElse(null)));
        }
    }

    private @Nullable Vessel vessel(Map<Field, Set<String>> others) {
        if (type != PartyType.VESSEL && type != PartyType.AIRCRAFT) {
            return null;
        }
        Vessel vessel = Vessel.newBuilder()
                .setCallSign(joined(others.getOrDefault(Field.CALL_SIGN, Set.of())))
                .setType(joined(others.getOrDefault(Field.VESSEL_TYPE, Set.of())))
                .setGrossTonnage(joined(others.getOrDefault(Field.TONNAGE, Set.of())))
                .setGrossRegisteredTonnage(joined(others.getOrDefault(Field.REGISTERED_TONNAGE, Set.of())))
                .setFlag(joined(others.getOrDefault(Field.FLAG, Set.of())))
                .build();
        return vessel.equals(Vessel.newBuilder().build()) ? null : vessel;
    }

    private static @Nullable String joined(Collection<String> texts) {
        return texts.isEmpty() ? null : String.join("; ", texts);
    }
}
