package io.listwire.domain.announcement;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The notice and the change of a list that a claim in the news speaks of.
 *
 * @param claim what the article says
 * @param notice what the notice says; null where none was found
 * @param change what the list did; null where no such change was found
 * @param explanation why they are taken for the ones meant, or why none was found, for a person
 */
public record ClaimTie(
        Statement claim,
        @Nullable Statement notice,
        @Nullable ChangeTally change,
        String explanation) {

    /** True where neither a notice nor a change was found. */
    public boolean isLoose() {
        return notice == null && change == null;
    }

    /**
     * Ties a claim to what is known of its list.
     *
     * @param claim a statement that says what happened
     * @param notices what notices say of that list
     * @param changes what that list has shown
     */
    public static ClaimTie of(Statement claim, Collection<Statement> notices, Collection<SeenChange> changes) {
        ClaimedTime time = new ClaimedTime(claim);
        List<SeenChange> same = changes.stream()
                .filter(change -> change.list().equals(claim.list()) && change.action() == claim.action())
                .toList();
        Optional<Statement> notice = time.nearest(
                notices.stream().filter(other -> isMeant(claim, other)).toList(), Statement::publishedAt);
        Optional<ChangeTally> change = time.nearest(
                ChangeTally.of(same).stream()
                        .filter(tally -> isMeant(claim, tally, same))
                        .toList(),
                ChangeTally::detectedAt);
        return new ClaimTie(
                claim,
                notice.orElse(null),
                change.orElse(null),
                explanation(claim, notice.isPresent(), change.isPresent()));
    }

    private static boolean isMeant(Statement claim, Statement notice) {
        if (!notice.list().equals(claim.list()) || notice.action() != claim.action()) {
            return false;
        }
        if (claim.count().whole() != null) {
            return agrees(claim.count(), notice.count());
        }
        return claim.names().isEmpty()
                || notice.names().isEmpty()
                || !Collections.disjoint(claim.names().keys(), notice.names().keys());
    }

    private static boolean isMeant(Statement claim, ChangeTally tally, List<SeenChange> changes) {
        if (claim.count().whole() != null) {
            return agrees(claim.count(), new StatedCount(tally.total(), tally.byCountry()));
        }
        return claim.names().isEmpty()
                || changes.stream()
                        .filter(change -> change.snapshotId().equals(tally.snapshotId()))
                        .anyMatch(change -> change.isNamed(claim.names()));
    }

    /** A number agrees with a total, or with one country's share; one of a nationality with that country's share. */
    private static boolean agrees(StatedCount claimed, StatedCount known) {
        @Nullable Integer number = claimed.whole();
        if (number == null) {
            return true;
        }
        if (claimed.byCountry().size() == 1) {
            String country = claimed.byCountry().keySet().iterator().next();
            @Nullable Integer share = known.byCountry().get(country);
            return number.equals(share == null ? known.whole() : share);
        }
        return number.equals(known.whole()) || known.byCountry().containsValue(number);
    }

    private static String explanation(Statement claim, boolean notice, boolean change) {
        String what = claim.list() + " " + claim.action() + (claim.count().whole() == null ? "" : " " + claim.count());
        if (notice && change) {
            return what + ": a notice and a change of the list say the same";
        }
        if (notice) {
            return what + ": a notice says the same; no such change of the list is known";
        }
        return change
                ? what + ": the list changed so; no such notice is known"
                : what + ": neither a notice nor a change of the list that says so is known";
    }
}
