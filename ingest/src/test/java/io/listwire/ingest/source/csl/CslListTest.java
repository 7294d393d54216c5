package io.listwire.ingest.source.csl;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.RestrictionList;
import io.listwire.ingest.source.text.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CslListTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Denied Persons List (DPL) - Bureau of Industry and Security | US-BIS-DPL | false
                    Specially Designated Nationals (SDN) - Treasury Department | US-OFAC-SDN | true
                    Entity List (EL) - Bureau of Industry and Security | US-BIS-EL | false
                    Nonproliferation Sanctions (ISN) - State Department | US-STATE-ISN | false
                    Sectoral Sanctions Identifications List (SSI) - Treasury Department | US-OFAC-SSI | true
                    ITAR Debarred (DTC) - State Department | US-STATE-DTC | false
                    Palestinian Legislative Council List (PLC) - Treasury Department | US-OFAC-NS-PLC | true
                    Military End User (MEU) List - Bureau of Industry and Security | US-BIS-MEU | false
                    Unverified List (UVL) - Bureau of Industry and Security | US-BIS-UVL | false
                    Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department | US-OFAC-NS-CMIC | true
                    Capta List (CAP) - Treasury Department | US-OFAC-CAPTA | true
                    Foreign Sanctions Evaders (FSE) - Treasury Department | US-OFAC-FSE | true
                    Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department | US-OFAC-NS-MBS | true
                    unverified list (uvl) | US-BIS-UVL | false
                    Unverified List - Bureau of Industry and Security | US-BIS-UVL | false
                    """)
    void shouldFindListWhenSourceIsWordedThus(String source, String id, boolean stableNumbers) {
        assertThat(CslList.ofSource(source)).contains(new CslList(id, stableNumbers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Part 561 List (561) - Treasury Department", "(", "()", "UVL"})
    void shouldFindNoListWhenSourceIsUnknown(String source) {
        assertThat(CslList.ofSource(source)).isEmpty();
    }

    @Test
    void shouldNameOnlyListsOfTheContract() {
        assertThat(DataFile.rows(CslList.class, "lists.tsv", 3))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(RestrictionList.withId(row.get(1)))
                        .as(row.get(0))
                        .isPresent());
    }
}
