package io.listwire.ingest.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.listwire.contract.Topics;
import io.listwire.ingest.digest.AvroDigester;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.Spool;
import io.listwire.ingest.spool.SpooledInput;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import io.listwire.schema.SnapshotEnd;
import io.listwire.schema.SnapshotEntry;
import io.listwire.schema.SnapshotStart;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedFileTest {

    private static final Origin ORIGIN = new Origin("csl", "/lists/csl.csv");
    private static final Instant RETRIEVED_AT = Instant.parse("2023-08-22T12:00:00Z");

    @TempDir
    Path directory;

    private Spool spool;

    @BeforeEach
    void openSpool() throws IOException {
        spool = Spool.in(Optional.of(directory));
    }

    @Test
    void shouldCountAndDigestEachListOfAFileWithTheStricterFirst() throws Exception {
        CheckedFile file = check("US-BIS-UVL a\nUS-BIS-EL b\nUS-BIS-UVL c\n?\n");

        assertThat(file.snapshots()).extracting(CheckedSnapshot::list).containsExactly("US-BIS-EL", "US-BIS-UVL");
        assertThat(file.snapshots()).extracting(CheckedSnapshot::count).containsExactly(1, 2);
        assertThat(file.snapshots()).extracting(CheckedSnapshot::skippedRows).containsExactly(1, 1);
        assertThat(file.snapshots().get(1).digest()).isEqualTo(chain("a", "c"));
        assertThat(file.snapshots().get(0).digest()).isEqualTo(chain("b"));
        assertThat(file.skippedRows()).isEqualTo(1);
        assertThat(file.firstSkippedRows()).extracting(SkippedRow::line).containsExactly(4L);
    }

    @Test
    void shouldNameSnapshotsByListAndBytes() throws Exception {
        CheckedFile file = check("US-BIS-UVL a\n");

        assertThat(file.snapshots().get(0).ref().getSha256())
                .isEqualTo("fc79dcbcfd152f9e4cb6359474b5130bc6dacfa06f03715f9c282d682631e5f3");
        assertThat(file.snapshots().get(0).ref().getSnapshotId()).isEqualTo("US-BIS-UVL@fc79dcbcfd152f9e");
        assertThat(file.snapshots().get(0).ref().getFormat()).isEqualTo("lines");
        assertThat(file.snapshots().get(0).ref().getParser()).isEqualTo("lines/1");
    }

    @Test
    void shouldReplayStartEntriesAndEndOfTheListsThatAreWanted() throws Exception {
        CheckedFile file = check("US-BIS-UVL a\nUS-BIS-EL b\nUS-BIS-UVL c\n?\n");
        Replayed replayed = new Replayed();

        file.replay(Set.of("US-BIS-UVL"), replayed);

        assertThat(replayed.parts).extracting(ListSnapshotPart::getList).containsOnly("US-BIS-UVL");
        assertThat(replayed.parts)
                .extracting(ListSnapshotPart::getPart)
                .satisfiesExactly(
                        start -> assertThat(start).isInstanceOf(SnapshotStart.class),
                        first -> assertThat(((SnapshotEntry) first).getLine()).isEqualTo(1),
                        second -> {
                            assertThat(((SnapshotEntry) second).getSequence()).isEqualTo(2);
                            assertThat(((SnapshotEntry) second).getLine()).isEqualTo(3);
                            assertThat(((SnapshotEntry) second)
                                            .getContentDigest()
                                            .bytes())
                                    .isEqualTo(digest("c"));
                        },
                        end -> assertThat(end)
                                .isEqualTo(new SnapshotEnd(
                                        2, file.snapshots().get(1).digest(), 1)));
        assertThat(replayed.skipped).hasSize(1);
    }

    @Test
    void shouldRefuseAFileWithoutEntries() {
        assertThatThrownBy(() -> check("?\n?\n"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("csl (/lists/csl.csv)")
                .hasMessageContaining("line 1 is a question");
    }

    @Test
    void shouldSkipEntriesOfListsThatNobodyKnowsAndEntriesThatDoNotFit() throws Exception {
        CheckedFile file =
                check("US-BIS-UVL a\nMARS b\nUS-BIS-UVL " + "x".repeat(Topics.MAX_RECORD_BYTES) + "\nUS-BIS-UVL d\n");

        assertThat(file.snapshots()).extracting(CheckedSnapshot::count).containsExactly(2);
        assertThat(file.snapshots().get(0).digest()).isEqualTo(chain("a", "d"));
        assertThat(file.firstSkippedRows())
                .extracting(SkippedRow::reason)
                .satisfiesExactly(
                        unknown -> assertThat(unknown).contains("line 2").contains("MARS"),
                        large -> assertThat(large).contains("line 3").contains("bytes"));
    }

    @Test
    void shouldRefuseToReplayWhenTheParserReadsDifferently() throws Exception {
        int[] readings = {0};
        ListParser fickle = new LinesParser() {
            @Override
            public void parse(ListFiles files, Origin origin, ListSink sink) throws SourceException, IOException {
                super.parse(files, origin, sink);
                if (readings[0]++ > 0) {
                    sink.entry("US-BIS-UVL", 9, party("more"));
                }
            }
        };
        CheckedFile file = CheckedFile.check(input("US-BIS-UVL a\n"), fickle, ORIGIN, RETRIEVED_AT);

        assertThatThrownBy(() -> file.replay(Set.of("US-BIS-UVL"), new Replayed()))
                .isInstanceOf(IllegalStateException.class);
    }

    private CheckedFile check(String text) throws Exception {
        return CheckedFile.check(input(text), new LinesParser(), ORIGIN, RETRIEVED_AT);
    }

    private SpooledInput input(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return spool.take(new ByteArrayInputStream(bytes), ORIGIN, Long.MAX_VALUE / 2);
    }

    private static String chain(String... names) {
        DigestChain chain = new DigestChain();
        Arrays.stream(names).forEach(name -> chain.add(digest(name)));
        return chain.hex();
    }

    private static byte[] digest(String name) {
        return Arrays.copyOf(new AvroDigester<>(PartyDetails.class).digest(party(name)), 16);
    }

    private static PartyDetails party(String name) {
        return new PartyDetails(
                null,
                PartyType.UNKNOWN,
                List.of(new PartyName(name, NameKind.PRIMARY, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    @Test
    void shouldHoldTheListThatIsCutThroughAndDoubtTheOthersWhenTheFileBreaksOff() throws Exception {
        CheckedFile file = check("US-BIS-EL a\nUS-BIS-UVL b\n!\n");

        assertThat(file.brokenOff()).isPresent();
        assertThat(file.snapshots())
                .extracting(
                        CheckedSnapshot::list,
                        snapshot -> snapshot.reliability().defects().size())
                .containsExactly(tuple("US-BIS-EL", 0), tuple("US-BIS-UVL", 1));
        assertThat(file.snapshots())
                .extracting(snapshot -> snapshot.reliability().mayLackEntries())
                .allSatisfy(reason -> assertThat(reason)
                        .hasValueSatisfying(text -> assertThat(text).contains("line 3")));
    }

    @Test
    void shouldSayWhyWhenTheFileBreaksOffBeforeItsFirstEntry() {
        assertThatThrownBy(() -> check("!\n"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("it ends there");
    }

    /**
     * Each line a list and a name; a question mark alone is a row that cannot be read, an exclamation mark the place
     * where the file breaks off.
     */
    private static class LinesParser implements ListParser {

        @Override
        public String format() {
            return "lines";
        }

        @Override
        public String version() {
            return "lines/1";
        }

        @Override
        public void parse(ListFiles files, Origin origin, ListSink sink) throws SourceException, IOException {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(files.openOnly(origin), StandardCharsets.UTF_8));
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("?")) {
                    sink.skipped(null, new SkippedRow(number, "line " + number + " is a question", line));
                } else if (line.equals("!")) {
                    throw new SourceException(
                            SourceException.Kind.TRUNCATED,
                            origin,
                            "line " + number,
                            "it ends there",
                            "fetch it again");
                } else {
                    int blank = line.indexOf(' ');
                    sink.entry(line.substring(0, blank), number, party(line.substring(blank + 1)));
                }
                number++;
            }
        }
    }

    private static final class Replayed implements SnapshotSink {

        private final List<ListSnapshotPart> parts = new ArrayList<>();
        private final List<SkippedRow> skipped = new ArrayList<>();

        @Override
        public void part(ListSnapshotPart part) {
            parts.add(part);
        }

        @Override
        public void skipped(SkippedRow row) {
            skipped.add(row);
        }
    }
}
