package io.listwire.standalone.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.listing.ChangeAction;
import io.listwire.ingest.source.Parsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A genuine file beside its own beginning: wherever it is cut, nobody is told that a party was delisted. */
class TruncationTest {

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0} {1}, {2} cuts, seed {3}")
    @CsvSource({
        "csl, csl/consolidated-2022-05-16.csv, 25, 11",
        "csl, uvl-2022-to-2023/uvl-2023-11-30.csv, 200, 12",
        "bis-dpl, bis-dpl/2022-09-07/dpl.txt, 200, 13",
        "ofac-csv, ofac-sdn/2021-07-07/sdn.csv, 25, 14",
        "un, un/2026-02-27/consolidated.xml, 25, 15"
    })
    void shouldDelistNobodyWhenTheFileIsCutAnywhere(String format, String genuine, int cuts, long seed)
            throws IOException {
        Path whole = GenuineData.file("lists/" + genuine);
        byte[] bytes = Files.readAllBytes(whole);
        ListFile before = parsed(format, whole);
        for (int cut : new Random(seed).ints(cuts, 0, bytes.length).toArray()) {
            ListFile after = parsed(format, Files.write(directory.resolve("cut"), Arrays.copyOf(bytes, cut)));

            assertThat(believedDelistings(before, after))
                    .as("cut at %d of %d", cut, bytes.length)
                    .isEmpty();
        }
    }

    private static List<String> believedDelistings(ListFile before, ListFile after) {
        return before.entries().keySet().stream()
                .map(list -> ListDiff.of(list, before, after))
                .filter(diff -> !diff.held())
                .flatMap(diff -> diff.changes().stream())
                .filter(change -> change.change().action() == ChangeAction.DELISTED)
                .map(change -> change.change().list() + " " + change.change().name())
                .toList();
    }

    private static ListFile parsed(String format, Path file) {
        return ListFile.read(file, Parsers.list(format).orElseThrow());
    }
}
