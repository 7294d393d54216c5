package io.listwire.processor.mapping;

import io.listwire.domain.listing.Address;
import io.listwire.domain.listing.Identifier;
import io.listwire.domain.listing.NameKind;
import io.listwire.domain.listing.PartyDate;
import io.listwire.domain.listing.PartyDetails;
import io.listwire.domain.listing.PartyIdentity;
import io.listwire.domain.listing.PartyName;
import io.listwire.domain.listing.PartyType;
import io.listwire.domain.listing.Vessel;
import io.listwire.domain.mention.PartyNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parties as the contract has them, to parties as the domain compares them. */
public final class PartyMapping {

    private PartyMapping() {}

    /** The same party, for the domain. */
    public static PartyDetails toDomain(io.listwire.schema.PartyDetails party) {
        return new PartyDetails(
                orNull(party.getPublisherId()),
                PartyType.valueOf(party.getType().name()),
                names(party),
                party.getAddresses().stream()
                        .map(address -> new Address(address.getText(), orNull(address.getCountry())))
                        .toList(),
                party.getCountries(),
                party.getIdentifiers().stream()
                        .map(id -> new Identifier(id.getKind(), id.getValue(), orNull(id.getIssuer())))
                        .toList(),
                party.getProgrammes(),
                party.getCitations(),
                party.getDates().stream()
                        .map(date -> new PartyDate(date.getKind(), date.getText(), orNull(date.getDate())))
                        .toList(),
                orNull(party.getTitle()),
                orNull(party.getLicenseRequirement()),
                orNull(party.getLicensePolicy()),
                orNull(party.getVessel().map(PartyMapping::vessel)),
                party.getNationalities(),
                party.getCitizenships(),
                party.getPlacesOfBirth(),
                orNull(party.getRemarks()),
                party.getLinks());
    }

    /** Its names alone. */
    public static List<PartyName> names(io.listwire.schema.PartyDetails party) {
        return party.getNames().stream()
                .map(name -> new PartyName(
                        name.getText(), NameKind.valueOf(name.getKind().name()), orNull(name.getScript())))
                .toList();
    }

    /** Its primary name; the first one where none is marked. */
    public static String primaryName(io.listwire.schema.PartyDetails party) {
        return party.getNames().stream()
                .filter(name -> name.getKind() == io.listwire.schema.NameKind.PRIMARY)
                .findFirst()
                .orElseGet(() -> party.getNames().get(0))
                .getText();
    }

    /** The names by which documents are searched for the party. */
    public static PartyNames searchedNames(io.listwire.schema.PartyDetails party) {
        Map<Boolean, List<String>> byWeakness = party.getNames().stream()
                .collect(Collectors.partitioningBy(
                        name -> name.getKind() == io.listwire.schema.NameKind.WEAK,
                        Collectors.mapping(io.listwire.schema.PartyName::getText, Collectors.toList())));
        return new PartyNames(
                PartyType.valueOf(party.getType().name()),
                byWeakness.getOrDefault(false, List.of()),
                byWeakness.getOrDefault(true, List.of()));
    }

    /** By what it is recognised, without reading more of it than that takes. */
    public static String identity(io.listwire.schema.PartyDetails party) {
        String name = party.getNames().isEmpty() ? "" : primaryName(party);
        return PartyIdentity.of(
                orNull(party.getPublisherId()),
                PartyType.valueOf(party.getType().name()),
                name);
    }

    private static Vessel vessel(io.listwire.schema.Vessel vessel) {
        return new Vessel(
                orNull(vessel.getCallSign()),
                orNull(vessel.getType()),
                orNull(vessel.getGrossTonnage()),
                orNull(vessel.getGrossRegisteredTonnage()),
                orNull(vessel.getFlag()),
                orNull(vessel.getOwner()));
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
