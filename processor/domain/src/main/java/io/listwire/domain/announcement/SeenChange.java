package io.listwire.domain.announcement;

import io.listwire.domain.listing.ChangeAction;
import io.listwire.domain.listing.PartyChange;
import io.listwire.domain.listing.PartyKeys;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;

/**
 * What is remembered of a change that a list has shown.
 *
 * @param changeId id of the change
 * @param snapshotId the snapshot that shows it
 * @param list stable id of the list
 * @param action what happened
 * @param name primary name of the party
 * @param keys keys of all its names and identifiers, as {@link PartyKeys} makes them
 * @param countries its countries, ISO 3166-1 alpha-2 where known
 * @param detectedAt record time of the change
 */
public record SeenChange(
        String changeId,
        String snapshotId,
        String list,
        ChangeAction action,
        String name,
        Set<String> keys,
        Set<String> countries,
        Instant detectedAt) {

    public SeenChange {
        keys = Set.copyOf(keys);
        countries = Set.copyOf(countries);
    }

    /** What is to be remembered of the change. */
    public static SeenChange of(PartyChange change, String changeId, String snapshotId, Instant detectedAt) {
        return new SeenChange(
                changeId,
                snapshotId,
                change.list(),
                change.action(),
                change.name(),
                PartyKeys.of(change.entry()),
                PartyKeys.countries(change.entry()),
                detectedAt);
    }

    /** True where one of these names is one of the party's. */
    boolean isNamed(StatedNames names) {
        return !Collections.disjoint(keys, names.keys());
    }
}
