package io.listwire.ingest.source.listwirecsv;

import io.listwire.ingest.source.input.LabelledValue;
import io.listwire.ingest.source.input.UnreadableDocumentException;
import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.text.Scripts;
import io.listwire.ingest.source.text.WebAddress;
import io.listwire.schema.Address;
import io.listwire.schema.Identifier;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import io.listwire.schema.Vessel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one row as what its writer says of a party. */
final class Party {

    private static final Map<String, PartyType> TYPES = Map.of(
            "", PartyType.UNKNOWN,
            "organization", PartyType.ORGANIZATION,
            "individual", PartyType.INDIVIDUAL,
            "vessel", PartyType.VESSEL,
            "aircraft", PartyType.AIRCRAFT);

    private final Row row;

    private Party(Row row) {
        this.row = row;
    }

    /** @throws UnreadableDocumentException where a cell is not what its column should hold */
    static PartyDetails of(Row row) throws UnreadableDocumentException {
        return new Party(row).details();
    }

    private PartyDetails details() throws UnreadableDocumentException {
        return PartyDetails.newBuilder()
                .setPublisherId(text(Column.ID))
                .setType(type())
                .setNames(names())
                .setAddresses(row.values(Column.ADDRESSES).stream()
                        .map(Party::address)
                        .toList())
                .setCountries(row.values(Column.COUNTRIES).stream()
                        .map(country -> Countries.alpha2(country).orElse(country))
                        .distinct()
                        .toList())
                .setIdentifiers(identifiers())
                .setProgrammes(row.values(Column.PROGRAMMES))
                .setCitations(row.values(Column.CITATIONS))
                .setDates(new Dates(row).all())
                .setTitle(text(Column.TITLE))
                .setLicenseRequirement(text(Column.LICENSE_REQUIREMENT))
                .setLicensePolicy(text(Column.LICENSE_POLICY))
                .setVessel(vessel())
                .setNationalities(row.values(Column.NATIONALITIES))
                .setCitizenships(row.values(Column.CITIZENSHIPS))
                .setPlacesOfBirth(row.values(Column.PLACES_OF_BIRTH))
                .setRemarks(remarks())
                .setLinks(row.values(Column.LINKS).stream()
                        .filter(link -> WebAddress.of(link).isPresent())
                        .toList())
                .build();
    }

    private @Nullable String text(Column column) {
        return row.value(column).orElse(null);
    }

    private PartyType type() throws UnreadableDocumentException {
        String published = row.value(Column.TYPE).orElse("");
        PartyType type = TYPES.get(published.toLowerCase(Locale.ROOT));
        if (type == null) {
            throw new UnreadableDocumentException("the column 'type' holds '" + published
                    + "'; it should be organization, individual, vessel, aircraft or empty");
        }
        return type;
    }

    /** A name that stands in several columns counts in the first of them. */
    private List<PartyName> names() throws UnreadableDocumentException {
        String primary = row.value(Column.NAME)
                .orElseThrow(() -> new UnreadableDocumentException("the column 'name' is empty: there is no party"));
        Map<String, PartyName> names = new LinkedHashMap<>();
        name(names, primary, NameKind.PRIMARY);
        row.values(Column.ALIASES).forEach(alias -> name(names, alias, NameKind.ALIAS));
        row.values(Column.FORMER_NAMES).forEach(former -> name(names, former, NameKind.FORMER));
        row.values(Column.WEAK_ALIASES).forEach(weak -> name(names, weak, NameKind.WEAK));
        return List.copyOf(names.values());
    }

    private static void name(Map<String, PartyName> names, String text, NameKind kind) {
        names.putIfAbsent(text, new PartyName(text, kind, Scripts.of(text).orElse(null)));
    }

    /** The country is the last part, as its code or its name. */
    private static Address address(String text) {
        String last = text.substring(text.lastIndexOf(',') + 1).strip();
        return new Address(text, Countries.alpha2(last).orElse(null));
    }

    private List<Identifier> identifiers() throws UnreadableDocumentException {
        List<Identifier> identifiers = new ArrayList<>();
        for (String text : row.values(Column.IDENTIFIERS)) {
            LabelledValue labelled = LabelledValue.of(Column.IDENTIFIERS.title(), text);
            identifiers.add(new Identifier(
                    labelled.kind(), labelled.value(), labelled.issuer().orElse(null)));
        }
        return identifiers;
    }

    private @Nullable Vessel vessel() {
        boolean none = Stream.of(Column.values())
                .filter(column -> column.title().startsWith("vessel_"))
                .allMatch(column -> row.value(column).isEmpty());
        return none
                ? null
                : Vessel.newBuilder()
                        .setCallSign(text(Column.VESSEL_CALL_SIGN))
                        .setType(text(Column.VESSEL_TYPE))
                        .setGrossTonnage(text(Column.VESSEL_GROSS_TONNAGE))
                        .setGrossRegisteredTonnage(text(Column.VESSEL_GROSS_REGISTERED_TONNAGE))
                        .setFlag(text(Column.VESSEL_FLAG))
                        .setOwner(text(Column.VESSEL_OWNER))
                        .build();
    }

    private @Nullable String remarks() {
        List<String> remarks = new ArrayList<>();
        row.value(Column.REMARKS).ifPresent(remarks::add);
        row.values(Column.LINKS).stream()
                .filter(link -> WebAddress.of(link).isEmpty())
                .forEach(link -> remarks.add("Link: " + link));
        row.own().forEach(remarks::add);
        return remarks.isEmpty() ? null : String.join("; ", remarks);
    }
}
