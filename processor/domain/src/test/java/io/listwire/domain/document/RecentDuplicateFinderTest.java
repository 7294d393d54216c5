package io.listwire.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentDuplicateFinderTest {

    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final Instant START = Instant.parse("2023-08-21T08:00:00Z");

    private final RecentDuplicateFinder finder = new RecentDuplicateFinder(FORTNIGHT, 10_000);

    private static String story(long seed, int words) {
        Random random = new Random(seed);
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < words; i++) {
            story.append("word").append((char) ('a' + random.nextInt(26))).append((char) ('a' + random.nextInt(26)));
            story.append(i % 12 == 11 ? ".\n" : " ");
        }
        return story.toString();
    }

    private Optional<Duplicate> arrive(String id, String body, Instant at) {
        return finder.findAndRemember(id, Fingerprint.of(new DocumentText("A title", body)), at);
    }

    @Test
    void shouldFindSameStoryWhenAnotherFeedWritesItOtherwise() {
        String story = story(1, 300);

        assertThat(arrive("a", story, START)).isEmpty();
        assertThat(arrive("b", "<p>" + story.toUpperCase(Locale.ROOT).replace(" ", "&nbsp; ") + "</p>", START))
                .hasValueSatisfying(found -> {
                    assertThat(found.documentId()).isEqualTo("a");
                    assertThat(found.kind()).isEqualTo(Duplicate.Kind.SAME);
                    assertThat(found.likeness()).isEqualTo(1);
                });
    }

    @Test
    void shouldFindVersionWhenStoryIsCutOrLed() {
        String story = story(2, 400);
        arrive("a", story, START);

        assertThat(arrive("cut", story.substring(0, story.length() * 8 / 10), START))
                .map(Duplicate::kind)
                .contains(Duplicate.Kind.VERSION);
        assertThat(arrive("led", "By our own correspondent in the capital. " + story, START))
                .isPresent();
    }

    @Test
    void shouldSayCorrectionWhenTextSaysThatItCorrects() {
        String story = story(3, 300) + " 27 companies were named.";
        arrive("a", story, START);

        assertThat(arrive("b", story.replace("27", "28") + " This version corrects the number of companies.", START))
                .map(Duplicate::kind)
                .contains(Duplicate.Kind.CORRECTION);
    }

    @Test
    void shouldFindNothingWhenNoticesOfOneFormSpeakOfOtherNumbers() {
        String form =
                "The Bureau is amending the regulations by adding %s persons to the list. The persons are added because the "
                        + "Bureau was unable to verify their bona fides, because an end-use check could not be completed for reasons "
                        + "outside the control of the government. They stand under the destinations of China (%s) and Russia (%s).";

        arrive("a", String.format(Locale.ROOT, form, 33, 30, 3), START);

        assertThat(arrive("b", String.format(Locale.ROOT, form, 13, 8, 5), START))
                .isEmpty();
    }

    @Test
    void shouldFindNothingWhenStoriesDiffer() {
        for (int i = 0; i < 500; i++) {
            assertThat(arrive("s" + i, story(100 + i, 200), START)).isEmpty();
        }
        assertThat(arrive("short", "The list was updated.", START)).isEmpty();
        assertThat(arrive("short-2", "The list was changed.", START)).isEmpty();
        assertThat(arrive("empty", "", START)).isEmpty();
    }

    @Test
    void shouldForgetWhenTimeHasPassed() {
        String story = story(4, 200);
        arrive("a", story, START);
        assertThat(arrive("b", story, START.plus(FORTNIGHT))).isPresent();

        finder.findAndRemember(
                "later", Fingerprint.of(new DocumentText("", story(5, 200))), START.plus(FORTNIGHT.multipliedBy(3)));

        assertThat(finder.size()).isEqualTo(1);
        assertThat(arrive("c", story, START.plus(FORTNIGHT.multipliedBy(3)))).isEmpty();
    }

    @Test
    void shouldStayBoundedWhenOneTextComesOverAndOver() {
        RecentDuplicateFinder small = new RecentDuplicateFinder(FORTNIGHT, 100);
        Fingerprint fingerprint = Fingerprint.of(new DocumentText("", story(6, 200)));
        for (int i = 0; i < 10_000; i++) {
            small.findAndRemember("d" + i, fingerprint, START);
        }

        assertThat(small.size()).isEqualTo(100);
    }

    @Test
    void shouldEstimateLikenessWhenTextsShareAPart() {
        String common = story(7, 600);
        Fingerprint one = Fingerprint.of(new DocumentText("", common + story(8, 200)));
        Fingerprint other = Fingerprint.of(new DocumentText("", common + story(9, 200)));

        // 598 common runs of about 998.
        assertThat(one.likeness(other)).isBetween(0.4, 0.8);
        assertThat(one).isEqualTo(Fingerprint.of(new DocumentText("other title", common + story(8, 200))));
    }

    @Test
    void shouldRefuseBoundsWhenTheyBoundNothing() {
        assertThatThrownBy(() -> new RecentDuplicateFinder(FORTNIGHT, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
