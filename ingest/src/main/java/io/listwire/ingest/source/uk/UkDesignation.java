package io.listwire.ingest.source.uk;

import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.text.Scripts;
import io.listwire.schema.Address;
import io.listwire.schema.Identifier;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDate;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import io.listwire.schema.Vessel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One designation: what all its rows say, each thing once. */
final class UkDesignation {

    private static final List<String> NAME_PARTS = List.of("name1", "name2", "name3", "name4", "name5", UkColumns.NAME);
    private static final List<String> ADDRESS_PARTS = List.of(
            "addressline1",
            "addressline2",
            "addressline3",
            "addressline4",
            "addressline5",
            "addressline6",
            "addresspostalcode",
            "addresscountry");
    private static final Map<String, String> IDENTIFIERS = Map.of(
            "ofsigroupid", "OFSI_GROUP_ID",
            "unreferencenumber", "UN_REFERENCE",
            "nationalidentifiernumber", "NATIONAL_ID",
            "passportnumber", "PASSPORT",
            "businessregistrationnumbers", "REGISTRATION_NUMBER",
            "imonumber", "IMO",
            "hullidentificationnumberhin", "HULL_IDENTIFICATION_NUMBER");
    private static final Map<String, String> DATES =
            Map.of("datedesignated", "LISTING", "lastupdated", "UPDATED", "dob", "BIRTH");
    private static final Set<String> FIELDS = Set.of(
            UkColumns.ID,
            UkColumns.NAME_TYPE,
            UkColumns.TYPE,
            "aliasstrength",
            "namenonlatinscript",
            "regimename",
            "title",
            "nationalityies",
            "townofbirth",
            "countryofbirth",
            "typeofship",
            "tonnageofship",
            "currentbelievedflagofship",
            "currentowneroperators");

    private final String id;
    private final long line;
    private final UkColumns columns;
    private final Map<String, NameKind> names = new LinkedHashMap<>();
    private final Set<Address> addresses = new LinkedHashSet<>();
    private final Set<String> placesOfBirth = new LinkedHashSet<>();
    private final Map<String, Set<String>> values = new LinkedHashMap<>();

    /** @param line line of the first row */
    UkDesignation(String id, long line, UkColumns columns) {
        this.id = id;
        this.line = line;
        this.columns = columns;
    }

    String id() {
        return id;
    }

    /** @param cells the cells of a row that are not empty */
    void add(Map<String, String> cells) {
        addName(joined(cells, NAME_PARTS, " "), kind(cells));
        addName(cells.getOrDefault("namenonlatinscript", ""), NameKind.ALIAS);
        String address = joined(cells, ADDRESS_PARTS, ", ");
        if (!address.isEmpty()) {
            String country = cells.getOrDefault("addresscountry", "");
            addresses.add(new Address(address, Countries.alpha2(country).orElse(null)));
        }
        String place = joined(cells, List.of("townofbirth", "countryofbirth"), ", ");
        if (!place.isEmpty()) {
            placesOfBirth.add(place);
        }
        cells.forEach((column, cell) ->
                values.computeIfAbsent(column, first -> new LinkedHashSet<>()).add(cell));
    }

    // The surer kind holds where a name stands in several rows.
    private void addName(String name, NameKind kind) {
        if (!name.isEmpty()) {
            names.merge(name, kind, (known, now) -> rank(known) <= rank(now) ? known : now);
        }
    }

    private static int rank(NameKind kind) {
        return List.of(NameKind.PRIMARY, NameKind.ALIAS, NameKind.FORMER, NameKind.WEAK)
                .indexOf(kind);
    }

    private static NameKind kind(Map<String, String> cells) {
        String type = cells.getOrDefault(UkColumns.NAME_TYPE, "").toLowerCase(Locale.ROOT);
        String strength = cells.getOrDefault("aliasstrength", "").toLowerCase(Locale.ROOT);
        if (type.equals("primary name")) {
            return NameKind.PRIMARY;
        }
        if (type.contains("f.k.a") || type.contains("formerly")) {
            return NameKind.FORMER;
        }
        return strength.startsWith("low") ? NameKind.WEAK : NameKind.ALIAS;
    }

