package io.listwire.ingest.source.eu;

import static io.listwire.ingest.source.Rejections.rejection;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.SourceException.Kind;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EuFsfBadInputTest {

    private static final long SEED = 20_303;
    private static final int CUTS = 300;
    private static final String OPEN =
            "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" generationDate=\"2031-01-02\">";
    private final EuFsfParser parser = new EuFsfParser(InputLimits.defaults());

    @Test
    void shouldNoticeWhereverTheFileIsCut() throws Exception {
        byte[] whole = EuText.fixture().strip().getBytes(UTF_8);
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
                "<export><sanctionEntity logicalId=\"1\"/></export>",
                OPEN + "</export>",
                OPEN + "</export>" + OPEN + "</export>",
                "<!DOCTYPE e [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + OPEN + "&a;</export>",
                "<!DOCTYPE e [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>" + OPEN + "&b;</export>",
                "fileGenerationDate;Entity_LogicalId\n05/08/2031;13\n",
                "{\"results\":[]}"
            })
    void shouldRefuseWhenItIsAnotherOrAHostileFile(String text) {
        assertThat(rejection(() -> CollectedList.of(parser, text)).kind()).isIn(Kind.MALFORMED, Kind.UNEXPECTED_LAYOUT);
    }

    @Test
    void shouldRefuseWhenItIsEmptyOrNoText() throws Exception {
        String good = EuText.fixture();
        assertThat(rejection(() -> CollectedList.of(parser, "")).kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(rejection(() -> CollectedList.of(parser, good.replace("ZORBA", "ZOR\0BA")))
                        .kind())
                .isEqualTo(Kind.MALFORMED);
        assertThat(rejection(() -> CollectedList.of(
                                parser, good.replace("ZORBA", "\u00C9").getBytes(ISO_8859_1)))
                        .kind())
                .isEqualTo(Kind.MALFORMED);
    }

    @Test
    void shouldRefuseWhenOneNameOrOneEntityDoesNotEnd() throws Exception {
        EuFsfParser strict = new EuFsfParser(new InputLimits(1L << 20, 1, 20_000));
        String good = EuText.fixture();
        assertThat(CollectedList.of(strict, good).entries).hasSize(2);
        String longName = good.replace("ZORBA", "Z".repeat(50_000));
        assertThat(rejection(() -> CollectedList.of(strict, longName)).kind()).isEqualTo(Kind.TOO_LARGE);
        String manyNames = good.replace(
                "<citizenship region", "<nameAlias wholeName=\"Z\"/>".repeat(2_000) + "<citizenship region");
        assertThat(rejection(() -> CollectedList.of(strict, manyNames)).kind()).isEqualTo(Kind.TOO_LARGE);
    }
}
