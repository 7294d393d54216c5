package io.listwire.standalone.cli;

import io.listwire.domain.listing.ChangeAction;
import io.listwire.standalone.lists.ListComparison;
import java.util.List;

/**
 * Two files of a list in numbers.
 *
 * @param before entries before
 * @param after entries after
 */
record DiffSummary(String list, long listed, long delisted, long amended, long cosmetic, int before, int after) {

    static DiffSummary of(String list, List<ListComparison.Change> changes, int before, int after) {
        return new DiffSummary(
                list,
                count(changes, ChangeAction.LISTED),
                count(changes, ChangeAction.DELISTED),
                count(changes, ChangeAction.AMENDED),
                count(changes, ChangeAction.COSMETIC),
                before,
                after);
    }

    private static long count(List<ListComparison.Change> changes, ChangeAction action) {
        return changes.stream()
                .filter(change -> change.change().action() == action)
                .count();
    }
}
