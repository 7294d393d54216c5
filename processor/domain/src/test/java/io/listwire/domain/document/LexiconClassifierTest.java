package io.listwire.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconClassifierTest {

    private final LexiconClassifier classifier = LexiconClassifier.bundled();

    private static final DocumentText AUGUST_2023 = new DocumentText(
            "Washington takes 27 Chinese companies off a trade list before the Commerce Secretary's visit", """
            The U.S. Commerce Department said on Monday that it removed 27 Chinese companies from the Unverified List, a \
            blacklist that limits access to U.S. technology. American suppliers may ship to them again without extra checks.

            China's Ministry of Commerce welcomed the step ahead of trade talks in Beijing next week.

            Other measures stay. An investment ban list of June names 59 Chinese companies with ties to the military, and \
            Huawei remains cut off from American chips under export controls.

            Beijing protested last week against the sale of missiles to Taiwan, an arms sale worth 500 million dollars.
            """);

    private List<Passage> checked(DocumentText text, Classification found) {
        List<Passage> passages = Stream.of(
                        found.topics().stream().map(TopicLabel::evidence),
                        found.issuing().stream().map(JurisdictionLabel::evidence),
                        found.target().stream().map(JurisdictionLabel::evidence),
                        found.lists().stream().map(ListReference::evidence))
                .flatMap(s -> s)
                .flatMap(List::stream)
                .toList();
        assertThat(passages)
                .allSatisfy(p ->
                        assertThat(text.full().substring(p.start(), p.end())).isEqualTo(p.text()));
        return passages;
    }

    private List<TradeTopic> topics(String title, String body) {
        return classifier.classify(new DocumentText(title, body)).topics().stream()
                .map(TopicLabel::topic)
                .toList();
    }

    @Test
    void shouldTellInstrumentsApartWhenOneArticleNamesFour() {
        Classification found = classifier.classify(AUGUST_2023);

        assertThat(found.topics().stream().map(TopicLabel::topic))
                .contains(TradeTopic.EXPORT_CONTROLS, TradeTopic.TRADE_DIPLOMACY)
                .contains(TradeTopic.INVESTMENT_RESTRICTIONS)
                .doesNotContain(TradeTopic.TARIFFS, TradeTopic.SANCTIONS, TradeTopic.IMPORT_RESTRICTIONS);
        assertThat(found.lists().stream().map(ListReference::list)).containsExactly("US-BIS-UVL", "US-OFAC-NS-CMIC");
        assertThat(found.issuing().stream().map(JurisdictionLabel::code)).contains("US");
        assertThat(found.target().stream().map(JurisdictionLabel::code)).contains("CN");
        assertThat(checked(AUGUST_2023, found))
                .extracting(Passage::text)
                .contains("Unverified List", "Commerce Department");
    }

    @Test
    void shouldGiveConfidenceBetweenHalfAndOneWhenTopicHolds() {
        assertThat(classifier.classify(AUGUST_2023).topics())
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.confidence()).isBetween(0.5, 1.0));
        assertThat(TopicScorer.confidence(-5)).isZero();
        assertThat(TopicScorer.confidence(1_000)).isEqualTo(1.0);
    }

    @Test
    void shouldFindIssuerAndTargetWhenOtherPowersAct() {
        Classification tokyo = classifier.classify(new DocumentText(
                "Japan tightens export controls on chip tools", "METI said that exports to Russia need a licence."));
        Classification brussels = classifier.classify(new DocumentText(
                "EU sanctions on Belarus extended",
                "The Council of the European Union prolonged its restrictive measures."));
        Classification beijing = classifier.classify(new DocumentText(
                "MOFCOM adds firms to its Unreliable Entity List", "The companies sold arms to Taiwan."));

        assertThat(tokyo.issuing()).extracting(JurisdictionLabel::code).containsExactly("JP");
        assertThat(tokyo.target()).extracting(JurisdictionLabel::code).containsExactly("RU");
        assertThat(brussels.issuing()).extracting(JurisdictionLabel::code).containsExactly("EU");
        assertThat(brussels.target()).extracting(JurisdictionLabel::code).containsExactly("BY");
        assertThat(beijing.issuing()).extracting(JurisdictionLabel::code).containsExactly("CN");
        assertThat(beijing.lists()).extracting(ListReference::list).containsExactly("CN-UEL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The league's disciplinary committee imposed sanctions on the football club after the match.",
                "The court sanctioned the lawyer under Rule 11.",
                "The mobile tariff for data was raised by the phone company.",
                "The researcher published the export functionality of the spreadsheet as CSV.",
                "A turkey and fine china were on the table."
            })
    void shouldStayOutWhenWordsMeanSomethingElse(String body) {
        assertThat(topics("A short report", body)).isEmpty();
    }

    @Test
    void shouldCountOnceWhenPhraseAndPairCoverTheSameWords() {
        Classification found = classifier.classify(
                new DocumentText("A report", "The firm was once said to have broken sanctions against Iran."));

        assertThat(found.topics())
                .filteredOn(topic -> topic.topic() == TradeTopic.SANCTIONS)
                .allSatisfy(topic -> assertThat(topic.confidence()).isLessThan(0.6));
    }

    @Test
    void shouldSayTariffsWhenDutiesAreRaised() {
        assertThat(topics("US raises tariffs on Chinese imports", "The new tariffs on imports take effect in May."))
                .containsExactly(TradeTopic.TARIFFS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\uD83D", "<p>&nbsp;</p>", "制裁名单", "قائمة العقوبات"})
    void shouldAnswerEmptyWhenThereIsNothingToRead(String text) {
        assertThat(classifier.classify(new DocumentText(text, text))).isEqualTo(Classification.IRRELEVANT);
        assertThat(classifier.classify(new DocumentText("", ""))).isEqualTo(Classification.IRRELEVANT);
    }

    @Test
    void shouldKeepOffsetsWhenTextHasMarkupAndOtherScripts() {
        DocumentText text = new DocumentText(
                "‏وزارة <b>Entity List</b>",
                "🙂 The <i>Bureau of Industry</i>&nbsp;and Security’s Entity&nbsp;List \uDC00 华为");

        Classification found = classifier.classify(text);

        assertThat(found.lists()).extracting(ListReference::list).containsExactly("US-BIS-EL");
        assertThat(checked(text, found)).extracting(Passage::text).contains("Entity List", "Entity&nbsp;List");
    }

    @Test
    void shouldAnswerEmptyWhenTextIsOneLetterRepeated() {
        assertThat(classifier.classify(new DocumentText("a".repeat(1 << 20), "ä".repeat(1 << 20))))
                .isEqualTo(Classification.IRRELEVANT);
    }

    @Test
    void shouldCountFromTitleWhenBodyIsEmpty() {
        assertThat(new DocumentText("Title", "").full()).isEqualTo("Title");
        assertThat(new DocumentText("Title", "Body").full()).isEqualTo("Title\n\nBody");
    }
}
