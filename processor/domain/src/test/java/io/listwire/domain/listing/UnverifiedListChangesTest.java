package io.listwire.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The genuine Unverified List of 2022-05-16 and of 2023-11-30. */
class UnverifiedListChangesTest {

    private final List<PartyDetails> before =
            CslRows.read(SharedData.file("lists/uvl-2022-to-2023/uvl-2022-05-16.csv"));
    private final List<PartyDetails> after = CslRows.read(SharedData.file("lists/uvl-2022-to-2023/uvl-2023-11-30.csv"));

    @Test
    void shouldTellTheChangesOfEighteenMonths() {
        assertThat(before).hasSize(201);
        assertThat(after).hasSize(186);

        List<PartyChange> changes = changes();

        Map<ChangeAction, Long> counts =
                changes.stream().collect(Collectors.groupingBy(PartyChange::action, Collectors.counting()));
        assertThat(counts)
                .isEqualTo(Map.of(ChangeAction.DELISTED, 58L, ChangeAction.LISTED, 43L, ChangeAction.COSMETIC, 1L));
    }

    @Test
    void shouldCountDelistingsByCountryOfAddress() {
        Map<String, Long> byCountry = changes().stream()
                .filter(change -> change.action() == ChangeAction.DELISTED)
                .map(change -> change.before().addresses().get(0).country())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(byCountry).isEqualTo(Map.of("CN", 41L, "RU", 10L, "PK", 6L, "AE", 1L));
    }

    @Test
    void shouldTakeACountryCodeThatTheAddressNamesAnywayForCosmetic() {
        assertThat(changes())
                .filteredOn(change -> change.action() == ChangeAction.COSMETIC)
                .singleElement()
                .satisfies(change -> assertThat(change.differences())
                        .filteredOn(difference -> difference.field().equals("addresses"))
                        .hasSize(2)
                        .allSatisfy(difference -> {
                            assertThat(difference.before()).endsWith("Czech Republic");
                            assertThat(difference.after()).endsWith("Czech Republic (CZ)");
                            assertThat(difference.material()).isFalse();
                        }));
    }

    private List<PartyChange> changes() {
        ListState list = new ListState();
        list.apply(before);
        return list.apply(after);
    }
}
