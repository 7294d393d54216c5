package io.listwire.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The genuine merged US list of 2022-05-16 against itself, rewritten as its publisher has rewritten it: rows and cells in
 * another order, other URLs, persons' names the other way round, other letter case and white space.
 */
class RewrittenListTest {

    private Random random;
    private RandomParties order;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldAlertNobodyWhenAListIsRewritten(long seed) {
        random = new Random(seed);
        order = new RandomParties(seed);
        Collection<List<PartyDetails>> lists = CslRows.readBySource(
                        SharedData.file("lists/csl/consolidated-2022-05-16.csv"))
                .values();
        List<PartyChange> changes = new ArrayList<>();
        for (List<PartyDetails> before : lists) {
            ListState list = new ListState();
            list.apply(before);
            changes.addAll(list.apply(
                    order.shuffled(before).stream().map(this::rewritten).toList()));
        }

        assertThat(lists.stream().mapToInt(List::size).sum()).isEqualTo(14_160);
        assertThat(changes.size()).isGreaterThan(10_000);
        assertThat(changes)
                .filteredOn(change -> change.action() != ChangeAction.COSMETIC)
                .flatExtracting(RewrittenListTest::told)
                .isEmpty();
    }

    private static List<String> told(PartyChange change) {
        return Stream.concat(
                        Stream.of(change.action() + " " + change.name()),
                        change.differences().stream()
                                .filter(FieldDifference::material)
                                .map(FieldDifference::toString))
                .toList();
    }

    private PartyDetails rewritten(PartyDetails party) {
        PartyDetails other = order.reordered(party);
        return new PartyDetails(
                other.publisherId(),
                other.type(),
                other.names().stream()
                        .map(name -> rewritten(name, other.type()))
                        .toList(),
                other.addresses().stream().map(this::rewritten).toList(),
                other.countries(),
                other.identifiers(),
                other.programmes(),
                other.citations(),
                other.dates(),
                rewritten(other.title()),
                rewritten(other.licenseRequirement()),
                other.licensePolicy(),
                other.vessel(),
                other.nationalities(),
                other.citizenships(),
                other.placesOfBirth(),
                rewritten(other.remarks()),
                List.of("https://www.example.org/list"));
    }

    private PartyName rewritten(PartyName name, PartyType type) {
        int comma = name.text().indexOf(", ");
        boolean flip = type == PartyType.INDIVIDUAL && comma > 0;
        String text = flip
                ? name.text().substring(comma + 2) + " " + name.text().substring(0, comma)
                : rewritten(name.text());
        return new PartyName(text, name.kind(), name.script());
    }

    private Address rewritten(Address address) {
        return new Address(rewritten(address.text()), address.country());
    }

    private String rewritten(String text) {
        if (text == null) {
            return null;
        }
        return switch (random.nextInt(4)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.replace(", ", ",  ");
            case 2 -> text + ".";
            default -> text;
        };
    }
}
