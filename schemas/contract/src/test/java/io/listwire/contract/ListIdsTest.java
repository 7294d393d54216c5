package io.listwire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListIdsTest {

    @Test
    void shouldTakeEveryListThatIsKnown() {
        assertThat(RestrictionList.values())
                .isNotEmpty()
                .allSatisfy(list -> assertThat(ListIds.isValid(list.id())).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OS-CH-SECO-SANCTIONS", "ACME-WATCH", "X-1"})
    void shouldTakeListsOfAUsersOwn(String id) {
        assertThat(ListIds.isValid(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "US", "us-bis-el", "US-", "-US", "US--EL", "US/EL-1", "US-EL\n", "Ü-1"})
    void shouldRefuseWhatIsNoId(String id) {
        assertThat(ListIds.isValid(id)).isFalse();
    }

    @Test
    void shouldPutListsOfOneJurisdictionTogether() {
        assertThat(Arrays.stream(RestrictionList.values())
                        .map(RestrictionList::id)
                        .filter(id -> id.startsWith("US-"))
                        .map(id -> ListPartition.of(id, 6)))
                .hasSizeGreaterThan(10)
                .containsOnly(ListPartition.of("US-BIS-EL", 6));
        assertThat(ListIds.partitionKey("OS-CH-SECO-SANCTIONS")).isEqualTo("OS-CH-SECO-SANCTIONS");
    }
}
