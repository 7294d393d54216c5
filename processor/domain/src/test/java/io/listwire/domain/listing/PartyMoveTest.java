package io.listwire.domain.listing;

import static io.listwire.domain.listing.PartyBuilder.party;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartyMoveTest {

    private static final String UVL = "US-BIS-UVL";
    private static final String ENTITY_LIST = "US-BIS-EL";

    @Test
    void shouldTellAMoveToAStricterListWhenTheNameIsTheSame() {
        Optional<PartyMove> move = between(
                party("Aerokomplekt, OOO").address("1 Lenina, Moscow", "RU").build(),
                party("AEROKOMPLEKT OOO").address("Lenina 1, Moscow", "RU").build());

        assertThat(move).hasValueSatisfying(found -> {
            assertThat(found.direction()).isEqualTo(MoveDirection.STRICTER);
            assertThat(found.from()).isEqualTo(UVL);
            assertThat(found.to()).isEqualTo(ENTITY_LIST);
            assertThat(found.explanation()).contains("AEROKOMPLEKT OOO");
        });
    }

    @Test
    void shouldTellAMoveWhenAnAliasOrAnIdentifierIsTheSame() {
        assertThat(between(
                        party("Svetlovodsk Optics").build(),
                        party("SO Plant").alias("Svetlovodsk Optics").build()))
                .isPresent();
        assertThat(between(
                        party("Svetlovodsk Optics")
                                .identifier("TAX_ID", "7701234567", "RU")
                                .build(),
                        party("SO Plant")
                                .identifier("TAX_ID", "770-1234567", "RU")
                                .build()))
                .isPresent();
    }

    @Test
    void shouldTellNoMoveWhenCountriesTypesOrBirthDatesContradict() {
        PartyDetails moscow = party("Horizon Trading")
                .type(PartyType.ORGANIZATION)
                .address("Moscow", "RU")
                .build();
        assertThat(between(
                        moscow, party("Horizon Trading").address("Dubai", "AE").build()))
                .isEmpty();
        assertThat(between(
                        moscow, party("Horizon Trading").type(PartyType.VESSEL).build()))
                .isEmpty();
        assertThat(between(person("1960-01-02"), person("1971-03-04"))).isEmpty();
        assertThat(between(person("1960-01-02"), person("1960-01-02"))).isPresent();
    }

    @Test
    void shouldTellNoMoveWhenOnlyAWeakAliasOrATinyNameIsShared() {
        assertThat(between(
                        party("Horizon Trading").name("NST", NameKind.WEAK).build(),
                        party("North Star").name("NST", NameKind.WEAK).build()))
                .isEmpty();
        assertThat(between(party("ABC").build(), party("ABC").build())).isEmpty();
    }

    @Test
    void shouldTellNoMoveBetweenJurisdictions() {
        PartyDetails party = party("Svetlovodsk Optics").build();
        assertThat(PartyMove.between(PartyChange.delisted(UVL, "a", party), PartyChange.listed("EU-FSF", "b", party)))
                .isEmpty();
    }

    @Test
    void shouldShareAKeyWheneverTheyMove() {
        PartyDetails left = party("Ivanov, Petr").type(PartyType.INDIVIDUAL).build();
        PartyDetails came = party("Petr IVANOV").type(PartyType.INDIVIDUAL).build();

        assertThat(between(left, came)).isPresent();
        assertThat(PartyKeys.of(left)).containsAnyElementsOf(PartyKeys.of(came));
    }

    @Test
    void shouldSayMilderAndUnknown() {
        assertThat(MoveDirection.between(ENTITY_LIST, UVL)).isEqualTo(MoveDirection.MILDER);
        assertThat(MoveDirection.between(ENTITY_LIST, "US-ACME-1")).isEqualTo(MoveDirection.UNKNOWN);
        assertThat(MoveDirection.between(ENTITY_LIST, ENTITY_LIST)).isEqualTo(MoveDirection.EQUAL);
    }

    private static PartyDetails person(String born) {
        return party("IVANOV, Petr")
                .type(PartyType.INDIVIDUAL)
                .date(new PartyDate("BIRTH", born, LocalDate.parse(born)))
                .build();
    }

    private static Optional<PartyMove> between(PartyDetails left, PartyDetails came) {
        return PartyMove.between(PartyChange.delisted(UVL, "a", left), PartyChange.listed(ENTITY_LIST, "b", came));
    }
}
