package io.listwire.standalone.lists;

import io.listwire.domain.listing.ChangeAction;
import io.listwire.domain.listing.HoldRule;
import io.listwire.standalone.lists.ListFile.Entry;
import java.util.List;

/**
 * What two files say of one list, and whether the pipeline would believe it.
 *
 * @param list the list's id
 * @param changes what changed, by kind and then by name
 * @param before entries before
 * @param after entries after
 * @param reasons why the later one would be held; empty where it would be taken in
 */
public record ListDiff(String list, List<ListComparison.Change> changes, int before, int after, List<String> reasons) {

    /** Compares a list that stands in the earlier file; in the later one it may be absent. */
    public static ListDiff of(String list, ListFile earlier, ListFile later) {
        List<Entry> before = earlier.entries().getOrDefault(list, List.of());
        List<Entry> after = later.entries().getOrDefault(list, List.of());
        List<ListComparison.Change> changes = ListComparison.changes(list, before, after);
        int delisted = (int) changes.stream()
                .filter(change -> change.change().action() == ChangeAction.DELISTED)
                .count();
        HoldRule.Evidence evidence = new HoldRule.Evidence(
                before.size(),
                after.size(),
                delisted,
                later.defects(list),
                later.brokenOff(),
                later.unreadableRows(list));
        return new ListDiff(
                list, changes, before.size(), after.size(), HoldRule.defaults().reasons(evidence));
    }

    /** Whether the pipeline would wait for a person's decision. */
    public boolean held() {
        return !reasons.isEmpty();
    }
}
