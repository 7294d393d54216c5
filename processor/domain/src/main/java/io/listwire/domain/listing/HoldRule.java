package io.listwire.domain.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When a snapshot looks so wrong that a person must decide on it. Publishers have lost whole lists overnight, served one
 * list under another's name and broken off in the middle: none of that is a delisting.
 *
 * @param shrinkShare share of its parties that a list may lose at once, 0 to 1
 * @param shrinkParties number of parties that it may lose at once whatever their share, 0 and more
 * @param unreadableShare share of a list's rows that may be unreadable, 0 to 1
 */
public record HoldRule(double shrinkShare, int shrinkParties, double unreadableShare) {

    private static final HoldRule DEFAULTS = new HoldRule(0.10, 10, 0.05);

    public HoldRule {
        requireShare(shrinkShare);
        requireShare(unreadableShare);
        if (shrinkParties < 0) {
            throw new IllegalArgumentException("a number of parties is 0 or more, not " + shrinkParties);
        }
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is 0 to 1, not " + share);
        }
    }

    /** A list may lose the larger of a tenth and ten parties; one row in twenty may be unreadable. */
    public static HoldRule defaults() {
        return DEFAULTS;
    }

    /**
     * What is known of a snapshot once it has been compared.
     *
     * @param before parties on the list as it stands, 0 and more
     * @param after parties in the snapshot, 0 and more
     * @param delisted parties that it would delist, 0 and more
     * @param defects what shows that it is not what its publisher meant to publish
     * @param mayLackEntries why entries may be missing although nothing else is wrong; empty where the file is whole
     * @param unreadableRows rows of the list that cannot be read, 0 and more
     */
    public record Evidence(
            int before,
            int after,
            int delisted,
            List<String> defects,
            Optional<String> mayLackEntries,
            int unreadableRows) {

        public Evidence {
            defects = List.copyOf(defects);
        }
    }

    /** Why the snapshot must be held, a sentence each; empty where it may be taken in. */
    public List<String> reasons(Evidence evidence) {
        List<String> reasons = new ArrayList<>(evidence.defects());
        // What is lost at the end of a file can hide a party, never invent one.
        evidence.mayLackEntries()
                .filter(why -> !reasons.contains(why))
                .filter(why -> evidence.delisted() > 0 || evidence.before() == 0)
                .ifPresent(reasons::add);
        shrinking(evidence).ifPresent(reasons::add);
        unreadable(evidence).ifPresent(reasons::add);
        return List.copyOf(reasons);
    }

    private Optional<String> shrinking(Evidence evidence) {
        int lost = evidence.before() - evidence.after();
        double allowed = Math.max(shrinkShare * evidence.before(), shrinkParties);
        return lost <= allowed && (evidence.after() > 0 || evidence.before() == 0)
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the list would shrink from %d to %d parties, by more than the larger of %s and %d",
                        evidence.before(),
                        evidence.after(),
                        percent(shrinkShare),
                        shrinkParties));
    }

    private Optional<String> unreadable(Evidence evidence) {
        int rows = evidence.after() + evidence.unreadableRows();
        return evidence.unreadableRows() <= unreadableShare * rows
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%d of %d rows cannot be read, more than %s",
                        evidence.unreadableRows(),
                        rows,
                        percent(unreadableShare)));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100).replace(".0 %", " %");
    }
}
