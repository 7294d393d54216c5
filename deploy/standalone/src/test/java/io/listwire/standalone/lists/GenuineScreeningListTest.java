package io.listwire.standalone.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.listing.ChangeAction;
import io.listwire.ingest.source.Parsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The genuine Consolidated Screening List of 2022-05-16 beside itself with the accidents that have befallen it. */
class GenuineScreeningListTest {

    private static final String ENTITY_LIST = "US-BIS-EL";
    private static final String SDN = "US-OFAC-SDN";
    private static final String DENIED = "US-BIS-DPL";

    @TempDir
    Path directory;

    private ScreeningRows rows;
    private ListFile before;

    @BeforeEach
    void read() throws IOException {
        Path genuine = GenuineData.file("lists/csl/consolidated-2022-05-16.csv");
        rows = ScreeningRows.read(genuine);
        before = parsed(genuine);
        assertThat(before.entries()).hasSize(13);
        assertThat(before.entries().values().stream().mapToInt(List::size).sum())
                .isEqualTo(14_160);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void shouldAlertNobodyWhenThePublisherRewritesTheFile(long seed) throws IOException {
        Map<String, ListDiff> diffs =
                diffs(parsed(write(rows.rewritten(new Random(seed)).lines())));

        assertThat(diffs).hasSize(13);
        assertThat(diffs.values()).noneMatch(ListDiff::held);
        assertThat(diffs.values().stream()
                        .flatMap(diff -> diff.changes().stream())
                        .filter(change -> change.change().action() != ChangeAction.COSMETIC)
                        .map(change -> change.change().action() + " "
                                + change.change().name() + " "
                                + change.change().differences()))
                .isEmpty();
    }

    @Test
    void shouldHoldTheSdnListAloneWhenItsRowsAreCutToASixth() throws IOException {
        ScreeningRows cut = changed(rows).without("(SDN)", number -> number % 6 != 0);

        Map<String, ListDiff> diffs = diffs(parsed(write(cut.lines())));

        assertThat(held(diffs)).containsExactly(SDN);
        assertThat(diffs.get(SDN).reasons()).singleElement().asString().contains("10026", "1671");
        assertOthersChange(diffs);
    }

    @Test
    void shouldHoldAListAloneWhenItIsAbsent() throws IOException {
        ScreeningRows cut = changed(rows).without("(DPL)", number -> true);

        Map<String, ListDiff> diffs = diffs(parsed(write(cut.lines())));

        assertThat(held(diffs)).containsExactly(DENIED);
        assertThat(diffs.get(DENIED).reasons()).anyMatch(reason -> reason.contains("absent"));
        assertOthersChange(diffs);
    }

    @Test
    void shouldDelistNobodyWhenTheFileIsCutInAQuote() throws IOException {
        String text = Files.readString(write(rows.lines()));
        int quote = text.indexOf(",\"", (int) (text.length() * 0.95));
        Path cut = directory.resolve("cut.csv");
        Files.writeString(cut, text.substring(0, quote + 5));

        ListFile after = parsed(cut);
        Map<String, ListDiff> diffs = diffs(after);

        assertThat(after.brokenOff()).isPresent();
        assertThat(held(diffs)).isNotEmpty().hasSizeLessThan(13);
        assertThat(believed(diffs)).isEmpty();
    }

    @Test
    void shouldHoldTheListsOnBothSidesOfAHeaderInTheMiddle() throws IOException {
        List<String> lines = new ArrayList<>(changed(rows).lines());
        lines.add(lines.size() / 2, lines.get(0));

        Map<String, ListDiff> diffs = diffs(parsed(write(lines)));

        assertThat(held(diffs)).isNotEmpty().doesNotContain(ENTITY_LIST).hasSizeLessThanOrEqualTo(2);
        assertOthersChange(diffs);
    }

    /** One row of the Entity List leaves beside the damage. */
    private static ScreeningRows changed(ScreeningRows rows) {
        return rows.without("(EL)", number -> number == 17);
    }

    private static void assertOthersChange(Map<String, ListDiff> diffs) {
        assertThat(believed(diffs)).containsExactly(ChangeAction.DELISTED + " on " + ENTITY_LIST);
    }

    private static List<String> believed(Map<String, ListDiff> diffs) {
        return diffs.values().stream()
                .filter(diff -> !diff.held())
                .flatMap(diff -> diff.changes().stream())
                .map(change ->
                        change.change().action() + " on " + change.change().list())
                .toList();
    }

    private static List<String> held(Map<String, ListDiff> diffs) {
        return diffs.values().stream()
                .filter(ListDiff::held)
                .map(ListDiff::list)
                .toList();
    }

    private Map<String, ListDiff> diffs(ListFile after) {
        Map<String, ListDiff> diffs = new TreeMap<>();
        before.entries().keySet().forEach(list -> diffs.put(list, ListDiff.of(list, before, after)));
        return diffs;
    }

    private Path write(List<String> lines) throws IOException {
        return Files.write(directory.resolve("after.csv"), lines);
    }

    private static ListFile parsed(Path file) {
        return ListFile.read(file, Parsers.list("csl").orElseThrow());
    }
}
