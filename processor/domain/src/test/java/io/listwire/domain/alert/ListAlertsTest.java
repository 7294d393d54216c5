package io.listwire.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.listing.Address;
import io.listwire.domain.listing.NameKind;
import io.listwire.domain.listing.PartyChange;
import io.listwire.domain.listing.PartyDetails;
import io.listwire.domain.listing.PartyName;
import io.listwire.domain.listing.PartyType;
import io.listwire.domain.listing.Vessel;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListAlertsTest {

    private static final Address XIAN = new Address("1 Main Street, Xi'an", "CN");
    private static final Address MOSCOW = new Address("2 Main Street, Moscow", "RU");

    @Test
    void shouldSayWhoIsListedAndWhere() {
        PartyChange change =
                PartyChange.listed("US-BIS-UVL", "p", party("Foo Co., Ltd", List.of(), XIAN, MOSCOW, XIAN));

        assertThat(ListAlerts.forChange(change)).contains(new ListAlert("Listed on US-BIS-UVL: Foo Co., Ltd (CN, RU)"));
    }

    @Test
    void shouldSayWhoIsDelisted() {
        PartyChange change = PartyChange.delisted("US-BIS-UVL", "p", party("Foo Co., Ltd", List.of(), XIAN));

        assertThat(ListAlerts.forChange(change)).contains(new ListAlert("Delisted from US-BIS-UVL: Foo Co., Ltd (CN)"));
        assertThat(ListAlerts.forChange(PartyChange.delisted("L", "p", party("Foo", List.of()))))
                .contains(new ListAlert("Delisted from L: Foo"));
    }

    @Test
    void shouldSayWhatIsAmended() {
        PartyDetails before = party("Foo", List.of("Bar", "Baz", "Qux"), XIAN);
        PartyDetails after = party("Foo", List.of("QUX"), XIAN, MOSCOW);

        assertThat(headline(before, after)).isEqualTo("Amended on L: Foo (CN, RU): 2 aliases removed, address added");
    }

    @Test
    void shouldTellThePrimaryNameFromAliases() {
        assertThat(headline(party("Foo", List.of()), party("Bar", List.of("Foo"))))
                .isEqualTo("Amended on L: Bar: name changed");
    }

    @Test
    void shouldNameTheFieldsOfAVessel() {
        assertThat(headline(ship("Malta", null), ship("Iran", "Bar Shipping")))
                .isEqualTo("Amended on L: Foo: flag changed, owner added");
    }

    @Test
    void shouldNotAlertAnybodyOfACosmeticChange() {
        PartyChange change = PartyChange.amended("L", "p", party("Foo", List.of()), party("FOO", List.of()))
                .orElseThrow();

        assertThat(ListAlerts.forChange(change)).isEmpty();
    }

    @Test
    void shouldCountTheChangesOfASnapshot() {
        assertThat(ListAlerts.digestHeadline("US-BIS-UVL", 43, 58, 0))
                .isEqualTo("US-BIS-UVL: 43 listed, 58 delisted, 0 amended");
    }

    @Test
    void shouldSayWhyASnapshotWasNotTakenOver() {
        assertThat(ListAlerts.problemHeadline("US-BIS-UVL", "The end marker never came."))
                .startsWith("US-BIS-UVL ")
                .endsWith(": The end marker never came.");
    }

    @Test
    void shouldStayOneShortLineWhateverTheNameIs() {
        Address[] everywhere =
                IntStream.range(0, 100).mapToObj(i -> new Address("x", "C" + i)).toArray(Address[]::new);
        String hostile = "Foo\r\nFATAL \u001B[31m\u202Egnp.exe\u2028\uD800 " + "𠀀".repeat(10_000);

        String headline = ListAlerts.forChange(PartyChange.listed("L", "p", party(hostile, List.of(), everywhere)))
                .orElseThrow()
                .headline();

        assertThat(headline)
                .startsWith("Listed on L: Foo FATAL [31mgnp.exe 𠀀")
                .hasSizeLessThan(250)
                .contains("… (C0,");
        assertThat(headline.codePoints().map(Character::getType).boxed())
                .doesNotContain((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE, (int)
                        Character.LINE_SEPARATOR);
    }

    private static String headline(PartyDetails before, PartyDetails after) {
        PartyChange change = PartyChange.amended("L", "p", before, after).orElseThrow();
        return ListAlerts.forChange(change).orElseThrow().headline();
    }

    private static PartyDetails party(String name, List<String> aliases, Address... addresses) {
        return party(name, aliases, null, addresses);
    }

    private static PartyDetails ship(String flag, String owner) {
        return party("Foo", List.of(), new Vessel(null, null, null, null, flag, owner));
    }

    private static PartyDetails party(String name, List<String> aliases, Vessel vessel, Address... addresses) {
        List<PartyName> names = Stream.concat(
                        Stream.of(new PartyName(name, NameKind.PRIMARY, null)),
                        aliases.stream().map(alias -> new PartyName(alias, NameKind.ALIAS, null)))
                .toList();
        List<String> none = List.of();
        return new PartyDetails(
                null,
                PartyType.UNKNOWN,
                names,
                List.of(addresses),
                none,
                List.of(),
                none,
                none,
                List.of(),
                null,
                null,
                null,
                vessel,
                none,
                none,
                none,
                null,
                none);
    }
}
