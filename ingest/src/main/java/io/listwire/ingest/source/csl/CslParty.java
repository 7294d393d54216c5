package io.listwire.ingest.source.csl;

import io.listwire.ingest.source.text.Citations;
import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.text.UsDates;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDate;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import io.listwire.schema.Vessel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes one row as what the publisher says of a party. */
final class CslParty {

    private static final Set<String> VESSEL_COLUMNS = Set.of(
            "call_sign", "vessel_type", "gross_tonnage", "gross_registered_tonnage", "vessel_flag", "vessel_owner");
    private static final String NO_FLAG = "None Identified";
    private static final String REMARKS_SEPARATOR = "; ";

    private final CslRecord row;
    private final CslIds ids;

    private CslParty(CslRecord row) {
        this.row = row;
        ids = row.ids();
    }

    /** @param name what stands in the column {@code name}, not empty */
    static PartyDetails of(CslRecord row, CslList list, String name) {
        return new CslParty(row).details(list, name);
    }

    private PartyDetails details(CslList list, String name) {
        return PartyDetails.newBuilder()
                .setPublisherId(list.stableNumbers() ? number().orElse(null) : null)
                .setType(type())
                .setNames(names(name))
                .setAddresses(row.addresses())
                .setCountries(List.copyOf(countries()))
                .setIdentifiers(ids.identifiers())
                .setProgrammes(row.values("programs"))
                .setCitations(
                        row.value("federal_register_notice").map(Citations::of).orElse(List.of()))
                .setDates(dates())
                .setTitle(row.value("title").orElse(null))
                .setLicenseRequirement(row.value("license_requirement").orElse(null))
                .setLicensePolicy(row.value("license_policy").orElse(null))
                .setVessel(vessel().orElse(null))
                .setNationalities(row.values("nationalities"))
                .setCitizenships(row.values("citizenships"))
                .setPlacesOfBirth(row.values("places_of_birth"))
                .setRemarks(remarks(list).orElse(null))
                .setLinks(Stream.of("source_list_url", "source_information_url")
                        .flatMap(column -> row.value(column).stream())
                        .distinct()
                        .toList())
                .build();
    }

    private Optional<String> number() {
        return row.value("entity_number").or(() -> row.value(CslHeader.ROW_ID));
    }

    private PartyType type() {
        return switch (row.value("type").orElse("").toLowerCase(Locale.ROOT)) {
            case "individual" -> PartyType.INDIVIDUAL;
            case "entity" -> PartyType.ORGANIZATION;
            case "vessel" -> PartyType.VESSEL;
            case "aircraft" -> PartyType.AIRCRAFT;
            default -> PartyType.UNKNOWN;
        };
    }

    private List<PartyName> names(String name) {
        List<PartyName> names = new ArrayList<>();
        names.add(new PartyName(name, NameKind.PRIMARY, null));
        for (String alias : row.values("alt_names")) {
            if (!alias.equals(name)) {
                names.add(alias(alias));
            }
        }
        return names;
    }

    /** The State Department writes "F.K.A." in front of a former name. */
    private static PartyName alias(String alias) {
        String upper = alias.toUpperCase(Locale.ROOT);
        for (String mark : List.of("F.K.A. ", "F.K.A., ", "FKA ")) {
            if (upper.startsWith(mark) && alias.length() > mark.length()) {
                return new PartyName(alias.substring(mark.length()), NameKind.FORMER, null);
            }
        }
        return new PartyName(alias, NameKind.ALIAS, null);
    }

    private Collection<String> countries() {
        Set<String> countries = new LinkedHashSet<>();
        row.value("vessel_flag")
                .filter(flag -> !flag.equals(NO_FLAG))
                .ifPresent(flag -> countries.add(Countries.alpha2(flag).orElse(flag)));
        countries.addAll(ids.countries());
        return countries;
    }

    private List<PartyDate> dates() {
        List<PartyDate> dates = new ArrayList<>();
        row.value("start_date").ifPresent(date -> dates.add(UsDates.dated("START", date)));
        row.value("end_date").ifPresent(date -> dates.add(UsDates.dated("END", date)));
        dates.addAll(ids.dates());
        row.values("dates_of_birth").forEach(date -> dates.add(UsDates.dated("BIRTH", date)));
        return dates;
    }

    private Optional<Vessel> vessel() {
        if (VESSEL_COLUMNS.stream().allMatch(column -> row.value(column).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(Vessel.newBuilder()
                .setCallSign(row.value("call_sign").orElse(null))
                .setType(row.value("vessel_type").orElse(null))
                .setGrossTonnage(row.value("gross_tonnage").orElse(null))
                .setGrossRegisteredTonnage(row.value("gross_registered_tonnage").orElse(null))
                .setFlag(row.value("vessel_flag").orElse(null))
                .setOwner(row.value("vessel_owner").orElse(null))
                .build());
    }

    private Optional<String> remarks(CslList list) {
        List<String> remarks = new ArrayList<>(row.value("remarks").stream().toList());
        row.value("standard_order").ifPresent(order -> remarks.add("Standard order: " + order));
        if (type() == PartyType.UNKNOWN) {
            row.value("type").ifPresent(type -> remarks.add("Type: " + type));
        }
        if (!list.stableNumbers()) {
            row.value("entity_number").ifPresent(number -> remarks.add("Entity number: " + number));
        }
        remarks.addAll(ids.remarks());
        row.labelledUnknownColumns().forEach(remarks::add);
        return remarks.isEmpty() ? Optional.empty() : Optional.of(String.join(REMARKS_SEPARATOR, remarks));
    }
}
