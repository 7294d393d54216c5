package io.listwire.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.document.Json;
import io.listwire.domain.document.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedNumbersTest {

    private static final String TITLE = "Additions to the Entity List";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "BIS is adding eleven entities to the Entity List under the destination of China.|US-BIS-EL ADD 11/- {CN=11}",
                "BIS is adding 9 entities to the Entity List, under the destinations of Georgia (2), Jordan (1), and the United Arab Emirates (UAE) (6).|US-BIS-EL ADD 9/- {AE=6, GE=2, JO=1}",
                "BIS is adding 9 entities to the Entity List, under the destinations of China, People's Republic of (China) (4); Iran, (3) Turkey (2).|US-BIS-EL ADD 9/- {CN=4, IR=3, TR=2}",
                "BIS is adding four entities under five entries to the Entity List. These are listed under the destinations of Hong Kong (2) and Singapore (3).|US-BIS-EL ADD 4/5 {HK=2, SG=3}",
                "BIS is adding six entries to the Entity List.|US-BIS-EL ADD -/6 {}",
                "BIS is adding 7 entries (5 entities and 2 addresses) to the Entity List.|US-BIS-EL ADD 5/7 {}",
                "BIS is adding thirty-three (33) persons to the Unverified List.|US-BIS-UVL ADD 33/- {}",
                "BIS is adding three entities to the Entity List under the destinations of Greece, Hungary and Ireland.|US-BIS-EL ADD 3/- {}",
                "BIS removes four persons, all under the destination of China, from the Unverified List.|US-BIS-UVL REMOVE 4/- {CN=4}",
                "BIS revises three existing entries on the Entity List, one each under the destinations of France, Iran and the United Kingdom.|US-BIS-EL AMEND -/3 {FR=1, GB=1, IR=1}",
                "BIS is adding six persons to the Unverified List. Of the six persons, one is under each of the following destinations: Malta and Oman; and four are under the destination of Turkey.|US-BIS-UVL ADD 6/- {MT=1, OM=1, TR=4}",
                "BIS is adding two entities to the Entity List under the destination of China (5) and Iran (9).|US-BIS-EL ADD 2/- {}"
            })
    void shouldReadNumbersAndDestinations(String summary, String expected) {
        assertThat(Notices.numbers(Notices.read(TITLE, summary))).containsExactly(expected);
    }

    @Test
    void shouldGiveEachActItsOwnNumber() {
        NoticeReading reading = Notices.read(
                TITLE,
                "This rule adds 3 entities to the Entity List under the destinations of Iran (2) and Oman (1). It also"
                        + " modifies two existing entries on the Entity List under the destination of China. This rule"
                        + " removes one entity under the destination of Latvia.");

        assertThat(Notices.numbers(reading))
                .containsExactly(
                        "US-BIS-EL ADD 3/- {IR=2, OM=1}", "US-BIS-EL AMEND -/2 {CN=2}", "US-BIS-EL REMOVE 1/- {LV=1}");
    }

    @Test
    void shouldCountNoAliasesAndAddressesAsParties() {
        NoticeReading reading = Notices.read(
                "Revisions to the Entity List",
                "This rule revises an entry by removing two addresses from one entity under the destination of Oman, and"
                        + " is removing six aliases associated with a different entity under the destination of China.");

        assertThat(Notices.numbers(reading)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Procurement List; Additions and Deletions | The Committee is adding two products to the Procurement List and removing one entity under the destination of Ohio.",
                "Endangered and Threatened Wildlife; Listing of Two Species | We are adding two entities to the list of endangered species under the Act.",
                "National Priorities List | EPA is adding four sites to the National Priorities List and removing two entries."
            })
    void shouldLeaveOutNoticesThatOnlyLookAlike(String title, String summary) {
        ListAmendment amendment =
                new ListAmendment("US-BIS-EL", List.of("a. Adding an entry for “X Works”"), List.of());

        assertThat(Notices.read(title, summary, amendment)).isEqualTo(NoticeReading.NONE);
    }

    @Test
    void shouldReadTheNumbersOfGenuineNotices() throws IOException {
        Map<String, Map<String, Object>> notices =
                SharedData.lines("notices/federal-register-sample.jsonl", StandardCharsets.UTF_8).stream()
                        .map(Json::object)
                        .collect(Collectors.toMap(notice -> (String) notice.get("document_number"), notice -> notice));
        List<String> expected = expected();

        List<String> read = notices.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(notice -> expected.stream().anyMatch(line -> line.startsWith(notice.getKey() + " ")))
                .flatMap(StatedNumbersTest::read)
                .toList();

        assertThat(read).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(notices.entrySet().stream()
                        .filter(notice -> expected.stream().noneMatch(line -> line.startsWith(notice.getKey() + " ")))
                        .filter(notice -> !notice.getKey().equals("2023-16361"))
                        .flatMap(StatedNumbersTest::read))
                .isEmpty();
    }

    private static Stream<String> read(Map.Entry<String, Map<String, Object>> notice) {
        String summary =
                Optional.ofNullable((String) notice.getValue().get("abstract")).orElse("");
        return Notices.numbers(Notices.read((String) notice.getValue().get("title"), summary)).stream()
                .map(number -> notice.getKey() + " " + number);
    }

    private static List<String> expected() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(StatedNumbersTest.class.getResourceAsStream("stated-numbers.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
