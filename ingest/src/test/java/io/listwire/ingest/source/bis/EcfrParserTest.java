package io.listwire.ingest.source.bis;

import static io.listwire.ingest.source.Rejections.rejection;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.schema.Address;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcfrParserTest {

    private final EcfrParser parser = new EcfrParser(InputLimits.defaults());
    private String file;

    @BeforeEach
    void read() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EcfrParserTest.class.getResourceAsStream("title-15-part-744.xml"))) {
            file = new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void shouldReadEachSupplementAsItsList() throws Exception {
        CollectedList read = CollectedList.of(parser, file);

        assertThat(read.countsByList()).isEqualTo(Map.of("US-BIS-EL", 6L, "US-BIS-UVL", 2L, "US-BIS-MEU", 1L));
        assertThat(read.defects).isEmpty();
        assertThat(read.skipped).singleElement().satisfies(row -> {
            assertThat(row.reason()).contains("3 cells").contains("has 5");
            assertThat(row.raw()).contains("Cut short");
        });
    }

    @Test
    void shouldKeepAllThatIsSaidOfAnEntity() throws Exception {
        PartyDetails party = CollectedList.of(parser, file).party("Aurora Works Co., Ltd.");

        assertThat(party.getPublisherId()).isEmpty();
        assertThat(party.getNames())
                .containsExactly(
                        new PartyName("Aurora Works Co., Ltd.", NameKind.PRIMARY, "Latn"),
                        new PartyName("AW Plant", NameKind.ALIAS, "Latn"),
                        new PartyName("Plant No. 13", NameKind.ALIAS, "Latn"));
        assertThat(party.getAddresses())
                .containsExactly(
                        new Address("Room 5, 2 Harbour Road, Dalian, China", "CN"),
                        new Address("Unit 7, 9 Quay Road, Kowloon, Hong Kong", "HK"));
        assertThat(party.getCountries()).containsExactly("CN");
        assertThat(party.getCitations()).containsExactly("86 FR 12345, 3/8/21.", "87 FR 23456, 4/20/22.");
        assertThat(party.getLicenseRequirement())
                .contains("For all items subject to the EAR. (See § 744.11 of the EAR)");
        assertThat(party.getLicensePolicy()).contains("Presumption of denial");
        assertThat(party.getRemarks()).contains("(See alternate addresses under Hong Kong).");
    }

    @Test
    void shouldCarryCountryAndCitationOn() throws Exception {
        PartyDetails party = CollectedList.of(parser, file).party("Borealis Institute");

        assertThat(party.getCountries()).containsExactly("CN");
        assertThat(party.getCitations()).containsExactly("86 FR 12345, 3/8/21.", "87 FR 23456, 4/20/22.");
    }

    @Test
    void shouldReadTheListsWithoutLicences() throws Exception {
        CollectedList read = CollectedList.of(parser, file);

        assertThat(read.party("Evening Star FZE").getAddresses())
                .containsExactly(new Address("P.O. Box 100, Sharjah, UAE", "AE"));
        assertThat(read.party("Fixed Star Aero Engine Co., Ltd.").getAddresses())
                .isEmpty();
        assertThat(read.party("Fixed Star Aero Engine Co., Ltd.").getCountries())
                .containsExactly("CN");
    }

    @Test
    void shouldTellAListWhoseTableIsGone() throws Exception {
        String without = file.replaceFirst("(?s)(<HEAD>Supplement No. 6.*?)<DIV><TABLE>.*?</TABLE></DIV>", "$1");

        CollectedList read = CollectedList.of(parser, without);

        assertThat(read.defects).singleElement().satisfies(defect -> {
            assertThat(defect.list()).isEqualTo("US-BIS-UVL");
            assertThat(defect.reason()).contains("no entry in it");
        });
    }

    @Test
    void shouldNoticeEveryCut() {
        byte[] bytes = file.stripTrailing().getBytes(UTF_8);

        for (int cut : new Random(744).ints(200, 0, bytes.length).toArray()) {
            assertThat(rejection(() -> CollectedList.of(parser, Arrays.copyOf(bytes, cut)))
                            .kind())
                    .as("cut at %d", cut)
                    .isEqualTo(Kind.TRUNCATED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<DIV5 N=\"743\" TYPE=\"PART\"><P>Another part</P></DIV5>",
                "<CONSOLIDATED_LIST dateGenerated=\"2026-02-27T00:00:09.554Z\"/>",
                "<!DOCTYPE x [<!ENTITY a \"b\">]><DIV5 N=\"744\">&a;</DIV5>",
                "{\"results\": []}",
                "Name\tCity\n"
            })
    void shouldRefuseWhatIsNotThePart(String text) {
        assertThat(rejection(() -> CollectedList.of(parser, text)).kind())
                .isIn(Kind.UNEXPECTED_LAYOUT, Kind.MALFORMED, Kind.TRUNCATED);
    }
}
