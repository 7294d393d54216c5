package io.listwire.domain.listing;

import java.util.ArrayList;
import java.util.List;

/** Makes entries that say no more than a test needs. */
final class PartyBuilder {

    private String publisherId;
    private PartyType type = PartyType.UNKNOWN;
    private final List<PartyName> names = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();
    private final List<String> countries = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<String> programmes = new ArrayList<>();
    private final List<String> citations = new ArrayList<>();
    private final List<PartyDate> dates = new ArrayList<>();
    private String title;
    private String licenseRequirement;
    private Vessel vessel;
    private final List<String> placesOfBirth = new ArrayList<>();
    private String remarks;
    private final List<String> links = new ArrayList<>();

    static PartyBuilder party(String primaryName) {
        return new PartyBuilder().name(primaryName, NameKind.PRIMARY);
    }

    PartyBuilder publisherId(String id) {
        publisherId = id;
        return this;
    }

    PartyBuilder type(PartyType of) {
        type = of;
        return this;
    }

    PartyBuilder name(String text, NameKind kind) {
        names.add(new PartyName(text, kind, null));
        return this;
    }

    PartyBuilder alias(String text) {
        return name(text, NameKind.ALIAS);
    }

    PartyBuilder address(String text, String country) {
        addresses.add(new Address(text, country));
        return this;
    }

    PartyBuilder country(String country) {
        countries.add(country);
        return this;
    }

    PartyBuilder identifier(String kind, String value, String issuer) {
        identifiers.add(new Identifier(kind, value, issuer));
        return this;
    }

    PartyBuilder programme(String programme) {
        programmes.add(programme);
        return this;
    }

    PartyBuilder citation(String citation) {
        citations.add(citation);
        return this;
    }

    PartyBuilder date(PartyDate date) {
        dates.add(date);
        return this;
    }

    PartyBuilder title(String text) {
        title = text;
        return this;
    }

    PartyBuilder licenseRequirement(String text) {
        licenseRequirement = text;
        return this;
    }

    PartyBuilder vessel(Vessel of) {
        vessel = of;
        return this;
    }

    PartyBuilder placeOfBirth(String place) {
        placesOfBirth.add(place);
        return this;
    }

    PartyBuilder remarks(String text) {
        remarks = text;
        return this;
    }

    PartyBuilder link(String link) {
        links.add(link);
        return this;
    }

    PartyDetails build() {
        return new PartyDetails(
                publisherId,
                type,
                names,
                addresses,
                countries,
                identifiers,
                programmes,
                citations,
                dates,
                title,
                licenseRequirement,
                null,
                vessel,
                List.of(),
                List.of(),
                placesOfBirth,
                remarks,
                links);
    }
}
