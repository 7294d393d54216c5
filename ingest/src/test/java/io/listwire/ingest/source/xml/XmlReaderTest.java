package io.listwire.ingest.source.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {

    private static final Origin ORIGIN = new Origin("list", "list.xml");
    private static final String LIST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <list at="2026-01-02" xmlns:x="urn:x">
              <!-- a comment -->
              <party id="1" x:note="n&amp;n"><name>Müller &amp; <![CDATA[<Co>]]></name><empty/><a><b c="d">e</b></a></party>
              <party id="2"/>
            </list>
            """;

    @Test
    void shouldReadElementsWholeWhenTheirStartTagIsReached() throws Exception {
        XmlReader xml = reader(LIST.getBytes(UTF_8), InputLimits.defaults());
        assertThat(xml.nextStart()).isTrue();
        assertThat(xml.name()).isEqualTo("list");
        assertThat(xml.attribute("at")).contains("2026-01-02");
        assertThat(xml.nextStart()).isTrue();
        XmlElement party = xml.element();
        assertThat(party.value("name")).contains("Müller & <Co>");
        assertThat(party.value("empty")).isEmpty();
        assertThat(party.line()).isEqualTo(4);
        assertThat(party.labelled(List.of("id", "name"))).containsExactly("note: n&n", "a.b: e", "a.b.c: d");
        assertThat(xml.nextStart()).isTrue();
        assertThat(xml.attribute("id")).contains("2");
        assertThat(xml.nextStart()).isFalse();
    }

    @Test
    void shouldSayTruncatedWhereverTheFileIsCut() {
        byte[] whole = LIST.strip().getBytes(UTF_8);
        for (int length = 0; length < whole.length; length++) {
            SourceException e = rejection(Arrays.copyOf(whole, length), InputLimits.defaults());
            assertThat(e.kind()).as("cut at %s: %s", length, e.getMessage()).isEqualTo(Kind.TRUNCATED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><l>&a;</l>",
                "<!DOCTYPE l SYSTEM \"http://127.0.0.1:1/x.dtd\"><l/>",
                "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><l>&b;</l>",
                "<l>&unknown;</l>",
                "<l><a></b></l><!-- and more -->",
                "<l>\0</l>  ",
                "<l/><l/>  ",
                "no XML at all ",
                "{\"json\": true} "
            })
    void shouldRefuseWhenItIsHostileOrNoXml(String text) {
        SourceException e = rejection(text.getBytes(UTF_8), InputLimits.defaults());
        assertThat(e.kind()).as(e.getMessage()).isEqualTo(Kind.MALFORMED);
        assertThat(e).hasMessageContaining("list (list.xml), line 1");
    }

    @Test
    void shouldNameTheLineWhenItIsNotUtf8() {
        SourceException e =
                rejection(new byte[] {'<', 'l', '>', '\n', (byte) 0xE9, '<', '/', 'l', '>'}, InputLimits.defaults());
        assertThat(e.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(e).hasMessageContaining("line 2").hasMessageContaining("UTF-8");
    }

    @Test
    void shouldRefuseWhenOneElementOrTagOrTheDepthIsTooLarge() {
        InputLimits small = new InputLimits(1 << 20, 1 << 20, 1000);
        String many = "<l><p>" + "<a>b</a>".repeat(100) + "</p></l>";
        String longTag = "<l><p a=\"" + "x".repeat(100_000) + "\"/></l>";
        String deep = "<l>" + "<a>".repeat(200) + "</a>".repeat(200) + "</l>";
        for (String text : List.of(many, longTag, deep)) {
            assertThat(rejection(text.getBytes(UTF_8), small).kind()).isEqualTo(Kind.TOO_LARGE);
        }
        assertThat(rejection(LIST.getBytes(UTF_8), new InputLimits(100, 100, 1000))
                        .kind())
                .isEqualTo(Kind.TOO_LARGE);
    }

    private static XmlReader reader(byte[] bytes, InputLimits limits) throws SourceException, IOException {
        return new XmlReader(new ByteArrayInputStream(bytes), ORIGIN, limits);
    }

    private static SourceException rejection(byte[] bytes, InputLimits limits) {
        return catchThrowableOfType(SourceException.class, () -> {
            XmlReader xml = reader(bytes, limits);
            while (xml.nextStart()) {
                if (xml.depth() == 2) {
                    xml.element();
                }
            }
        });
    }
}
