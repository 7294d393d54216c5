package io.listwire.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.document.ClaimAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;

/** Rules made at random after the grammar of the genuine ones are read back as they were made. */
class RuleNoticePropertyTest {

    private static final Map<String, String> COUNTRIES = Map.of(
            "CN", "China, People's Republic of (China)",
            "AE", "the United Arab Emirates (UAE)",
            "GE", "Georgia",
            "KR", "South Korea",
            "TR", "Turkey");
    private static final String[] WORDS = {"Aurora", "Harbour", "North", "Star", "Delta", "Optics", "Works", "Trading"};
    private static final String[] ENDS = {" Co., Ltd.", ", LLC", " Inc.", "", " OOO", ", S.A."};

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @RepeatedTest(50)
    void shouldReadBackWhatARuleWasMadeOf() {
        Map<String, List<NoticeEntry>> added = entries();
        Map<String, List<NoticeEntry>> removed = entries();
        List<String> instructions = new ArrayList<>();
        added.forEach(
                (code, of) -> instructions.add(instruction(code, "adding, in alphabetical order, entries for ", of)));
        removed.forEach((code, of) -> instructions.add(instruction(code, "removing the entries for ", of)));
        List<NoticeEntry> table = added.values().stream().flatMap(List::stream).toList();

        NoticeReading reading = Notices.read(
                "Revisions to the Entity List",
                "This rule adds " + total(added) + " entities to the Entity List under the destinations of "
                        + destinations(added) + ". It removes " + total(removed)
                        + " entities from the Entity List under the destinations of " + destinations(removed) + ".",
                new ListAmendment("US-BIS-EL", instructions, table));

        assertThat(names(reading, ClaimAction.ADD)).as("seed %d", seed).isEqualTo(names(added));
        assertThat(names(reading, ClaimAction.REMOVE)).as("seed %d", seed).isEqualTo(names(removed));
        assertThat(reading.counts())
                .as("seed %d", seed)
                .hasSize(2)
                .allSatisfy(count ->
                        assertThat(count.check()).as(count.explanation()).isEqualTo(CountCheck.AGREES));
    }

    private Map<String, List<NoticeEntry>> entries() {
        Map<String, List<NoticeEntry>> entries = new TreeMap<>();
        int countries = 2 + random.nextInt(COUNTRIES.size() - 1);
        for (String code :
                new TreeMap<>(COUNTRIES).keySet().stream().limit(countries).toList()) {
            List<NoticeEntry> of = new ArrayList<>();
            int parties = 1 + random.nextInt(4);
            for (int i = 0; i < parties; i++) {
                of.add(Notices.entry(name(), code));
            }
            entries.put(code, of);
        }
        return entries;
    }

    private String name() {
        return WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)] + " "
                + random.nextInt(1_000_000) + ENDS[random.nextInt(ENDS.length)];
    }

    private static String instruction(String code, String act, List<NoticeEntry> entries) {
        String country = COUNTRIES.get(code).replaceAll(" \\(.*", "").toUpperCase(Locale.ROOT);
        return "a. Under " + country + ", " + act
                + entries.stream().map(entry -> "“" + entry.name() + ",”").collect(Collectors.joining(" and "));
    }

    private static String destinations(Map<String, List<NoticeEntry>> entries) {
        return entries.entrySet().stream()
                .map(of -> COUNTRIES.get(of.getKey()) + " (" + of.getValue().size() + ")")
                .collect(Collectors.joining(", "));
    }

    private static int total(Map<String, List<NoticeEntry>> entries) {
        return entries.values().stream().mapToInt(List::size).sum();
    }

    private static List<String> names(Map<String, List<NoticeEntry>> entries) {
        return entries.values().stream()
                .flatMap(List::stream)
                .map(entry -> entry.name() + entry.country())
                .sorted()
                .toList();
    }

    private static List<String> names(NoticeReading reading, ClaimAction action) {
        return reading.parties().stream()
                .filter(party -> party.action().filter(action::equals).isPresent())
                .map(party -> party.entry().name() + party.entry().country())
                .sorted()
                .toList();
    }
}
