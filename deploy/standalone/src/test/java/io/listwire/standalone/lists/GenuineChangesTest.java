package io.listwire.standalone.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.listing.ChangeAction;
import io.listwire.domain.listing.FieldDifference;
import io.listwire.domain.listing.PairingRule;
import io.listwire.domain.listing.PartyChange;
import io.listwire.ingest.source.Parsers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What changed between genuine publications. */
class GenuineChangesTest {

    @Test
    void shouldTellTheReviewedChangesOfTheUnverifiedList() throws IOException {
        List<PartyChange> changes = changes(
                "csl",
                "US-BIS-UVL",
                GenuineData.file("lists/uvl-2022-to-2023/uvl-2022-05-16.csv"),
                GenuineData.file("lists/uvl-2022-to-2023/uvl-2023-11-30.csv"));

        assertThat(changes)
                .extracting(change -> change.action() + " " + change.name())
                .containsExactlyElementsOf(reviewed());
        assertThat(changes).extracting(PartyChange::pairing).containsOnlyNulls();
        assertThat(count(changes, ChangeAction.LISTED)).isEqualTo(43);
        assertThat(count(changes, ChangeAction.DELISTED)).isEqualTo(58);
    }

    @Test
    void shouldRecogniseTheDeniedPersonsWhoseOrdersWereRenewed() {
        List<PartyChange> changes = changes(
                "bis-dpl",
                "US-BIS-DPL",
                GenuineData.file("lists/bis-dpl/2019-06-29/dpl.txt"),
                GenuineData.file("lists/bis-dpl/2022-09-07/dpl.txt"));
        List<PartyChange> paired =
                changes.stream().filter(change -> change.pairing() != null).toList();

        assertThat(paired).hasSize(25).allSatisfy(change -> {
            assertThat(change.pairing().rule()).isEqualTo(PairingRule.SAME_NAME);
            assertThat(change.action()).isEqualTo(ChangeAction.AMENDED);
        });
        assertThat(count(changes, ChangeAction.LISTED) + paired.size()).isEqualTo(173);
        assertThat(count(changes, ChangeAction.DELISTED) + paired.size()).isEqualTo(129);
    }

    @Test
    void shouldTellTheChangesOfTheSdnListFrom2019To2021() {
        List<PartyChange> changes = changes(
                "ofac-csv",
                "US-OFAC-SDN",
                GenuineData.file("lists/ofac-sdn/2019-01-04"),
                GenuineData.file("lists/ofac-sdn/2021-07-07"));
        long paired =
                changes.stream().filter(change -> change.pairing() != null).count();

        assertThat(count(changes, ChangeAction.LISTED) + paired).isEqualTo(1_858);
        assertThat(count(changes, ChangeAction.DELISTED) + paired).isEqualTo(261);
        assertThat(count(changes, ChangeAction.AMENDED)).isEqualTo(834);
        assertThat(count(changes, ChangeAction.COSMETIC)).isEqualTo(7);
        assertThat(changes)
                .filteredOn(change -> change.action() == ChangeAction.AMENDED)
                .allSatisfy(change -> assertThat(change.differences()).anyMatch(FieldDifference::material));
        assertThat(changes)
                .filteredOn(change -> change.action() == ChangeAction.COSMETIC)
                .allSatisfy(
                        change -> assertThat(change.differences()).isNotEmpty().noneMatch(FieldDifference::material));
    }

    private static long count(List<PartyChange> changes, ChangeAction action) {
        return changes.stream().filter(change -> change.action() == action).count();
    }

    private static List<PartyChange> changes(String format, String list, Path before, Path after) {
        ListDiff diff = ListDiff.of(list, parsed(format, before), parsed(format, after));
        return diff.changes().stream().map(ListComparison.Change::change).toList();
    }

    private static ListFile parsed(String format, Path path) {
        ListFile file = ListFile.read(path, Parsers.list(format).orElseThrow());
        assertThat(file.brokenOff()).isEmpty();
        assertThat(file.skipped()).isEmpty();
        return file;
    }

    private static List<String> reviewed() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GenuineChangesTest.class.getResourceAsStream("uvl-2022-to-2023.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
