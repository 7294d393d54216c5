package io.listwire.domain.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.document.Passage;
import io.listwire.domain.listing.PartyType;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionIndexTest {

    private final MentionIndex index = new MentionIndex();

    private void put(String key, List<String> names) {
        index.put(key, new PartyNames(PartyType.UNKNOWN, names, List.of()));
    }

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
        put("p1", List.of("Quark Dynamics Co., Ltd."));

        assertThat(found("He left QUARK DYNAMICS CO LTD in May."))
                .containsExactly(new FoundName(
                        "p1", "Quark Dynamics Co., Ltd.", new Passage("QUARK DYNAMICS CO LTD", 8, 29), 0.9));
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
        put("p", List.of(name));

        assertThat(found(text)).hasSize(1);
    }

    @Test
    void shouldTakeNameThatTellsMoreWhenTwoOfPartyReadAlike() {
        index.put(
                "p",
                new PartyNames(PartyType.UNKNOWN, List.of("Kvantek Optika Ltd"), List.of("Kvantek Optika", "Kvantek")));

        assertThat(found("He left Kvantek Optika in May."))
                .containsExactly(new FoundName("p", "Kvantek Optika Ltd", new Passage("Kvantek Optika", 8, 22), 0.9));
    }

    /** Short names are looked for among words in capitals alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bank of Kvantek | by the Bank of Kvantek today",
                "Abu-bakr Kvantek | by Abu-bakr Kvantek today",
                "Kvantek Abu-bakr | by Kvantek Abu-bakr today",
                "Kvantek 12 Optika | by Kvantek 12 Optika today",
                "Kvantek Optika for Naval Research | by Kvantek Optika for naval research today"
            })
    void shouldFindNameWhenSomeOfItsWordsNeedNoCapital(String name, String text) {
        put("p", List.of(name));

        assertThat(found(text)).hasSize(1);
    }

    @Test
    void shouldTakeLongestNameWhenSeveralBeginHere() {
        put("short", List.of("Kvantek Optika"));
        put("long", List.of("Kvantek Optika Leningrad"));

        assertThat(found("Kvantek Optika Leningrad and Kvantek Optika"))
                .extracting(FoundName::partyKey)
                .containsExactly("long", "short");
    }

    @Test
    void shouldGiveAllPartiesWhenTheyShareName() {
        put("a", List.of("Kvantek Optika", "Kvantek Optika LLC"));
        put("b", List.of("KVANTEK OPTIKA"));

        assertThat(found("about Kvantek Optika."))
                .extracting(FoundName::partyKey)
                .containsExactly("a", "b");
    }

    @Test
    void shouldRespectWordBoundariesWhenNameLiesWithinWord() {
        put("p", List.of("Ofacium", "Kvantek Optika"));

        assertThat(found("Craniofacium, MegaKvantek Optika, Kvantek Optikal")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "!!!", "", "The", "\uD800", "12-34"})
    void shouldNotLookForNameWhenItHasNoWord(String name) {
        put("p", List.of(name));

        assertThat(index.names()).isZero();
        assertThat(found("The 1234 12-34 !!! \uD800")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APEX",
                "SUN",
                "MIR",
                "CHINA",
                "PARIS",
                "A B",
                "THE GROUP",
                "ALI",
                "GOLDEN STAR",
                "NATIONAL BANK",
                "SMITH, John",
                "SERENA"
            })
    void shouldNotBelieveNameWhenOthersHaveItToo(String name) {
        index.put("org", new PartyNames(PartyType.ORGANIZATION, List.of(name), List.of()));
        index.put("person", new PartyNames(PartyType.INDIVIDUAL, List.of(name), List.of()));
        index.put("ship", new PartyNames(PartyType.VESSEL, List.of(name), List.of()));

        assertThat(found("Apex, the Sun and Mir: in China or Paris, a B. The Group of Ali saw a Golden Star on the"
                        + " National Bank. John Smith met Serena Williams."))
                .isEmpty();
    }

    @Test
    void shouldBelieveCommonNameWhenItStandsInCapitalsAsListed() {
        put("apex", List.of("APEX"));
        put("person", List.of("SMITH, John"));

        assertThat(passages("we hear that APEX and SMITH, John were named")).containsExactly("APEX", "SMITH, John");
        assertThat(passages("MORE THAN APEX CAN CARRY, SAY SMITH, JOHN AND OTHERS"))
                .isEmpty();
    }

    @Test
    void shouldBelieveCommonNameWhenFullNameStandsInText() {
        index.put(
                "p", new PartyNames(PartyType.ORGANIZATION, List.of("Kvantek Optika", "Golden Star"), List.of("Mir")));

        assertThat(passages("Golden Star and Mir")).isEmpty();
        assertThat(passages("Golden Star, or Mir, is another name of Kvantek Optika"))
                .containsExactly("Golden Star", "Mir", "Kvantek Optika");
    }

    @Test
    void shouldAskForShipWhenItsNameIsCommon() {
        index.put("p", new PartyNames(PartyType.VESSEL, List.of("HOPE", "Zelnara Kestrix"), List.of()));

        assertThat(passages("There is Hope. The tanker Hope sailed; so did M/V Hope."))
                .containsExactly("Hope", "Hope");
        assertThat(passages("There is Hope")).isEmpty();
        assertThat(passages("Zelnara Kestrix was seen")).containsExactly("Zelnara Kestrix");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by Oleg Kvantekov Ivanovic",
                "by Maria Oleg Kvantekov",
                "by Oleg Kvantekov-Zorin",
                "by oleg kvantekov"
            })
    void shouldNotTakePersonWhenNameIsPartOfAnother(String text) {
        index.put("p", new PartyNames(PartyType.INDIVIDUAL, List.of("KVANTEKOV, Oleg"), List.of()));

        assertThat(passages(text)).isEmpty();
        assertThat(passages("Yesterday President Oleg Kvantekov spoke")).containsExactly("Oleg Kvantekov");
    }

    @Test
    void shouldLeaveOutPatronymicWhenTextDoes() {
        index.put("p", new PartyNames(PartyType.INDIVIDUAL, List.of("KVANTEKOV, Oleg Ivanovich"), List.of()));

        assertThat(passages("Oleg Ivanovich Kvantekov, or Oleg Kvantekov, or Kvantekov"))
                .containsExactly("Oleg Ivanovich Kvantekov", "Oleg Kvantekov", "Kvantekov");
        assertThat(passages("Kvantekov was there; Oleg was not")).isEmpty();
    }

    @Test
    void shouldKnowShortFormsWhenFullNameHasComeBefore() {
        index.put(
                "p",
                new PartyNames(
                        PartyType.ORGANIZATION,
                        List.of("Kvantek Electronics Technology Group Corporation"),
                        List.of()));

        assertThat(passages("KETGC, Kvantek")).isEmpty();
        assertThat(passages(
                        "Kvantek Electronics Technology Group Corporation (KETC) grew. KETC and Kvantek sold a ketc."))
                .containsExactly("Kvantek Electronics Technology Group Corporation", "KETC", "KETC", "Kvantek");
        assertThat(passages("Kvantek Electronics Technology Group grew; KETG shrank; the Kvantek Zorin School did not"))
                .containsExactly("Kvantek Electronics Technology Group", "KETG");
    }

    @Test
    void shouldNotTakeSingleWordWhenItIsPartOfAddressOrOtherName() {
        put("p", List.of("Kvantek"));

        assertThat(passages("www.kvantek.com, Kvantek.com, info@Kvantek, a/Kvantek/b, Oleg Kvantek, Kvantek Zorin"))
                .isEmpty();
        assertThat(passages("At Kvantek, or Kvantek Ltd., or Kvantek's")).hasSize(3);
    }

    @Test
    void shouldTakeLegalFormInWhenListedNameHasOneToo() {
        put("p", List.of("Kvantek Optika Co., Ltd."));
        put("q", List.of("Zorblattik"));

        assertThat(passages("Kvantek Optika Company Limited left; Zorblattik SIA stayed"))
                .containsExactly("Kvantek Optika Company Limited", "Zorblattik");
    }

    @Test
    void shouldAskForCapitalsWhenNameIsShort() {
        put("p", List.of("Zorblatt", "Polar Crane Works"));

        assertThat(passages("a zorblatt task for the polar crane works")).isEmpty();
        assertThat(passages("A Zorblatt task for the Polar Crane Works"))
                .containsExactly("Zorblatt", "Polar Crane Works");
    }

    @Test
    void shouldAllowLittleWordsWhenNameHasThem() {
        put("p", List.of("Bank of the Quarkian Orient"));

        assertThat(passages("the bank of the quarkian orient; Bank of the Quarkian Orient"))
                .containsExactly("Bank of the Quarkian Orient");
    }

    @Test
    void shouldNotReachOverParagraphWhenNameIsCut() {
        put("p", List.of("Kvantek Optika"));

        assertThat(found("Kvantek\n\nOptika")).isEmpty();
        assertThat(found("Kvantek\nOptika")).hasSize(1);
    }

    @Test
    void shouldMatchByCharactersWhenScriptHasNoBlanks() {
        put("zh", List.of("华为技术有限公司"));
        put("ja", List.of("株式会社カントム"));
        put("ar", List.of("شركة الأفق للتجارة"));

        assertThat(passages("报道说华为技术有限公司在深圳")).containsExactly("华为技术有限公司");
        assertThat(passages("昨日、株式会社カントムは")).containsExactly("株式会社カントム");
        assertThat(passages("قالت شركة الأفق للتجارة إن")).containsExactly("شركة الأفق للتجارة");
    }

    @Test
    void shouldForgetOldNamesWhenPartyIsPutAgain() {
        put("p", List.of("Kvantek Optika", "Zhongxing Semi"));
        put("p", List.of("Zhongxing Semi", "Polar Crane Works"));

        assertThat(index.names()).isEqualTo(2);
        assertThat(passages("Kvantek Optika, Zhongxing Semi, Polar Crane Works"))
                .containsExactly("Zhongxing Semi", "Polar Crane Works");
    }

    @Test
    void shouldFindNothingWhenPartyIsRemoved() {
        put("p", List.of("Kvantek Optika"));
        put("q", List.of("Kvantek Optika"));
        index.remove("p");
        index.remove("unknown");

        assertThat(found("Kvantek Optika")).extracting(FoundName::partyKey).containsExactly("q");
        index.remove("q");
        assertThat(index.names()).isZero();
        assertThat(found("Kvantek Optika")).isEmpty();
    }

    @Test
    void shouldStayCorrectWhenThousandsComeAndGo() {
        IntStream.range(0, 20_000).forEach(i -> put("p" + i, List.of("Kvantek Works" + i + " Ltd")));
        IntStream.range(0, 20_000).filter(i -> i % 3 != 0).forEach(i -> index.remove("p" + i));
        IntStream.range(20_000, 25_000).forEach(i -> put("p" + i, List.of("Kvantek Works" + i)));

        assertThat(index.names()).isEqualTo(6_667 + 5_000);
        assertThat(passages("Kvantek Works3, Kvantek Works4, Kvantek Works24999"))
                .containsExactly("Kvantek Works3", "Kvantek Works24999");
    }

    @Test
    void shouldAskForSurroundingsWhenNameHasTwoCharacters() {
        put("p", List.of("华为"));

        assertThat(passages("他说“华为”很好，华为公司也好，华为技术更好")).containsExactly("华为", "华为", "华为");
        assertThat(passages("中华为人民服务")).isEmpty();
    }

    @Test
    void shouldBelieveTwoCharactersWhenFullNameStandsInText() {
        put("p", List.of("华为技术有限公司", "华为"));

        assertThat(passages("报道说华为技术有限公司在深圳，而华为在北京")).containsExactly("华为技术有限公司", "华为");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Kvantek <b>O\u0308ptika</b></p>",
                "Kvantek&nbsp;Öptika",
                "Kvan\u00ADtek Öpti\u200Bka",
                "Ｋｖａｎｔｅｋ Öptika",
                "\u202BKvantek Öptika\u202C",
                "\uD800Kvantek Öptika\uDC00",
                "\uFEFFKvantek\u00A0Öptika"
            })
    void shouldFindNameWhenTextIsDirty(String text) {
        put("p", List.of("Kvantek Öptika"));

        assertThat(found(text)).hasSize(1);
    }

    @Test
    void shouldGivePlacesUpToLimitWhenTextRepeatsName() {
        put("p", List.of("Kvantek Optika"));

        assertThat(found("Kvantek Optika. ".repeat(100_000))).hasSize(MentionFinder.MOST_PLACES);
    }

    @Test
    @Timeout(120)
    void shouldEndWhenTextIsHostile() {
        put("p", List.of("a ".repeat(60) + "Zulu", "ab ".repeat(64), "x".repeat(2_001), "w ".repeat(65)));

        assertThat(index.names()).isEqualTo(2);
        assertThat(found("a ".repeat(1 << 19))).isEmpty();
        assertThat(found("A".repeat(1 << 20))).isEmpty();
        assertThat(found("<a &a \uD800".repeat(1 << 16))).isEmpty();
        assertThat(found("AB ".repeat(1 << 19))).hasSizeLessThanOrEqualTo(MentionFinder.MOST_PLACES);
    }

    @Test
    @Timeout(120)
    void shouldEndWhenThousandsShareNameAndTextRepeatsIt() {
        IntStream.range(0, 2_000).forEach(i -> put("p" + i, List.of("Kvantek Optika Zorin")));

        assertThat(found("Kvantek Optika ".repeat(1 << 14))).isEmpty();
        assertThat(found("Kvantek Optika Zorin, ".repeat(1 << 10))).hasSize(MentionFinder.MOST_FOUND);
        IntStream.range(0, 2_000).forEach(i -> index.remove("p" + i));
        assertThat(index.names()).isZero();
    }

    @Test
    void shouldFindTheSameWhenPartiesHaveComeAndGone() {
        long seed = 20_261_128;
        Random random = new Random(seed);
        MentionIndex fresh = new MentionIndex();
        Map<String, List<String>> kept = new TreeMap<>();
        for (int i = 0; i < 60_000; i++) {
            String key = "p" + random.nextInt(2_000);
            if (random.nextInt(4) == 0) {
                index.remove(key);
                kept.remove(key);
            } else {
                List<String> names =
                        List.of("Kvantek Works" + random.nextInt(500), "Zorin" + random.nextInt(500) + " Ltd");
                put(key, names);
                kept.put(key, names);
            }
        }
        kept.forEach((key, names) -> fresh.put(key, new PartyNames(PartyType.UNKNOWN, names, List.of())));
        String text = IntStream.range(0, 500)
                .mapToObj(i -> "Kvantek Works" + i + ", Zorin" + i + " Ltd. ")
                .collect(Collectors.joining());

        assertThat(index.names()).isEqualTo(fresh.names());
        assertThat(found(text)).as("seed %d", seed).isNotEmpty().isEqualTo(fresh.find(text));
    }
}