    private static String joined(Map<String, String> cells, List<String> parts, String separator) {
        return parts.stream().map(cells::get).filter(part -> part != null).collect(Collectors.joining(separator));
    }

    void handOn(String list, ListSink sink) {
        if (names.isEmpty()) {
            sink.skipped(list, new SkippedRow(line, "no row of " + id + " has a name: there is no party", id));
        } else {
            sink.entry(list, line, details());
        }
    }

    private PartyDetails details() {
        List<PartyDate> dates = DATES.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .flatMap(date -> all(date.getKey()).map(text -> UkDates.dated(date.getValue(), text)))
                .toList();
        List<Identifier> identifiers = IDENTIFIERS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .flatMap(kind -> all(kind.getKey()).map(number -> new Identifier(kind.getValue(), number, null)))
                .toList();
        return PartyDetails.newBuilder()
                .setPublisherId(id)
                .setType(type())
                .setNames(partyNames())
                .setAddresses(List.copyOf(addresses))
                .setIdentifiers(identifiers)
                .setProgrammes(all("regimename").toList())
                .setDates(dates)
                .setTitle(joinedOrNull("title", "position"))
                .setVessel(vessel())
                .setNationalities(all("nationalityies").toList())
                .setPlacesOfBirth(List.copyOf(placesOfBirth))
                .setRemarks(remarks())
                .build();
    }

    private Stream<String> all(String column) {
        return values.getOrDefault(column, Set.of()).stream();
    }

    private @Nullable String joinedOrNull(String... keys) {
        String text = Stream.of(keys).flatMap(this::all).distinct().collect(Collectors.joining("; "));
        return text.isEmpty() ? null : text;
    }

    private PartyType type() {
        return switch (all(UkColumns.TYPE).findFirst().orElse("").toLowerCase(Locale.ROOT)) {
            case "individual" -> PartyType.INDIVIDUAL;
            case "entity" -> PartyType.ORGANIZATION;
            case "ship" -> PartyType.VESSEL;
            default -> PartyType.UNKNOWN;
        };
    }

    /** One name is primary: the first that is called so, else the first. */
    private List<PartyName> partyNames() {
        String primary = names.entrySet().stream()
                .filter(name -> name.getValue() == NameKind.PRIMARY)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> names.keySet().iterator().next());
        List<PartyName> all = new ArrayList<>();
        all.add(name(primary, NameKind.PRIMARY));
        names.forEach((text, kind) -> {
            if (!text.equals(primary)) {
                all.add(name(text, kind == NameKind.PRIMARY ? NameKind.ALIAS : kind));
            }
        });
        return all;
    }

    private static PartyName name(String text, NameKind kind) {
        return new PartyName(text, kind, Scripts.of(text).orElse(null));
    }

    private @Nullable Vessel vessel() {
        if (type() != PartyType.VESSEL) {
            return null;
        }
        return Vessel.newBuilder()
                .setType(joinedOrNull("typeofship"))
                .setGrossTonnage(joinedOrNull("tonnageofship"))
                .setFlag(joinedOrNull("currentbelievedflagofship"))
                .setOwner(joinedOrNull("currentowneroperators"))
                .build();
    }

    /** What has no field, column by column. */
    private @Nullable String remarks() {
        Set<String> taken = new TreeSet<>(FIELDS);
        taken.addAll(NAME_PARTS);
        taken.addAll(ADDRESS_PARTS);
        taken.addAll(IDENTIFIERS.keySet());
        taken.addAll(DATES.keySet());
        taken.add("position");
        String remarks = values.keySet().stream()
                .filter(column -> !taken.contains(column))
                .sorted()
                .flatMap(column -> all(column).sorted().map(value -> columns.title(column) + ": " + value))
                .collect(Collectors.joining("; "));
        Optional<String> unknownType = type() == PartyType.UNKNOWN
                ? all(UkColumns.TYPE).findFirst().map(type -> "Designation type: " + type)
                : Optional.empty();
        String all = Stream.concat(unknownType.stream(), Stream.of(remarks).filter(text -> !text.isEmpty()))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }
}
