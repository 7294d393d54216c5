package io.listwire.processor.topology.step;

import io.listwire.schema.ListedParty;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.SnapshotRef;
import io.listwire.schema.WatchedCompany;
import io.listwire.schema.WatchlistSettings;
import org.jspecify.annotations.Nullable;

/** What the screening step takes in, in order of record time. */
public sealed interface ScreeningInput {

    /** A watched company, keyed by watchlist/company; null where it was taken off. */
    record CompanyUpdate(@Nullable WatchedCompany company) implements ScreeningInput {}

    /**
     * The new state of a listed party, keyed by list/partyId.
     *
     * @param party null where it left its list
     * @param snapshot the snapshot that brought it, or left it out; null where nobody says
     */
    record PartyUpdate(
            @Nullable ListedParty party, @Nullable SnapshotRef snapshot) implements ScreeningInput {}

    /** What a reviewer decides, keyed by watchlist/company. */
    record DecisionMade(ScreeningDecision decision) implements ScreeningInput {}

    /** The thresholds of a watchlist, keyed by it; null where the shipped ones are back. */
    record SettingsUpdate(@Nullable WatchlistSettings settings) implements ScreeningInput {}
}
