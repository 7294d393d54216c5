package io.listwire.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionIndexTest {

    private final MentionIndex index = new MentionIndex();

    private List<FoundName> found(String text) {
        List<FoundName> found = index.find(text);
        assertThat(found)
                .allSatisfy(f -> assertThat(
                                text.substring(f.passage().start(), f.passage().end()))
                        .isEqualTo(f.passage().text()));
        return found;
    }

    private List<String> passages(String text) {
        return found(text).stream().map(f -> f.passage().text()).toList();
    }

    @Test
    void shouldGivePartyNameAndPlaceWhenNameIsFound() {
        index.put("p1", List.of("Quark Dynamics Co., Ltd."));

        assertThat(found("He left QUARK DYNAMICS CO LTD in May."))
                .containsExactly(
                        new FoundName("p1", "Quark Dynamics Co., Ltd.", new Passage("QUARK DYNAMICS CO LTD", 8, 29)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Müller Söhne GmbH | by Muller Sohne GmbH today",
                "Smith & Sons Holding | by Smith and Sons Holding today",
                "Al-Ra'id Trading | by Al Raid Trading today",
                "JSC Kvantek Optika | by Kvantek Optika today",
                "OOO Kvantek Optika | by Kvantek Optika's owner",
                "Kvantek Optika Joint Stock Company | by Kvantek Optika Joint Stock Company today",
                "PETROVSKY, Oleg Ivanovich | by Oleg Ivanovich Petrovsky today",
                "Huawei | by Huawei today",
                "Zhongxing Semi | by <b>Zhongxing</b>&nbsp;<i>Semi</i> today"
            })
    void shouldFindNameWhenItIsWrittenOtherwise(String name, String text) {
        index.put("p", List.of(name));

        assertThat(found(text)).hasSize(1);
    }

    @Test
    void shouldTakeLongestNameWhenSeveralBeginHere() {
        index.put("short", List.of("Kvantek Optika"));
        index.put("long", List.of("Kvantek Optika Leningrad"));

        assertThat(found("Kvantek Optika Leningrad and Kvantek Optika"))
                .extracting(FoundName::partyKey)
                .containsExactly("long", "short");
    }

    @Test
    void shouldGiveAllPartiesWhenTheyShareName() {
        index.put("a", List.of("Kvantek Optika", "Kvantek Optika LLC"));
        index.put("b", List.of("KVANTEK OPTIKA"));

        assertThat(found("about Kvantek Optika."))
                .extracting(FoundName::partyKey)
                .containsExactly("a", "b");
    }

    @Test
    void shouldRespectWordBoundariesWhenNameLiesWithinWord() {
        index.put("p", List.of("Ofacium", "Kvantek Optika"));

        assertThat(found("Craniofacium, MegaKvantek Optika, Kvantek Optikal")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Apex",
                "Sun",
                "MIR",
                "China",
                "Paris",
                "1234",
                "A B",
                "The Group",
                "!!!",
                "",
                "Ali",
                "华为",
                "\uD800"
            })
    void shouldNotLookForNameWhenItWouldBeFoundEverywhere(String name) {
        index.put("p", List.of(name));

        assertThat(index.names()).isZero();
        assertThat(found("Apex, the Sun, MIR, China, Paris 1234, A B, The Group, Ali 华为"))
                .isEmpty();
    }

    @Test
    void shouldAskForCapitalsWhenNameIsShort() {
        index.put("p", List.of("Mammoth", "Polar Crane Works"));

        assertThat(passages("a mammoth task for the polar crane works")).isEmpty();
        assertThat(passages("A Mammoth task for the Polar Crane Works"))
                .containsExactly("Mammoth", "Polar Crane Works");
    }

    @Test
    void shouldAllowLittleWordsWhenNameHasThem() {
        index.put("p", List.of("Bank of the Quarkian Orient"));

        assertThat(passages("the bank of the quarkian orient; Bank of the Quarkian Orient"))
                .containsExactly("Bank of the Quarkian Orient");
    }

    @Test
    void shouldNotReachOverParagraphWhenNameIsCut() {
        index.put("p", List.of("Kvantek Optika"));

        assertThat(found("Kvantek\n\nOptika")).isEmpty();
        assertThat(found("Kvantek\nOptika")).hasSize(1);
    }

    @Test
    void shouldMatchByCharactersWhenScriptHasNoBlanks() {
        index.put("zh", List.of("华为技术有限公司"));
        index.put("ja", List.of("株式会社カントム"));
        index.put("ar", List.of("شركة الأفق للتجارة"));

        assertThat(passages("报道说华为技术有限公司在深圳")).containsExactly("华为技术有限公司");
        assertThat(passages("昨日、株式会社カントムは")).containsExactly("株式会社カントム");
        assertThat(passages("قالت شركة الأفق للتجارة إن")).containsExactly("شركة الأفق للتجارة");
    }

    @Test
    void shouldForgetOldNamesWhenPartyIsPutAgain() {
        index.put("p", List.of("Kvantek Optika", "Zhongxing Semi"));
        index.put("p", List.of("Zhongxing Semi", "Polar Crane Works"));

        assertThat(index.names()).isEqualTo(2);
        assertThat(passages("Kvantek Optika, Zhongxing Semi, Polar Crane Works"))
                .containsExactly("Zhongxing Semi", "Polar Crane Works");
    }

    @Test
    void shouldFindNothingWhenPartyIsRemoved() {
        index.put("p", List.of("Kvantek Optika"));
        index.put("q", List.of("Kvantek Optika"));
        index.remove("p");
        index.remove("unknown");

        assertThat(found("Kvantek Optika")).extracting(FoundName::partyKey).containsExactly("q");
        index.remove("q");
        assertThat(index.names()).isZero();
        assertThat(found("Kvantek Optika")).isEmpty();
    }

    @Test
    void shouldStayCorrectWhenThousandsComeAndGo() {
        IntStream.range(0, 20_000).forEach(i -> index.put("p" + i, List.of("Kvantek Works" + i + " Ltd")));
        IntStream.range(0, 20_000).filter(i -> i % 3 != 0).forEach(i -> index.remove("p" + i));
        IntStream.range(20_000, 25_000).forEach(i -> index.put("p" + i, List.of("Kvantek Works" + i)));

        assertThat(index.names()).isEqualTo(6_667 + 5_000);
        assertThat(passages("Kvantek Works3, Kvantek Works4, Kvantek Works24999"))
                .containsExactly("Kvantek Works3", "Kvantek Works24999");
    }

    @Test
    void shouldEndWhenTextIsHostile() {
        index.put("p", List.of("a ".repeat(60) + "Zulu", "ab ".repeat(64), "x".repeat(10_000), "w ".repeat(65)));

        assertThat(index.names()).isEqualTo(2);
        assertThat(found("a ".repeat(1 << 19))).isEmpty();
        assertThat(found("A".repeat(1 << 20))).isEmpty();
        assertThat(found("<a &a \uD800".repeat(1 << 16))).isEmpty();
    }
}
