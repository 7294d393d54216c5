package io.listwire.ingest.source.ofac;

import static io.listwire.contract.RestrictionList.US_OFAC_CAPTA;
import static io.listwire.contract.RestrictionList.US_OFAC_FSE;
import static io.listwire.contract.RestrictionList.US_OFAC_NS_CMIC;
import static io.listwire.contract.RestrictionList.US_OFAC_NS_MBS;
import static io.listwire.contract.RestrictionList.US_OFAC_NS_PLC;
import static io.listwire.contract.RestrictionList.US_OFAC_SSI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfacListsTest {

    private static final String DIRECTIVE_2 = "Listing Date (EO 14024 Directive 2): 24 Feb 2022";
    private static final String DIRECTIVE_3 = "Listing Date (EO 14024 Directive 3): 24 Feb 2022";

    @Test
    void shouldFindTheListWhenOneProgrammeIsEnough() {
        assertThat(OfacLists.of(List.of("CMIC-EO13959"), "")).containsExactly(US_OFAC_NS_CMIC);
        assertThat(OfacLists.of(List.of("SDGT", "NS-PLC"), "")).containsExactly(US_OFAC_NS_PLC);
        assertThat(OfacLists.of(List.of("FSE-IR", "EO13645"), "")).containsExactly(US_OFAC_FSE);
        assertThat(OfacLists.of(List.of("561list"), "")).containsExactly(US_OFAC_CAPTA);
        assertThat(OfacLists.of(List.of("CAATSA-RUSSIA"), "")).containsExactly(US_OFAC_NS_MBS);
    }

    @Test
    void shouldFindEachListWhenTheEntryNamesSeveralDirectives() {
        List<String> programmes = List.of("UKRAINE-EO13662", "RUSSIA-EO14024");
        assertThat(OfacLists.of(programmes, "")).containsExactly(US_OFAC_SSI);
        assertThat(OfacLists.of(programmes, DIRECTIVE_2)).containsExactly(US_OFAC_CAPTA, US_OFAC_SSI);
        assertThat(OfacLists.of(programmes, DIRECTIVE_3 + "; " + DIRECTIVE_2))
                .containsExactly(US_OFAC_CAPTA, US_OFAC_NS_MBS, US_OFAC_SSI);
        assertThat(OfacLists.of(List.of("BURMA-EO14014", "UKRAINE-EO13662"), ""))
                .containsExactly(US_OFAC_SSI);
    }

    @Test
    void shouldFindNoneAndSayWhatToDoWhenTheProgrammesLeadNowhere() {
        assertThat(OfacLists.of(List.of("RUSSIA-EO14024"), "")).isEmpty();
        assertThat(OfacLists.of(List.of("NEW-EO15000"), DIRECTIVE_2)).isEmpty();
        assertThat(OfacLists.unknown(List.of("NEW-EO15000"))).contains("NEW-EO15000", "programmes.tsv");
        assertThat(OfacLists.unknown(List.of())).contains("no programme");
    }
}
