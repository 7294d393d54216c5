package io.listwire.domain.notice;

import static io.listwire.domain.notice.Notices.entry;
import static io.listwire.domain.notice.Notices.parties;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.document.ClaimAction;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules in the style of the gazette; the parties are made up. */
class RuleNoticeReaderTest {

    private static final String LIST = "US-BIS-EL";
    private static final String TITLE = "Additions and Revisions to the Entity List";
    private static final String TWO = "BIS is adding two entities to the Entity List under the destination of China.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a. Under CHINA, PEOPLE'S REPUBLIC OF, removing the entry for “North Star Co., Ltd.;”|REMOVE North Star Co., Ltd. (CN)",
                "a. By removing under the destination of Latvia, the entries for “Aurora Works,” and “AW Plant.”|REMOVE Aurora Works (LV), REMOVE AW Plant (LV)",
                "a. Removing the entry for \"Aurora Works\" and the entry for ``Dawn Works, S.A.''|REMOVE Aurora Works, REMOVE Dawn Works, S.A.",
                "a. Under RUSSIA, revising the entry for “Aurora Works” by removing the aliases “AW” and “A.W. Plant”|AMEND Aurora Works (RU)",
                "a. Under IRAN, removing the entry for “Aurora Works” and adding in its place an entry for “Aurora Group”|AMEND Aurora Works (IR), AMEND Aurora Group (IR)",
                "a. Adding in alphabetical order “Iran” and under IRAN, an entry for “Aurora Works”|ADD Aurora Works (IR)",
                "a. Removing the entry for “Aurora Works that no mark closes|",
                "The authority citation continues to read as “Aurora Works”|"
            })
    void shouldReadWhatInstructionsNameWhenThereIsNoTable(String instruction, String expected) {
        NoticeReading reading = Notices.read(TITLE, TWO, new ListAmendment(LIST, List.of(instruction), List.of()));

        assertThat(parties(reading)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void shouldKeepTheDestinationForTheInstructionsBelowIt() {
        ListAmendment amendment = new ListAmendment(
                LIST,
                List.of(
                        "Supplement No. 4 to part 744 is amended by:",
                        "a. Under IRAN:",
                        "i. Adding, in alphabetical order, an entry for “Aurora Works;”",
                        "ii. Removing the entry for “Dawn Works;” and",
                        "b. Removing the entry for “North Star.”"),
                List.of());

        assertThat(parties(Notices.read(TITLE, TWO, amendment)))
                .isEqualTo("ADD Aurora Works (IR), REMOVE Dawn Works (IR), REMOVE North Star");
    }

    @Test
    void shouldTellAddedFromRevisedEntriesOfTheTable() {
        ListAmendment amendment = new ListAmendment(
                LIST,
                List.of(
                        "a. Adding, in alphabetical order, entries for “Aurora Works, LLC” and “Harbour Optics;”",
                        "b. Revising the entry for “North Star Co., Ltd.;” and",
                        "c. Removing the entry for “Dawn Works.”"),
                List.of(
                        entry("Aurora Works LLC", "CN"),
                        entry("Harbour", "CN", "Harbour Optics"),
                        entry("North Star Co. Ltd.", "RU")));

        NoticeReading reading = Notices.read(TITLE, TWO, amendment);

        assertThat(parties(reading))
                .isEqualTo(
                        "ADD Aurora Works LLC (CN), ADD Harbour (CN), AMEND North Star Co. Ltd. (RU), REMOVE Dawn Works");
        assertThat(reading.parties().get(1).entry().addresses()).containsExactly("1 Quay Road");
        assertThat(reading.counts().get(0).check()).isEqualTo(CountCheck.AGREES);
        assertThat(reading.contradiction()).isEmpty();
    }

    @Test
    void shouldTakeUnnamedEntriesForWhatTheInstructionsDoBeside() {
        ListAmendment amendment = new ListAmendment(
                LIST,
                List.of(
                        "a. By adding, in alphabetical order, two entities; and b. revising the entry for “North Star”"),
                List.of(entry("Aurora Works", "CN"), entry("North Star", "CN"), entry("Harbour Optics", "CN")));

        assertThat(parties(Notices.read(TITLE, TWO, amendment)))
                .isEqualTo("ADD Aurora Works (CN), AMEND North Star (CN), ADD Harbour Optics (CN)");
    }

    @Test
    void shouldNotGuessWhatHappensToEntries() {
        ListAmendment amendment = new ListAmendment(
                LIST,
                List.of("a. By adding one entity and revising one entity, as follows:"),
                List.of(entry("Aurora Works", "CN"), entry("North Star", "CN")));

        assertThat(parties(Notices.read(TITLE, TWO, amendment))).isEqualTo("? Aurora Works (CN), ? North Star (CN)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BIS is adding two entities to the Entity List.|2|AGREES",
                "BIS is adding two entities under three entries to the Entity List.|3|AGREES",
                "BIS is adding two entities under four entries to the Entity List.|3|DIFFERS",
                "BIS is adding three entities to the Entity List.|2|DIFFERS",
                "BIS is adding two entities to the Entity List under the destinations of China (1) and Iran (1).|2|DIFFERS",
                "BIS is adding entities to the Entity List.|2|NOT_STATED",
                "BIS is adding two entities to the Entity List.|0|NOT_NAMED"
            })
    void shouldCheckTheStatedNumberAgainstThePartiesNamed(String summary, int entries, CountCheck expected) {
        List<NoticeEntry> named = IntStream.range(0, entries)
                .mapToObj(i -> entry("Aurora Works " + (i + 1), "CN"))
                .toList();
        ListAmendment amendment =
                new ListAmendment(LIST, entries == 0 ? List.of() : List.of("a. Adding the entries below"), named);

        assertThat(Notices.read(TITLE, summary, amendment).counts())
                .singleElement()
                .extracting(NoticeCount::check)
                .isEqualTo(expected);
    }

    @Test
    void shouldCountAPartyOnceThatStandsUnderSeveralDestinations() {
        ListAmendment amendment = new ListAmendment(
                LIST, List.of("a. Adding:"), List.of(entry("Aurora Works", "CN"), entry("AURORA WORKS", "IR")));

        NoticeReading reading = Notices.read(TITLE, "BIS is adding one entity to the Entity List.", amendment);

        assertThat(reading.counts()).singleElement().satisfies(count -> {
            assertThat(count.namedEntities()).isEqualTo(1);
            assertThat(count.namedEntries()).isEqualTo(2);
            assertThat(count.check()).isEqualTo(CountCheck.AGREES);
        });
    }

    @Test
    void shouldSayWhatDoesNotAddUp() {
        ListAmendment amendment = new ListAmendment(LIST, List.of("a. Adding:"), List.of(entry("Aurora Works", "CN")));

        assertThat(Notices.read(TITLE, TWO, amendment).contradiction())
                .contains("ADD on US-BIS-EL: 2 entities stated, 1 named; 2 under CN stated, 1 named");
    }

    @Test
    void shouldNameAPartyOfAListThatTheSummaryDoesNotSpeakOf() {
        ListAmendment moved = new ListAmendment(
                "US-BIS-UVL", List.of("a. Removing, under CHINA, the entry for “Aurora Works.”"), List.of());

        NoticeReading reading = Notices.read(TITLE, TWO, moved);

        assertThat(reading.parties()).singleElement().satisfies(party -> {
            assertThat(party.list()).isEqualTo("US-BIS-UVL");
            assertThat(party.action()).contains(ClaimAction.REMOVE);
            assertThat(party.entry().country()).isEqualTo(Optional.of("CN"));
        });
        assertThat(reading.counts()).extracting(NoticeCount::check).contains(CountCheck.NOT_STATED);
    }

    @Test
    void shouldBoundTheParties() {
        List<NoticeEntry> entries = Collections.nCopies(RuleNoticeReader.MOST_PARTIES + 1, entry("Aurora", "CN"));
        ListAmendment amendment = new ListAmendment(LIST, List.of("a. Adding:"), entries);

        assertThat(Notices.read(TITLE, TWO, amendment, amendment).parties()).hasSize(RuleNoticeReader.MOST_PARTIES);
    }

    /** Where time grew with the square of a text, these would not end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "“",
                "``a",
                "\"a\" ",
                "removing “A” adding in its place “B” ",
                "under ",
                "under the destination of CHINA, ",
                "its place ",
                "1 entity under ",
                "adding two entities ",
                "(1) ",
                "&lt;\u202E\u0301\uD800"
            })
    void shouldReadToTheEndWhenAnInstructionRepeatsItself(String piece) {
        String text = piece.repeat((1 << 20) / piece.length());
        ListAmendment amendment = new ListAmendment(LIST, List.of("a. Adding " + text), List.of(entry("A", "CN")));

        NoticeReading reading = Notices.read(TITLE, TWO + " " + text, amendment);

        assertThat(reading.parties().size()).isLessThanOrEqualTo(RuleNoticeReader.MOST_PARTIES);
    }
}
