package io.listwire.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartyComparisonPropertyTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.listwire.domain.listing.RandomParties#seeds")
    void shouldFindNothingWhenBothAreTheSame(long seed) {
        PartyDetails party = new RandomParties(seed).party();
        PartyDetails twin = new RandomParties(seed).party();

        assertThat(PartyComparison.differences(party, twin)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.listwire.domain.listing.RandomParties#seeds")
    void shouldNeverTakeOrderForMaterial(long seed) {
        RandomParties random = new RandomParties(seed);
        PartyDetails party = random.party();

        assertThat(PartyComparison.differences(party, random.reordered(party)))
                .noneMatch(FieldDifference::material)
                .allMatch(difference -> difference.field().endsWith(".order"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.listwire.domain.listing.RandomParties#seeds")
    void shouldTellTheSameWhateverTheOrder(long seed) {
        RandomParties random = new RandomParties(seed);
        PartyDetails before = random.party();
        PartyDetails after = random.party();

        assertThat(withoutOrder(PartyComparison.differences(random.reordered(before), random.reordered(after))))
                .isEqualTo(withoutOrder(PartyComparison.differences(before, after)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.listwire.domain.listing.RandomParties#seeds")
    void shouldLeadFromTheOneToTheOtherWhenApplied(long seed) {
        RandomParties random = new RandomParties(seed);
        PartyDetails before = random.party();
        PartyDetails after = random.party();
        List<FieldDifference> differences = PartyComparison.differences(before, after);

        for (PartyField field : PartyField.ALL) {
            List<String> values = shown(field, before);
            differences.stream()
                    .filter(difference -> difference.field().equals(field.label()))
                    .forEach(difference -> apply(difference, values));
            assertThat(values).as(field.label()).containsExactlyInAnyOrderElementsOf(shown(field, after));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.listwire.domain.listing.RandomParties#seeds")
    void shouldWeighADifferenceTheSameInEitherDirection(long seed) {
        RandomParties random = new RandomParties(seed);
        PartyDetails one = random.party();
        PartyDetails other = random.party();

        assertThat(materialFields(one, other)).isEqualTo(materialFields(other, one));
    }

    private static Set<String> materialFields(PartyDetails before, PartyDetails after) {
        return PartyComparison.differences(before, after).stream()
                .filter(FieldDifference::material)
                .map(FieldDifference::field)
                .collect(Collectors.toSet());
    }

    private static List<FieldDifference> withoutOrder(List<FieldDifference> differences) {
        return differences.stream()
                .filter(difference -> !difference.field().endsWith(".order"))
                .toList();
    }

    private static List<String> shown(PartyField field, PartyDetails party) {
        return new ArrayList<>(field.of(party).stream().map(FieldElement::shown).toList());
    }

    private static void apply(FieldDifference difference, List<String> values) {
        if (difference.before() != null) {
            assertThat(values.remove(difference.before())).isTrue();
        }
        if (difference.after() != null) {
            values.add(difference.after());
        }
    }
}
