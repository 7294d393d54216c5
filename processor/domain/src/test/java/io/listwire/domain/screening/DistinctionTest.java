package io.listwire.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.listing.Address;
import io.listwire.domain.listing.FieldDifference;
import io.listwire.domain.listing.Identifier;
import io.listwire.domain.listing.NameKind;
import io.listwire.domain.listing.PartyDetails;
import io.listwire.domain.listing.PartyName;
import io.listwire.domain.listing.PartyType;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistinctionTest {

    private static final CompanyDetails COMPANY =
            new CompanyDetails(List.of("Zorblax Ltd", "Zorblax"), "CN", List.of("1 Main Street"), List.of(id("5299")));
    private static final PartyDetails PARTY = party("Zorblax Limited", "2 Side Street", List.of("SDGT"));

    @Test
    void shouldHaveTheSameVersionWhenNothingTellsThemApart() {
        CompanyDetails rewritten = new CompanyDetails(
                List.of("ZORBLAX", "Zorblax, Ltd.", "Zorblax"), "cn", List.of("1, Main Street"), List.of(id("52-99")));

        assertThat(Distinction.version(rewritten, PARTY)).isEqualTo(Distinction.version(COMPANY, PARTY));
        assertThat(Distinction.version(COMPANY, party("ZORBLAX LIMITED", "2 Side Street", List.of("IRAN"))))
                .isEqualTo(Distinction.version(COMPANY, PARTY));
    }

    @Test
    void shouldHaveAnotherVersionWhenOneOfThemIsAnother() {
        assertThat(List.of(
                        Distinction.version(COMPANY, PARTY),
                        Distinction.version(COMPANY, party("Zorblux Limited", "2 Side Street", List.of())),
                        Distinction.version(COMPANY, party("Zorblax Limited", "3 Side Street", List.of())),
                        Distinction.version(
                                new CompanyDetails(List.of("Zorblax Ltd"), "CN", List.of(), List.of()), PARTY),
                        Distinction.version(
                                new CompanyDetails(List.of("Zorblax Ltd"), null, List.of("CN"), List.of()), PARTY)))
                .doesNotHaveDuplicates()
                .allSatisfy(version -> assertThat(version).matches("[0-9a-f]{16}"));
    }

    @Test
    void shouldTellDifferencesOfWhatTellsPartiesApartAlone() {
        PartyDetails after = party("Zorblax Limited", "3 Side Street", List.of("IRAN"));

        assertThat(Distinction.differences(PARTY, after))
                .extracting(FieldDifference::field)
                .containsOnly("addresses");
    }

    @Test
    void shouldTellDifferencesOfCompanies() {
        CompanyDetails after = new CompanyDetails(
                List.of("Zorblax Limited", "ZORBLAX"), "CN", List.of(), List.of(id("5299"), id("7")));

        assertThat(CompanyComparison.differences(COMPANY, after))
                .extracting(difference -> difference.field() + " " + difference.kind() + " " + difference.before() + " "
                        + difference.after())
                .containsExactly(
                        "names CHANGED Zorblax Ltd Zorblax Limited",
                        "addresses REMOVED 1 Main Street null",
                        "identifiers ADDED null LEI 7");
    }

    private static Identifier id(String value) {
        return new Identifier("LEI", value, null);
    }

    private static PartyDetails party(String name, String address, List<String> programmes) {
        return new PartyDetails(
                null,
                PartyType.ORGANIZATION,
                List.of(new PartyName(name, NameKind.PRIMARY, null)),
                List.of(new Address(address, "CN")),
                List.of(),
                List.of(),
                programmes,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }
}
