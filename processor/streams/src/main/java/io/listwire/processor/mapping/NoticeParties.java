package io.listwire.processor.mapping;

import io.listwire.schema.ChangeAction;
import io.listwire.schema.NoticeCount;
import io.listwire.schema.NoticeParty;
import io.listwire.schema.NoticeReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parties that a notice names for one list and action, and what it says of their number.
 *
 * @param action null for whatever the notice does to the list
 */
record NoticeParties(
        NoticeReading notice, String list, @Nullable ChangeAction action) {

    /** The names, each once, in the order of the notice. */
    List<String> names() {
        return parties().stream().map(NoticeParty::getName).distinct().toList();
    }

    /** Name → the other names that the notice gives, under whichever destination. */
    Map<String, List<String>> otherNames() {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (NoticeParty party : parties()) {
            if (!party.getAliases().isEmpty()) {
                names.computeIfAbsent(party.getName(), first -> new LinkedHashSet<>())
                        .addAll(party.getAliases());
            }
        }
        Map<String, List<String>> others = new LinkedHashMap<>();
        names.forEach((name, aliases) -> others.put(name, new ArrayList<>(aliases)));
        return others;
    }

    private List<NoticeParty> parties() {
        return notice.getParties().stream()
                .filter(party ->
                        party.getList().filter(other -> !other.equals(list)).isEmpty())
                .filter(party -> action == null || StatementReading.action(party.getAction()) == action)
                .toList();
    }

    /**
     * The stated share of each destination; empty where they are not stated, or only of some of the parties.
     *
     * @param total how many parties are stated; null where that is not stated
     */
    Map<String, Integer> byCountry(@Nullable Integer total) {
        return notice.getCounts().stream()
                .filter(count -> count.getList().equals(list) && StatementReading.action(count.getAction()) == action)
                .map(NoticeCount::getByCountry)
                .filter(shares -> total == null
                        || shares.values().stream().mapToInt(Integer::intValue).sum() >= total)
                .findFirst()
                .orElse(Map.of());
    }
}
