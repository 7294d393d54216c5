package io.listwire.ingest.source.csl;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.CollectedList.Defect;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.schema.PartyDetails;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CslJointsTest {

    private static final String REASON =
            "the header stands again on line 3, next to rows of this list: files were joined there; fetch the file again";
    private static final String SDN =
            CslText.row(Map.of("_id", "36", "source", CslText.SDN, "name", "TEST", "entity_number", "36"));

    private final CslParser parser = new CslParser(InputLimits.defaults());

    @Test
    void shouldDeclareTheListsOnBothSidesDefectiveWhenTheHeaderStandsInTheMiddle() throws Exception {
        CollectedList list = CollectedList.of(
                parser, CslText.header() + CslText.uvl("FIRST") + CslText.header() + SDN + CslText.uvl("LAST"));

        assertThat(list.defects).containsExactly(new Defect("US-BIS-UVL", REASON), new Defect("US-OFAC-SDN", REASON));
        assertThat(list.entries).hasSize(3);
        assertThat(list.skipped).extracting(SkippedRow::line).containsExactly(3L);
    }

    @Test
    void shouldDeclareAListDefectiveOnceWhenItStandsOnBothSides() throws Exception {
        CollectedList list = CollectedList.of(
                parser, CslText.header() + CslText.uvl("FIRST") + CslText.header() + CslText.uvl("LAST") + SDN);

        assertThat(list.defects).containsExactly(new Defect("US-BIS-UVL", REASON));
    }

    @Test
    void shouldDeclareTheListBeforeItDefectiveWhenTheHeaderStandsLast() throws Exception {
        CollectedList list = CollectedList.of(parser, CslText.header() + CslText.uvl("FIRST") + CslText.header());

        assertThat(list.defects).containsExactly(new Defect("US-BIS-UVL", REASON));
    }

    @Test
    void shouldSayWhichListLosesARowWhenTheSourceColumnTells() throws Exception {
        SkippedLists skipped = new SkippedLists();
        String file = CslText.header()
                + CslText.uvl("EXTRA").stripTrailing() + ",one more\r\n"
                + CslText.uvl("N\0UL")
                + CslText.uvl(" ")
                + "short\r\n"
                + CslText.row(Map.of("source", "Unheard-of List", "name", "TEST"));

        parser.parse(
                ListFiles.of("consolidated.csv", () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))),
                CollectedList.ORIGIN,
                skipped);

        assertThat(skipped.lists).containsExactly("US-BIS-UVL", "US-BIS-UVL", "US-BIS-UVL", null, null);
    }

    /** Keeps which list each skipped row belongs to. */
    private static final class SkippedLists implements ListSink {

        private final List<@Nullable String> lists = new ArrayList<>();

        @Override
        public void published(Instant at) {}

        @Override
        public void entry(String list, long line, PartyDetails party) {}

        @Override
        public void skipped(@Nullable String list, SkippedRow row) {
            lists.add(list);
        }

        @Override
        public void defect(@Nullable String list, String reason) {}
    }
}
