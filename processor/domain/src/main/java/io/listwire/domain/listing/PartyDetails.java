package io.listwire.domain.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher says of one entry of a restriction list. Lists keep the published order, which means nothing.
 *
 * @param publisherId the publisher's own number of the entry where it is stable between publications; else null
 * @param type what kind of party it is
 * @param names all names; one of them is PRIMARY
 * @param addresses addresses
 * @param countries countries beyond those of the addresses, ISO 3166-1 alpha-2 where known, else as published
 * @param identifiers register numbers and codes
 * @param programmes sanctions programmes or legal bases, the publisher's codes
 * @param citations legal citations of the listing
 * @param dates dates of the entry
 * @param title title or function of a person; null where there is none
 * @param licenseRequirement what needs a licence; null where the list has no such statement
 * @param licensePolicy how applications are reviewed; null where the list has no such statement
 * @param vessel vessel or aircraft data; null for other parties
 * @param nationalities nationalities of a person, as published
 * @param citizenships citizenships of a person, as published
 * @param placesOfBirth places of birth, as published
 * @param remarks remarks, and all that has no field of its own; null where there is nothing
 * @param links addresses of pages that the publisher points to; no part of what a listing means
 */
public record PartyDetails(
        @Nullable String publisherId,
        PartyType type,
        List<PartyName> names,
        List<Address> addresses,
        List<String> countries,
        List<Identifier> identifiers,
        List<String> programmes,
        List<String> citations,
        List<PartyDate> dates,
        @Nullable String title,
        @Nullable String licenseRequirement,
        @Nullable String licensePolicy,
        @Nullable Vessel vessel,
        List<String> nationalities,
        List<String> citizenships,
        List<String> placesOfBirth,
        @Nullable String remarks,
        List<String> links) {

    public PartyDetails {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
        programmes = List.copyOf(programmes);
        citations = List.copyOf(citations);
        dates = List.copyOf(dates);
        nationalities = List.copyOf(nationalities);
        citizenships = List.copyOf(citizenships);
        placesOfBirth = List.copyOf(placesOfBirth);
        links = List.copyOf(links);
    }

    /** The PRIMARY name; the first name where none is marked so; empty where there is no name at all. */
    public String primaryName() {
        return names.stream()
                .filter(name -> name.kind() == NameKind.PRIMARY)
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(PartyName::text)
                .orElse("");
    }
}
