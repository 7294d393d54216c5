package io.listwire.standalone.cli;

import io.listwire.domain.listing.ChangeAction;
import io.listwire.standalone.lists.ListDiff;

/**
 * Two files of a list in numbers.
 *
 * @param paired among the amended and cosmetic, and told nowhere else: parties that left and came at once, under another
 *     number or name
 * @param before entries before
 * @param after entries after
 */
record DiffSummary(
        String list, long listed, long delisted, long amended, long cosmetic, long paired, int before, int after) {

    static DiffSummary of(ListDiff diff) {
        return new DiffSummary(
                diff.list(),
                count(diff, ChangeAction.LISTED),
                count(diff, ChangeAction.DELISTED),
                count(diff, ChangeAction.AMENDED),
                count(diff, ChangeAction.COSMETIC),
                diff.changes().stream()
                        .filter(change -> change.change().pairing() != null)
                        .count(),
                diff.before(),
                diff.after());
    }

    private static long count(ListDiff diff, ChangeAction action) {
        return diff.changes().stream()
                .filter(change -> change.change().action() == action)
                .count();
    }
}
