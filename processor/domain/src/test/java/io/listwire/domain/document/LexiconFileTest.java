package io.listwire.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconFileTest {

    private static List<LexiconEntry> read(String text) throws IOException {
        return LexiconFile.read("test.txt", new StringReader(text));
    }

    @Test
    void shouldWriteOutBracesWhenPhraseHasAlternatives() throws IOException {
        assertThat(read("[X]\nstrong 3 | {im,ex}port {ban,bans}; tariff # why").stream()
                        .map(LexiconEntry::phrase))
                .containsExactly("import ban", "import bans", "export ban", "export bans", "tariff");
    }

    @Test
    void shouldKeepSectionHeadAndPlaceWhenLineIsRead() throws IOException {
        assertThat(read("# comment\n\n[X]\nstrong 3 | =UVL"))
                .containsExactly(new LexiconEntry("test.txt", 4, "X", List.of("strong", "3"), "=UVL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no bar", "| no head", "a | b;;c", "a | {b", "a | b}", "a |"})
    void shouldNameFileAndLineWhenLineCannotBeRead(String line) {
        assertThatThrownBy(() -> read("# one\n" + line))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith("test.txt line 2: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[SANCTIONS]\nloud 3 | sanctions",
                "[SANCTIONS]\nstrong x | sanctions",
                "[SANCTIONS]\nstrong | sanctions",
                "[WEATHER]\nstrong 1 | rain",
                "[SANCTIONS]\nstrong 1 | ...",
                "[SANCTIONS]\nstrong 1 4 | no pair"
            })
    void shouldNameFileAndLineWhenTopicLineIsUnknown(String text) {
        assertThatThrownBy(() -> TopicLexicon.of(read(text)))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith("test.txt line 2: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[CUES]\nname | China", "[CN]\naims | against", "[CN]\nking | X", "[CN]\nname | !"})
    void shouldNameFileAndLineWhenJurisdictionLineIsUnknown(String text) {
        assertThatThrownBy(() -> JurisdictionLexicon.of(read(text)))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith("test.txt line 2: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[X]\nnamed | UVL", "[US-BIS-UVL]\ncalled | UVL", "[US-BIS-UVL]\nnear | a ... b"})
    void shouldNameFileAndLineWhenListLineIsUnknown(String text) {
        assertThatThrownBy(() -> ListLexicon.of(read(text)))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith("test.txt line 2: ");
    }

    @Test
    void shouldSayWhichFileWhenResourceIsMissing() {
        assertThatThrownBy(() -> LexiconFile.resource("absent.txt"))
                .isInstanceOf(LexiconException.class)
                .hasMessage("absent.txt: no such resource");
    }
}
