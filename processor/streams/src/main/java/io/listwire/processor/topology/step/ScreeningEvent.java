package io.listwire.processor.topology.step;

import io.listwire.schema.Alert;
import io.listwire.schema.ScreeningMatch;
import org.jspecify.annotations.Nullable;

/** What the screening step finds out. */
public sealed interface ScreeningEvent {

    /**
     * The match of a pair as it is now.
     *
     * @param key key of the pair
     * @param match null where they no longer match
     */
    record MatchUpdated(String key, @Nullable ScreeningMatch match) implements ScreeningEvent {}

    /**
     * Whether documents that name the party concern the company.
     *
     * @param party key of the party
     * @param match not active where they do not, or no longer do
     */
    record ConcernUpdated(String party, ScreeningMatch match) implements ScreeningEvent {}

    /** Somebody must know of it. */
    record MatchAlerted(Alert alert) implements ScreeningEvent {}
}
