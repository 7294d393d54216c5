package io.listwire.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final Instant START = Instant.parse("2023-08-21T08:00:00Z");

    private static String text(long seed, int words) {
        Random random = new Random(seed);
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < words; i++) {
            story.append("word").append((char) ('a' + random.nextInt(26))).append((char) ('a' + random.nextInt(26)));
            story.append(i % 12 == 11 ? ".\n" : " ");
        }
        return story.toString();
    }

    private static Fingerprint fingerprint(String body) {
        return Fingerprint.of(new DocumentText("A title", body));
    }

    /** An article whose content's digest is the text itself. */
    private static Story article(String id, String body, int second, String... acts) {
        return new Story(id, "wire", null, body, false, fingerprint(body), Set.of(acts), START.plusSeconds(second));
    }

    private static Story at(String url, String source, String id, String body) {
        return new Story(id, source, url, body, false, fingerprint(body), Set.of(), START);
    }

    private static Story notice(String id, String body) {
        return new Story(id, "gazette", null, body, true, fingerprint(body), Set.of(), START);
    }

    private static boolean shareMark(Story one, Story other) {
        return !Collections.disjoint(one.marks(), other.marks());
    }

    @Test
    void shouldFindSameStoryWhenAnotherFeedWritesItOtherwise() {
        String text = text(1, 300);
        Story first = article("a", text, 0);
        Story copy = article("b", "<p>" + text.toUpperCase(Locale.ROOT).replace(" ", "&nbsp; ") + "</p>", 1);

        assertThat(copy.after(first)).contains(new Duplicate(first, Duplicate.Kind.SAME, 1));
        assertThat(copy.marks())
                .containsAll(first.fingerprint().bands().stream()
                        .map(Long::toHexString)
                        .toList());
    }

    @Test
    void shouldFindVersionWhenStoryIsCutOrLed() {
        String text = text(2, 400);
        Story first = article("a", text, 0);
        Story cut = article("cut", text.substring(0, text.length() * 8 / 10), 1);
        Story led = article("led", "By our own correspondent in the capital. " + text, 1);

        assertThat(cut.after(first)).map(Duplicate::kind).contains(Duplicate.Kind.VERSION);
        assertThat(shareMark(cut, first)).isTrue();
        assertThat(led.after(first)).isPresent();
        assertThat(shareMark(led, first)).isTrue();
    }

    @Test
    void shouldSayCorrectionWhenTextSaysThatItCorrects() {
        String text = text(3, 300) + " 27 companies were named.";
        Story corrected = article("b", text.replace("27", "28") + " This version corrects the number of companies.", 1);

        assertThat(corrected.after(article("a", text, 0))).map(Duplicate::kind).contains(Duplicate.Kind.CORRECTION);
    }

    @Test
    void shouldSayCorrectionWhenDocumentComesAgainInOtherWords() {
        Story first = article("a", text(4, 100), 0);
        Story second = article("a", text(5, 100), 1);

        assertThat(second.after(first)).map(Duplicate::kind).contains(Duplicate.Kind.CORRECTION);
        assertThat(shareMark(first, second)).isTrue();
        assertThat(article("a", text(4, 100), 2).after(first)).isEmpty();
    }

    @Test
    void shouldSayCorrectionWhenSourceHasOtherWordsAtTheSameAddress() {
        String half = text(6, 100);
        Story first = at("https://wire/1", "wire", "a", half + text(7, 80));
        Story second = at("https://wire/1", "wire", "b", half + text(8, 80));

        assertThat(second.after(first)).map(Duplicate::kind).contains(Duplicate.Kind.CORRECTION);
        assertThat(shareMark(first, second)).isTrue();
        assertThat(at("https://wire/1", "other", "b", half + text(8, 80)).after(first))
                .as("the address of another source")
                .isEmpty();
        assertThat(at("https://wire/1", "wire", "c", text(9, 180)).after(first))
                .as("a source that gives all its stories one address")
                .isEmpty();
    }

    @Test
    void shouldFindNothingWhenOneNoticeComesInTwoForms() {
        assertThat(notice("n", text(10, 100)).after(notice("n", text(10, 90)))).isEmpty();
    }

    @Test
    void shouldFindNothingWhenNoticesOfOneFormSpeakOfOtherNumbers() {
        String form =
                "The Bureau is amending the regulations by adding %s persons to the list. The persons are added because the "
                        + "Bureau was unable to verify their bona fides, because an end-use check could not be completed for reasons "
                        + "outside the control of the government. They stand under the destinations of China (%s) and Russia (%s).";

        Story first = notice("a", String.format(Locale.ROOT, form, 33, 30, 3));

        assertThat(notice("b", String.format(Locale.ROOT, form, 13, 8, 5)).after(first))
                .isEmpty();
    }

    @Test
    void shouldFindNothingWhenStoriesDiffer() {
        List<Story> known = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Story story = article("s" + i, text(100 + i, 200), i);
            assertThat(story.among(known)).isEmpty();
            known.add(story);
        }
        Story brief = article("short", "The list was updated.", 0);
        assertThat(article("short-2", "The list was changed.", 1).after(brief)).isEmpty();
        Story untitled =
                new Story("x", "wire", null, "", false, Fingerprint.of(new DocumentText("", "")), Set.of(), START);
        assertThat(article("column-2", " ", 1).after(article("column", "", 0)))
                .as("a title of two words without a text")
                .isEmpty();
        assertThat(untitled.fingerprint().bands()).isEmpty();
    }

    @Test
    void shouldNameTheFirstWhateverTheOrderInWhichTheyAreGiven() {
        String text = text(11, 300);
        List<Story> known = new ArrayList<>(
                List.of(article("first", text, 0), article("second", "Led. " + text, 1), article("third", text, 2)));
        Story last = article("last", text, 3);
        Random random = new Random(1);

        for (int i = 0; i < 20; i++) {
            Collections.shuffle(known, random);
            assertThat(last.among(known))
                    .map(found -> found.earlier().documentId())
                    .contains("first");
        }
        assertThat(known.get(0).among(List.of(last))).as("it came later").isEmpty();
    }

    @Test
    void shouldNameTheLastFormerVersionWhenDocumentIsCorrectedTwice() {
        String text = text(12, 300);
        Story feed = article("feed", text, 0);
        Story first = article("a", text + " One.", 1);
        Story second = article("a", text + " Two.", 2);

        assertThat(article("a", text + " Three.", 3).among(List.of(second, feed, first)))
                .map(Duplicate::earlier)
                .contains(second);
    }

    @Test
    void shouldTellSomethingNewWhenTheSameWordsSayTheOpposite() {
        String text = text(13, 300);
        Story added = article("a", text, 0, "ADD US-BIS-EL");

        assertThat(article("b", text, 1, "ADD US-BIS-EL").tellsNothingNewAfter(added))
                .isTrue();
        assertThat(article("b", text, 1).tellsNothingNewAfter(added)).isTrue();
        assertThat(article("b", text, 1, "REMOVE US-BIS-EL").tellsNothingNewAfter(added))
                .isFalse();
        assertThat(notice("n", text).tellsNothingNewAfter(added)).isFalse();
    }

    @Test
    void shouldTellNewActsWhenDocumentIsCorrected() {
        Story first = article("a", text(14, 50), 0, "ADD US-BIS-EL");
        Story second = article("a", text(15, 50), 1, "ADD US-BIS-EL", "REMOVE US-BIS-UVL");

        assertThat(second.newActs(List.of(first))).containsExactly("REMOVE US-BIS-UVL");
        assertThat(first.newActs(List.of(second))).isEmpty();
        assertThat(second.newActs(List.of(article("b", text(14, 50), 0)))).isEmpty();
    }

    @Test
    void shouldComeBackFromItsBytes() {
        for (String body : List.of("", "Brief.", text(16, 500) + " 1 2 3", text(17, 100) + " corrected 7")) {
            Fingerprint fingerprint = fingerprint(body);
            assertThat(Fingerprint.fromBytes(ByteBuffer.wrap(fingerprint.toBytes())))
                    .isEqualTo(fingerprint);
        }
    }

    /** Fingerprints are stored: those of texts of two weeks ago must be comparable after an update. */
    @Test
    void shouldGiveTheBytesOfEarlierVersionsWhenTextIsTheSame() {
        byte[] bytes = fingerprint(
                        "On 12 June 2023 Müller & Söhne's 27 ships left the harbour, АО Заслон said; 华为 did not.")
                .toBytes();

        assertThat(Arrays.hashCode(bytes)).isEqualTo(2_010_848_528);
    }

    @Test
    void shouldRefuseBytesThatAreNoFingerprint() {
        byte[] whole = fingerprint(text(18, 50)).toBytes();
        for (int length = 0; length < whole.length; length++) {
            ByteBuffer part = ByteBuffer.wrap(whole, 0, length).slice();
            assertThatThrownBy(() -> Fingerprint.fromBytes(part)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Fingerprint.fromBytes(ByteBuffer.wrap(new byte[800])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldEstimateLikenessWhenTextsShareAPart() {
        String common = text(19, 600);
        Fingerprint one = fingerprint(common + text(20, 200));
        Fingerprint other = fingerprint(common + text(21, 200));

        // 598 common runs of about 998.
        assertThat(one.likeness(other)).isBetween(0.4, 0.8);
        assertThat(Optional.of(one)).contains(fingerprint(common + text(20, 200)));
    }
}
