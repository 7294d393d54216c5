package io.listwire.standalone.cli;

import io.listwire.domain.listing.ChangeAction;
import io.listwire.standalone.lists.ListDiff;

/**
 * Two files of a list in numbers.
 *
 * @param before entries before
 * @param after entries after
 */
record DiffSummary(String list, long listed, long delisted, long amended, long cosmetic, int before, int after) {

    static DiffSummary of(ListDiff diff) {
        return new DiffSummary(
                diff.list(),
                count(diff, ChangeAction.LISTED),
                count(diff, ChangeAction.DELISTED),
                count(diff, ChangeAction.AMENDED),
                count(diff, ChangeAction.COSMETIC),
                diff.before(),
                diff.after());
    }

    private static long count(ListDiff diff, ChangeAction action) {
        return diff.changes().stream()
                .filter(change -> change.change().action() == action)
                .count();
    }
}
