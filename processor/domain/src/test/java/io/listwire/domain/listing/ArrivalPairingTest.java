package io.listwire.domain.listing;

import static io.listwire.domain.listing.PartyBuilder.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArrivalPairingTest {

    private static final String WHARF = "Berth 12, Harbour Road";

    @Test
    void shouldPairByNameWhenAPartyIsRenumbered() {
        PartyDetails before = party("Aurora Shipping Ltd").publisherId("1001").build();
        PartyDetails after = party("AURORA SHIPPING, LTD.").publisherId("2002").build();

        PartyChange change = only(List.of(before), List.of(after));

        assertThat(change.action()).isEqualTo(ChangeAction.COSMETIC);
        assertThat(change.partyId()).isEqualTo("id:1001");
        assertThat(change.pairing())
                .isEqualTo(new Pairing(PairingRule.SAME_NAME, "the name \"AURORA SHIPPING, LTD.\" is the same"));
    }

    @Test
    void shouldTellOfARenumberedPartyWhenNothingElseChanged() {
        PartyChange change = only(
                List.of(party("Aurora").publisherId("1").build()),
                List.of(party("Aurora").publisherId("2").build()));

        assertThat(change.action()).isEqualTo(ChangeAction.COSMETIC);
        assertThat(change.differences())
                .extracting(FieldDifference::field, FieldDifference::material)
                .containsExactly(tuple("publisherId", false));
    }

    @Test
    void shouldPairByIdentifierWhenTheNameIsAnother() {
        PartyChange change = only(
                List.of(party("Aurora").identifier("IMO", "9187629", null).build()),
                List.of(party("Borealis").identifier("IMO", "9187629", null).build()));

        assertThat(change.action()).isEqualTo(ChangeAction.AMENDED);
        assertThat(change.pairing().rule()).isEqualTo(PairingRule.SAME_IDENTIFIER);
        assertThat(change.pairing().explanation()).contains("IMO", "9187629");
    }

    @Test
    void shouldPairWhenACompanyTakesItsAliasForName() {
        PartyChange change = only(
                List.of(party("Aurora Works")
                        .type(PartyType.ORGANIZATION)
                        .alias("AWK Machines")
                        .build()),
                List.of(party("AWK Machines").type(PartyType.ORGANIZATION).build()));

        assertThat(change.pairing().rule()).isEqualTo(PairingRule.SAME_NAME);
    }

    @Test
    void shouldPairByNearNameWhenCountryAndAddressAreTheSame() {
        PartyChange change = only(
                List.of(party("Aurora Laser Tehnology")
                        .address(WHARF + ", Tallinn", "EE")
                        .build()),
                List.of(party("Aurora Laser Technology")
                        .address(WHARF + "; Tallinn", "EE")
                        .build()));

        assertThat(change.action()).isEqualTo(ChangeAction.AMENDED);
        assertThat(change.pairing().rule()).isEqualTo(PairingRule.NEAR_NAME);
        assertThat(change.pairing().explanation()).contains("Tehnology", "Technology", WHARF);
    }

    @Test
    void shouldPairNoneWhenNamesAreNearAndAddressesAreNot() {
        assertApart(
                party("Aurora Laser Tehnology").address(WHARF, "EE").build(),
                party("Aurora Laser Technology")
                        .address("Berth 14, Harbour Road", "EE")
                        .build());
        assertApart(
                party("Aurora Laser Tehnology").address(WHARF, "EE").build(),
                party("Aurora Laser Technology").address(WHARF, "LV").build());
        assertApart(
                party("Aurora Laser Tehnology").address("Tallinn", "EE").build(),
                party("Aurora Laser Technology").address("Tallinn", "EE").build());
    }

    @Test
    void shouldPairNoneWhenNamesakesContradict() {
        assertApart(
                person("1960-01-02").publisherId("1").build(),
                person("1971-03-04").publisherId("2").build());
        assertApart(
                party("Aurora").publisherId("1").address("Riga", "LV").build(),
                party("Aurora").publisherId("2").address("Oslo", "NO").build());
        assertApart(
                party("Aurora")
                        .publisherId("1")
                        .identifier("IMO", "9187629", null)
                        .build(),
                party("Aurora")
                        .publisherId("2")
                        .identifier("IMO", "9074729", null)
                        .build());
    }

    @Test
    void shouldPairNoneWhenPersonsShareAnAliasAlone() {
        assertApart(
                party("SMITH, Ann")
                        .type(PartyType.INDIVIDUAL)
                        .alias("The Engineer")
                        .build(),
                party("JONES, Bob")
                        .type(PartyType.INDIVIDUAL)
                        .alias("The Engineer")
                        .build());
    }

    @Test
    void shouldPairWhatIsLeastDifferentWhenSeveralCouldBeTheSame() {
        PartyDetails leaving = party("Aurora").publisherId("1").title("Mill").build();
        PartyDetails like = party("Aurora").publisherId("2").title("Mill").build();
        PartyDetails unlike = party("Aurora").publisherId("3").title("Mine").build();

        List<PartyChange> changes = changes(List.of(leaving), List.of(unlike, like));

        assertThat(changes).extracting(PartyChange::partyId).containsExactly("id:1", "id:3");
        assertThat(changes).extracting(PartyChange::action).containsExactly(ChangeAction.COSMETIC, ChangeAction.LISTED);
    }

    @Test
    void shouldPairNoneByATraitThatHundredsShare() {
        List<PartyDetails> before = numbered("1", 200);
        List<PartyDetails> after = numbered("2", 200);

        assertThat(changes(before, after)).extracting(PartyChange::action).doesNotContain(ChangeAction.COSMETIC);
    }

    @ParameterizedTest
    @CsvSource({
        "Aurora Trading LLC, Auroora Trading LLC, true",
        "Aurora Trading LLC, Trading Aurora LLC, true",
        "Plant No. 13 Aurora, Plant No. 55 Aurora, false",
        "Guangzhou Hymson Laser Tehnology, Ningbo III Lasers Technology, false",
        "Ali Khan, Ali Khans, true",
        "Aula, Aura, false",
        "Aurora Trading, Borealis Trading, false"
    })
    void shouldTakeNamesForNearWhenTheyDifferByAnErrorForEveryTenLetters(String left, String came, boolean near) {
        assertThat(NearParty.areNear(left, came)).isEqualTo(near);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.listwire.domain.listing.RandomParties#seeds")
    void shouldLoseAndInventNoEntryWhatever(long seed) {
        RandomParties random = new RandomParties(seed);
        ListState list = new ListState();
        List<PartyDetails> first = random.list();
        list.apply(first);
        List<PartyDetails> second = random.successor(first);

        list.apply(second);

        assertThat(list.entries().values()).containsExactlyInAnyOrderElementsOf(second);
    }

    private static List<PartyDetails> numbered(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> party("Aurora").publisherId(prefix + i).build())
                .toList();
    }

    private static PartyBuilder person(String born) {
        return party("SMITH, Ann").type(PartyType.INDIVIDUAL).date(new PartyDate("BIRTH", born, LocalDate.parse(born)));
    }

    private static void assertApart(PartyDetails left, PartyDetails came) {
        assertThat(changes(List.of(left), List.of(came)))
                .extracting(PartyChange::action)
                .containsExactlyInAnyOrder(ChangeAction.DELISTED, ChangeAction.LISTED);
    }

    private static PartyChange only(List<PartyDetails> before, List<PartyDetails> after) {
        List<PartyChange> changes = changes(before, after);
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static List<PartyChange> changes(List<PartyDetails> before, List<PartyDetails> after) {
        ListState list = new ListState();
        list.apply(before);
        Map<String, PartyDetails> stored = list.entries();
        assertThat(stored).hasSize(before.size());
        return list.apply(after);
    }
}
