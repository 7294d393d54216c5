package io.listwire.domain.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The number that a notice states of one list and action, beside the parties that it names.
 *
 * @param stated what it states
 * @param namedEntities how many parties it names, each once
 * @param namedEntries how many entries it names
 * @param check how the two go together
 * @param explanation why, for a person
 */
public record NoticeCount(
        StatedNumber stated, int namedEntities, int namedEntries, CountCheck check, String explanation) {

    /**
     * Checks a number.
     *
     * @param stated what is stated; it may state nothing
     * @param parties the parties named of the same list and action
     */
    static NoticeCount of(StatedNumber stated, List<NoticeParty> parties) {
        int entries = parties.size();
        int entities = (int) parties.stream()
                .map(party -> NoticeParty.key(party.entry().name()))
                .distinct()
                .count();
        List<String> differences = differences(stated, parties, entities);
        CountCheck check;
        if (!stated.isStated()) {
            check = CountCheck.NOT_STATED;
        } else if (parties.isEmpty()) {
            check = CountCheck.NOT_NAMED;
        } else {
            check = differences.isEmpty() ? CountCheck.AGREES : CountCheck.DIFFERS;
        }
        return new NoticeCount(stated, entities, entries, check, explanation(stated, check, entries, differences));
    }

    /** Where entries are stated they are counted: how many parties they belong to is a matter of judgement. */
    private static List<String> differences(StatedNumber stated, List<NoticeParty> parties, int entities) {
        List<String> differences = new ArrayList<>();
        int entries = parties.size();
        if (stated.entries().isPresent()) {
            add(
                    differences,
                    stated.entries().get() == entries,
                    "entries",
                    stated.entries().get(),
                    entries);
        } else if (stated.entities().isPresent()) {
            int number = stated.entities().get();
            add(differences, number == entities || number == entries, "entities", number, entities);
        }
        if (parties.stream().allMatch(party -> party.entry().country().isPresent())) {
            Map<String, Long> named = parties.stream()
                    .collect(Collectors.groupingBy(
                            party -> party.entry().country().orElseThrow(), Collectors.counting()));
            new TreeMap<>(stated.byCountry()).forEach((country, share) -> {
                int shown = named.getOrDefault(country, 0L).intValue();
                add(differences, shown == share, "under " + country, share, shown);
            });
        }
        return differences;
    }

    private static void add(List<String> differences, boolean agrees, String what, int stated, int named) {
        if (!agrees) {
            differences.add(stated + " " + what + " stated, " + named + " named");
        }
    }

    private static String explanation(StatedNumber stated, CountCheck check, int entries, List<String> differences) {
        String what = stated.action() + " on " + stated.list() + ": ";
        String number = stated.entities().map(count -> count + " entities").orElse("")
                + (stated.entities().isPresent() && stated.entries().isPresent() ? " under " : "")
                + stated.entries().map(count -> count + " entries").orElse("");
        return switch (check) {
            case AGREES -> what + number + " stated, and as many named";
            case DIFFERS -> what + String.join("; ", differences);
            case NOT_STATED -> what + "no number stated, " + entries + " named";
            case NOT_NAMED -> what + number + " stated, none named in what was read";
        };
    }
}
