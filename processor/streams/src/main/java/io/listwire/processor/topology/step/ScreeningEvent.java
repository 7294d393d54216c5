package io.listwire.processor.topology.step;

import io.listwire.domain.mention.FoundName;
import io.listwire.schema.Alert;
import io.listwire.schema.PartyMentions;
import io.listwire.schema.ScreenedDocument;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.WatchedCompany;
import java.util.List;
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

    /**
     * A document names a company, and no listed party that it matches.
     *
     * @param names where, in order of place
     */
    record CompanyNamed(ScreenedDocument document, WatchedCompany company, List<FoundName> names)
            implements ScreeningEvent {}

    /**
     * A document names a company, and a listed party that it matches.
     *
     * @param party key of the party
     * @param mentions where the party is named, with the match
     */
    record ConcernNamed(String party, PartyMentions mentions) implements ScreeningEvent {}

    /** Somebody must know of it. */
    record MatchAlerted(Alert alert) implements ScreeningEvent {}
}
