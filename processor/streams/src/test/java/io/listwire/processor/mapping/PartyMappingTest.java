package io.listwire.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.TrustedRecords;
import io.listwire.domain.listing.Address;
import io.listwire.domain.listing.Identifier;
import io.listwire.domain.listing.NameKind;
import io.listwire.domain.listing.PartyDate;
import io.listwire.domain.listing.PartyDetails;
import io.listwire.domain.listing.PartyName;
import io.listwire.domain.listing.PartyType;
import io.listwire.domain.listing.Vessel;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartyMappingTest {

    static {
        TrustedRecords.trust();
    }

    @Test
    void shouldCarryEveryField() {
        io.listwire.schema.PartyDetails record = io.listwire.schema.PartyDetails.newBuilder()
                .setPublisherId("17")
                .setType(io.listwire.schema.PartyType.VESSEL)
                .setNames(List.of(
                        new io.listwire.schema.PartyName("North Star", io.listwire.schema.NameKind.PRIMARY, "Latn")))
                .setAddresses(List.of(new io.listwire.schema.Address("1 Main Street", "CN")))
                .setCountries(List.of("PA"))
                .setIdentifiers(List.of(new io.listwire.schema.Identifier("IMO", "9000001", "PA")))
                .setProgrammes(List.of("SDGT"))
                .setCitations(List.of("87 FR 8181"))
                .setDates(List.of(new io.listwire.schema.PartyDate("START", "22 Aug 2023", LocalDate.of(2023, 8, 22))))
                .setTitle("Tanker")
                .setLicenseRequirement("All items")
                .setLicensePolicy("Presumption of denial")
                .setVessel(new io.listwire.schema.Vessel("CS", "Tanker", "100", "90", "Panama", "Owner"))
                .setNationalities(List.of("n"))
                .setCitizenships(List.of("c"))
                .setPlacesOfBirth(List.of("p"))
                .setRemarks("remarks")
                .setLinks(List.of("http://example.org"))
                .build();

        assertThat(PartyMapping.toDomain(record))
                .isEqualTo(new PartyDetails(
                        "17",
                        PartyType.VESSEL,
                        List.of(new PartyName("North Star", NameKind.PRIMARY, "Latn")),
                        List.of(new Address("1 Main Street", "CN")),
                        List.of("PA"),
                        List.of(new Identifier("IMO", "9000001", "PA")),
                        List.of("SDGT"),
                        List.of("87 FR 8181"),
                        List.of(new PartyDate("START", "22 Aug 2023", LocalDate.of(2023, 8, 22))),
                        "Tanker",
                        "All items",
                        "Presumption of denial",
                        new Vessel("CS", "Tanker", "100", "90", "Panama", "Owner"),
                        List.of("n"),
                        List.of("c"),
                        List.of("p"),
                        "remarks",
                        List.of("http://example.org")));
    }
}
