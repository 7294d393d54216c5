package io.listwire.ingest.source.csl;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.GenuineData;
import io.listwire.ingest.source.InputLimits;
import io.listwire.schema.Identifier;
import io.listwire.schema.PartyDate;
import io.listwire.schema.PartyDetails;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.data.MapEntry;
import org.junit.jupiter.api.Test;

/** The publisher's own files, where they are at hand. */
class CslGenuineFilesTest {

    private final CslParser parser = new CslParser(InputLimits.defaults());

    private CollectedList read(String path) throws Exception {
        CollectedList list = CollectedList.of(parser, GenuineData.file(path));
        assertThat(list.skipped).isEmpty();
        return list;
    }

    @Test
    void shouldReadEveryRowWhenFileIsTheWholeListOf2022() throws Exception {
        CollectedList list = read("lists/csl/consolidated-2022-05-16.csv");

        assertThat(list.entries).hasSize(14_160);
        assertThat(list.countsByList())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        MapEntry.entry("US-BIS-DPL", 462L),
                        MapEntry.entry("US-BIS-EL", 2001L),
                        MapEntry.entry("US-BIS-MEU", 71L),
                        MapEntry.entry("US-BIS-UVL", 201L),
                        MapEntry.entry("US-OFAC-CAPTA", 53L),
                        MapEntry.entry("US-OFAC-FSE", 3L),
                        MapEntry.entry("US-OFAC-NS-CMIC", 68L),
                        MapEntry.entry("US-OFAC-NS-MBS", 17L),
                        MapEntry.entry("US-OFAC-NS-PLC", 78L),
                        MapEntry.entry("US-OFAC-SDN", 10_026L),
                        MapEntry.entry("US-OFAC-SSI", 290L),
                        MapEntry.entry("US-STATE-DTC", 727L),
                        MapEntry.entry("US-STATE-ISN", 163L)));
    }

    @Test
    void shouldReadChineseMilitaryCompaniesWithTheirDatesWhenFileIsOf2022() throws Exception {
        CollectedList list = read("lists/csl/consolidated-2022-05-16.csv");

        assertThat(list.entries.stream().filter(entry -> entry.list().equals("US-OFAC-NS-CMIC")))
                .hasSize(68)
                .allSatisfy(entry -> {
                    assertThat(entry.party().getPublisherId()).isPresent();
                    assertThat(entry.party().getDates())
                            .extracting(PartyDate::getKind)
                            .contains("LISTING", "EFFECTIVE", "DIVESTMENT");
                });
        assertThat(list.entries.stream()
                        .filter(entry -> entry.list().equals("US-OFAC-NS-CMIC"))
                        .filter(entry -> entry.party().getIdentifiers().stream()
                                .anyMatch(identifier -> identifier.getKind().equals("USCC"))))
                .hasSize(58);
    }

    @Test
    void shouldGiveNoControlCharactersWhenFileHoldsSome() throws Exception {
        CollectedList list = read("lists/csl/consolidated-2022-05-16.csv");

        assertThat(list.entries)
                .allSatisfy(entry -> assertThat(entry.party().getNames())
                        .allSatisfy(name -> assertThat(name.getText().chars()).noneMatch(Character::isISOControl)));
        assertThat(list.party("CAST Xi\u2019an Spaceflight Engine Factory").getAddresses())
                .hasSize(1);
        assertThat(list.party("Government Flying Service").getAddresses()).hasSize(1);
    }

    @Test
    void shouldReadOlderLayoutWhenFileIsOf2019() throws Exception {
        CollectedList list = read("lists/csl/consolidated-2019-12-03.csv");

        assertThat(list.entries).hasSize(115);
        assertThat(list.countsByList())
                .containsEntry("US-OFAC-SDN", 28L)
                .containsEntry("US-OFAC-SSI", 26L)
                .containsEntry("US-BIS-EL", 22L)
                .containsEntry("US-BIS-UVL", 4L)
                .hasSize(9);
        assertThat(list.party("200G PSA HOLDINGS LLC").getIdentifiers())
                .containsExactly(new Identifier("TAX_ID", "80-0890696", "US"));
    }

    @Test
    void shouldReadIdentifiersWhenFileIsOfALaterYear() throws Exception {
        CollectedList list = read("lists/small/csl/consolidated.csv");

        assertThat(list.entries).hasSize(13);
        PartyDetails person = list.party("RIM, Ryong Nam");
        assertThat(person.getIdentifiers()).containsExactly(new Identifier("PASSPORT", "836238033", "KP"));
        assertThat(person.getDates()).containsExactly(new PartyDate("BIRTH", "1978-12-05", LocalDate.of(1978, 12, 5)));
        assertThat(person.getRemarks().orElseThrow()).startsWith("Gender: Male; Secondary sanctions risk: North Korea");
    }

    @Test
    void shouldReadBothUnverifiedListsOfTheStory() throws Exception {
        assertThat(read("lists/uvl-2022-to-2023/uvl-2022-05-16.csv").countsByList())
                .containsExactly(MapEntry.entry("US-BIS-UVL", 201L));
        assertThat(read("lists/uvl-2022-to-2023/uvl-2023-11-30.csv").countsByList())
                .containsExactly(MapEntry.entry("US-BIS-UVL", 186L));
    }
}
