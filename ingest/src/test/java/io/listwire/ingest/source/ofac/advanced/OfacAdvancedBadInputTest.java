package io.listwire.ingest.source.ofac.advanced;

import static io.listwire.ingest.source.Rejections.rejection;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfacAdvancedBadInputTest {

    private static final long SEED = 20_302;
    private static final int CUTS = 200;
    private final OfacAdvancedParser parser = new OfacAdvancedParser(InputLimits.defaults());

    @Test
    void shouldNoticeWhereverTheFileIsCut() throws Exception {
        byte[] whole = AdvancedText.fixture().strip().getBytes(UTF_8);
        Random random = new Random(SEED);
        for (int i = 0; i < CUTS; i++) {
            byte[] cut = Arrays.copyOf(whole, i == 0 ? whole.length - 1 : random.nextInt(whole.length));
            assertThat(rejection(() -> CollectedList.of(parser, cut)).kind())
                    .as("seed %d, cut at %d", SEED, cut.length)
                    .isEqualTo(Kind.TRUNCATED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sdnList><sdnEntry/></sdnList>",
                "<Sanctions/>",
                "<Sanctions><DistinctParties><DistinctParty FixedRef=\"1\"/></DistinctParties></Sanctions>",
                "<!DOCTYPE s [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Sanctions>&a;</Sanctions>",
                "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><Sanctions>&b;</Sanctions>",
                "306,\"BANCO NACIONAL DE CUBA\",-0- ,\"CUBA\"\r\n",
                "{\"results\":[]}"
            })
    void shouldRefuseWhenItIsAnotherOrAHostileFile(String text) {
        assertThat(rejection(() -> CollectedList.of(parser, text)).kind()).isIn(Kind.MALFORMED, Kind.UNEXPECTED_LAYOUT);
    }

    @Test
    void shouldRefuseWhenItIsEmptyOrNoText() throws Exception {
        String good = AdvancedText.fixture();
        assertThat(rejection(() -> CollectedList.of(parser, "")).kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(rejection(() -> CollectedList.of(parser, good.replace("SEA ROSE", "SEA\0ROSE")))
                        .kind())
                .isEqualTo(Kind.MALFORMED);
        assertThat(rejection(() -> CollectedList.of(
                                parser, good.replace("SEA ROSE", "\u00C9").getBytes(ISO_8859_1)))
                        .kind())
                .isEqualTo(Kind.MALFORMED);
        assertThat(rejection(() -> CollectedList.of(parser, good + good)).kind())
                .isEqualTo(Kind.MALFORMED);
    }

    @Test
    void shouldRefuseWhenOnePartyDoesNotEnd() throws Exception {
        OfacAdvancedParser strict = new OfacAdvancedParser(new InputLimits(1L << 20, 1, 20_000));
        String good = AdvancedText.fixture();
        assertThat(CollectedList.of(strict, good).entries).hasSize(3);
        String longName = good.replace("SEA ROSE", "R".repeat(50_000));
        assertThat(rejection(() -> CollectedList.of(strict, longName)).kind()).isEqualTo(Kind.TOO_LARGE);
        String manyParts = good.replace(
                "<DocumentedName ID=\"7010\"", "<x a=\"b\"/>".repeat(3_000) + "<DocumentedName ID=\"7010\"");
        assertThat(rejection(() -> CollectedList.of(strict, manyParts)).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void shouldRefuseWhenFarTooMuchBelongsToOneParty() throws Exception {
        String relation = "<ProfileRelationship From-ProfileID=\"36001\" To-ProfileID=\"36002\"/>";
        String text = AdvancedText.fixture()
                .replace("</ProfileRelationships>", relation.repeat(10_001) + "</ProfileRelationships>");
        assertThat(rejection(() -> CollectedList.of(parser, text)).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void shouldRefuseWhenTheReferenceValuesDoNotEnd() throws Exception {
        String value = "<Country ID=\"%d\">" + "C".repeat(900_000) + "</Country>";
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            values.append(value.formatted(i));
        }
        String text = AdvancedText.fixture().replace("</CountryValues>", values + "</CountryValues>");
        assertThat(rejection(() -> CollectedList.of(parser, text)).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void shouldReadOrRefuseWhateverTheBytes() throws Exception {
        byte[] good = AdvancedText.fixture().getBytes(UTF_8);
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < CUTS; i++) {
            byte[] bad = good.clone();
            for (int changes = 0; changes <= i % 3; changes++) {
                bad[random.nextInt(bad.length)] = (byte) "<>\"&='01 \0\u00E9".charAt(random.nextInt(10));
            }
            try {
                CollectedList.of(parser, bad);
            } catch (SourceException e) {
                refused++;
            }
        }
        assertThat(refused).as("seed %d", SEED).isBetween(1, CUTS);
    }

    @Test
    void shouldLeaveNoFileBehind() throws Exception {
        SideTable table = new SideTable();
        table.add(SideTable.Kind.NAME, "1", List.of("A", "B".repeat(5_000)));
        table.add(SideTable.Kind.NAME, "1", List.of());
        table.add(SideTable.Kind.ENTRY, "1", List.of("C"));
        table.seal();
        assertThat(table.find(SideTable.Kind.NAME, "1")).containsExactly(List.of("A", "B".repeat(5_000)), List.of());
        assertThat(table.first(SideTable.Kind.ENTRY, "1")).contains(List.of("C"));
        assertThat(table.first(SideTable.Kind.LOCATION, "1")).isEmpty();
        table.close();
        assertThat(table.path()).doesNotExist();
    }
}
