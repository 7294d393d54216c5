package io.listwire.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private final Lexicon<String> lexicon = new Lexicon<>();

    private static LexiconEntry entry(String phrase) {
        return new LexiconEntry("test.txt", 1, "X", List.of("strong"), phrase);
    }

    private void add(String phrase) {
        lexicon.add(entry(phrase), phrase);
    }

    private List<String> found(String text) {
        Tokens tokens = Tokeniser.tokens(text);
        return lexicon.find(tokens).stream()
                .map(hit -> hit.value() + "="
                        + tokens.passage(hit.first(), hit.last()).text())
                .toList();
    }

    @Test
    void shouldTakeLongestPhraseWhenOneLiesWithinAnother() {
        add("list");
        add("entity list");
        add("entity list of");

        assertThat(found("The Entity List, the list")).containsExactly("entity list=Entity List", "list=list");
    }

    @Test
    void shouldTakeShorterPhraseWhenLongerOneIsWrittenOtherwise() {
        add("entity");
        add("^Entity List");

        assertThat(found("an entity list")).containsExactly("entity=entity");
    }

    @Test
    void shouldAskForCaseWhenPhraseIsMarked() {
        add("=OFAC");
        add("^Office of Foreign Assets Control");

        assertThat(found("ofac Ofac OFAC")).containsExactly("=OFAC=OFAC");
        assertThat(found("the office of foreign assets control")).isEmpty();
        assertThat(found("OFFICE OF FOREIGN ASSETS CONTROL")).hasSize(1);
    }

    @Test
    void shouldNotReachOverBreakWhenPhraseIsCutByParagraph() {
        add("entity list");

        assertThat(found("an entity\n\nlist | entity | list")).isEmpty();
    }

    @Test
    void shouldGiveEachValueWhenPhraseStandsForSeveral() {
        lexicon.add(entry("sanctions evasion"), "a");
        lexicon.add(entry("sanctions evasion"), "b");

        assertThat(found("sanctions evasion")).containsExactly("a=sanctions evasion", "b=sanctions evasion");
    }

    @Test
    void shouldFindPairWhenItsPartsAreNearEnough() {
        lexicon.addPair(entry("bans ... imports"), 2, "pair");

        assertThat(found("It bans most oil imports.")).containsExactly("pair=bans most oil imports");
        assertThat(found("It bans most of the oil imports.")).isEmpty();
        assertThat(found("imports bans")).isEmpty();
        assertThat(found("bans\n\nimports")).isEmpty();
    }

    @Test
    void shouldFindAllPhrasesWhenThereAreThousands() {
        for (int i = 0; i < 5_000; i++) {
            add("number" + i + " word");
        }

        assertThat(found("number0 word, number4999 word, number5000 word"))
                .containsExactly("number0 word=number0 word", "number4999 word=number4999 word");
    }
}
