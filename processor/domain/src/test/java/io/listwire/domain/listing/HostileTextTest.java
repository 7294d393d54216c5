package io.listwire.domain.listing;

import static io.listwire.domain.listing.PartyBuilder.party;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.alert.ListAlerts;
import io.listwire.domain.matching.MatchThresholds;
import io.listwire.domain.matching.PartyMatcher;
import io.listwire.domain.matching.Screened;
import io.listwire.domain.name.NameKey;
import io.listwire.domain.name.NameReader;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that nobody has: a sane result, and never quadratic time, which at these lengths would be minutes. */
@Timeout(60)
class HostileTextTest {

    private static final int LONG = 200_000;

    static Stream<String> texts() {
        return Stream.of(
                "x",
                "",
                "5",
                "?!…",
                "x".repeat(LONG),
                "Σ".repeat(LONG),
                "?".repeat(LONG),
                "é?".repeat(LONG / 2),
                "a" + "\u0301\u0323".repeat(LONG / 2),
                "\u0323\u0301".repeat(LONG / 2),
                "ﷺ".repeat(LONG / 10),
                "\u1100".repeat(LONG),
                "Ã".repeat(LONG),
                "Ã©".repeat(LONG / 2),
                "&".repeat(LONG),
                "&amp;".repeat(LONG / 5),
                "&#".repeat(LONG / 2),
                "1 ".repeat(LONG / 2),
                "2016 1 ".repeat(LONG / 7),
                "a;".repeat(LONG / 2),
                ",".repeat(LONG),
                " ".repeat(LONG),
                "\u202E".repeat(LONG),
                "\u202Eاسم\u202C",
                "\uD800".repeat(LONG),
                "\uDC00\uD800",
                "\u0000\u0007\u001B[31m",
                "\uFFFF\uFFFE",
                "𠀀".repeat(LONG / 2));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldComeToTermsWithAnyText(String text) {
        PartyDetails entry = party(text)
                .alias(text + "1")
                .address(text, "AM")
                .identifier("ID", text, text)
                .date(new PartyDate("BIRTH", text, null))
                .remarks(text)
                .build();
        PartyDetails other = party("?" + text)
                .alias(text + "é2")
                .address(text, null)
                .identifier("ID", text, null)
                .date(new PartyDate("BIRTH", text + "x", null))
                .remarks(text + "; x")
                .build();

        assertThat(PartyComparison.differences(entry, other)).isNotEmpty();
        assertThat(PartyIdentity.of(entry)).startsWith("name:").hasSizeLessThanOrEqualTo(5 + 80 + 17);
        assertThat(NameKey.of(text))
                .doesNotContain("  ")
                .isEqualTo(NameKey.of(text).strip());
        assertThat(new PartyMatcher()
                        .match(
                                Screened.company(List.of(text), Set.of(), List.of(), List.of()),
                                Screened.of(entry),
                                MatchThresholds.shipped().review())
                        .isPresent())
                .isEqualTo(new NameReader().read(text).isSubstantive());
        assertThat(ListAlerts.forChange(PartyChange.listed("L", "p", entry))
                        .orElseThrow()
                        .headline())
                .hasSizeLessThan(250);
    }

    @Test
    void shouldCompareManyValuesInLittleTime() {
        List<String> values =
                IntStream.range(0, 100_000).mapToObj(i -> "No? " + i).toList();
        PartyBuilder before = party("Foo");
        PartyBuilder after = party("Foo");
        values.forEach(before::alias);
        values.forEach(value -> after.alias("x" + value));

        assertThat(PartyComparison.differences(before.build(), after.build())).hasSize(200_000);
    }

    @Test
    void shouldCompareManyEqualValuesInLittleTime() {
        PartyBuilder before = party("Foo");
        PartyBuilder after = party("Foo");
        Collections.nCopies(100_000, "Bar").forEach(before::alias);
        Collections.nCopies(100_000, "BAR").forEach(after::alias);

        assertThat(PartyComparison.differences(before.build(), after.build()))
                .hasSize(100_000)
                .noneMatch(FieldDifference::material);
    }

    @Test
    void shouldPairManyEntriesOfOneIdentityInLittleTime() {
        List<StagedEntry> staged = IntStream.rangeClosed(1, 100_000)
                .mapToObj(i -> new StagedEntry(i, "name:A", new ContentDigest(i, 0)))
                .toList();

        assertThat(SnapshotPairing.differing(List.of(), staged))
                .extracting(EntryPair::partyId)
                .doesNotHaveDuplicates()
                .contains("name:A", "name:A#100000");
    }
}
