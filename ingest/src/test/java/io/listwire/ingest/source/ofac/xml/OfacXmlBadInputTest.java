package io.listwire.ingest.source.ofac.xml;

import static io.listwire.ingest.source.Rejections.rejection;
import static io.listwire.ingest.source.ofac.xml.OfacXmlText.entity;
import static io.listwire.ingest.source.ofac.xml.OfacXmlText.file;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.GenuineData;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfacXmlBadInputTest {

    private static final long SEED = 20_301;
    private final OfacXmlParser parser = new OfacXmlParser(InputLimits.defaults());

    @ParameterizedTest
    @ValueSource(strings = {"sdn.xml", "consolidated.xml"})
    void shouldNoticeWhereverTheGenuineFileIsCut(String name) throws Exception {
        byte[] whole = Files.readAllBytes(GenuineData.file("lists/small/ofac-xml/" + name));
        int lastTag = new String(whole, UTF_8).lastIndexOf('>');
        Random random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            byte[] cut = Arrays.copyOf(whole, random.nextInt(lastTag + 1));
            assertThat(rejection(() -> CollectedList.of(parser, cut)).kind())
                    .as("seed %d, cut at %d", SEED, cut.length)
                    .isEqualTo(Kind.TRUNCATED);
        }
    }

    @Test
    void shouldHoldAllListsWhenAFileOfSeveralBreaksOff() throws Exception {
        String text = file(2, entity(1, "A", "NS-PLC", ""), entity(2, "B", "UKRAINE-EO13662", ""));
        byte[] cut = text.substring(0, text.indexOf("</sdnList>")).getBytes(UTF_8);
        CollectedList list = new CollectedList();
        SourceException rejection = rejection(
                () -> parser.parse(ListFiles.of("x", () -> new ByteArrayInputStream(cut)), CollectedList.ORIGIN, list));
        assertThat(rejection.kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(list.entries).hasSize(2);
        assertThat(list.defects)
                .singleElement()
                .satisfies(defect -> assertThat(defect.list()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<CONSOLIDATED_LIST dateGenerated=\"2026-01-01T00:00:00Z\"><INDIVIDUALS/></CONSOLIDATED_LIST>",
                "<Sanctions><DateOfIssue/></Sanctions>",
                "<!DOCTYPE s [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sdnList>&a;</sdnList>",
                "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><sdnList>&b;</sdnList>",
                "<sdnList><sdnEntry><uid>1</uid></sdnEntry></sdnList><sdnList/>",
                "<sdnList><sdnEntry><uid>1</sdnEntry></sdnList>",
                "306,\"BANCO NACIONAL DE CUBA\",-0- ,\"CUBA\"\r\n",
                "{\"results\":[]}"
            })
    void shouldRefuseWhenItIsAnotherOrAHostileFile(String text) {
        assertThat(rejection(() -> CollectedList.of(parser, text)).kind()).isIn(Kind.MALFORMED, Kind.UNEXPECTED_LAYOUT);
    }

    @Test
    void shouldRefuseWhenItIsEmptyOrNoText() {
        assertThat(rejection(() -> CollectedList.of(parser, "")).kind()).isEqualTo(Kind.TRUNCATED);
        String good = file(1, entity(1, "A", "CUBA", ""));
        assertThat(rejection(() -> CollectedList.of(parser, good.replace("A<", "A\0<")))
                        .kind())
                .isEqualTo(Kind.MALFORMED);
        byte[] latin1 = good.replace("A<", "\u00C9<").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(rejection(() -> CollectedList.of(parser, latin1)).kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void shouldRefuseWhenOneNameOrOneEntryDoesNotEnd() {
        InputLimits limits = new InputLimits(1L << 20, 1, 2_000);
        OfacXmlParser strict = new OfacXmlParser(limits);
        String longName = file(1, entity(1, "A".repeat(5_000), "CUBA", ""));
        String longEntry =
                file(1, entity(1, "A", "CUBA", "<akaList>" + "<aka><uid>1</uid></aka>".repeat(500) + "</akaList>"));
        assertThat(rejection(() -> CollectedList.of(strict, longName)).kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(rejection(() -> CollectedList.of(strict, longEntry)).kind()).isEqualTo(Kind.TOO_LARGE);
    }
}
