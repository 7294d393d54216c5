package io.listwire.domain.announcement;

import io.listwire.domain.listing.ChangeAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one snapshot did to one list, in numbers.
 *
 * @param list stable id of the list
 * @param snapshotId the snapshot
 * @param action what happened
 * @param detectedAt record time of the changes
 * @param total how many parties it happened to
 * @param byCountry country → how many of them have it; one that has several counts for each
 */
public record ChangeTally(
        String list,
        String snapshotId,
        ChangeAction action,
        Instant detectedAt,
        int total,
        Map<String, Integer> byCountry) {

    public ChangeTally {
        byCountry = Map.copyOf(byCountry);
    }

    /** The tallies of these changes, in the order in which the first change of each comes. */
    public static List<ChangeTally> of(Collection<SeenChange> changes) {
        Map<List<Object>, List<SeenChange>> groups = new LinkedHashMap<>();
        changes.forEach(change -> groups.computeIfAbsent(
                        List.of(change.list(), change.snapshotId(), change.action()), first -> new ArrayList<>())
                .add(change));
        return groups.values().stream().map(ChangeTally::tally).toList();
    }

    private static ChangeTally tally(List<SeenChange> changes) {
        SeenChange first = changes.get(0);
        Map<String, Integer> byCountry = new TreeMap<>();
        changes.forEach(change -> change.countries().forEach(country -> byCountry.merge(country, 1, Integer::sum)));
        return new ChangeTally(
                first.list(), first.snapshotId(), first.action(), first.detectedAt(), changes.size(), byCountry);
    }
}
