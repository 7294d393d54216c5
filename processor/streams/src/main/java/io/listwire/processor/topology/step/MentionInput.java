package io.listwire.processor.topology.step;

import io.listwire.schema.PartyMentions;
import io.listwire.schema.ScreeningMatch;

/** What the step that alerts on mentions takes in, keyed by list/partyId, in order of record time. */
public sealed interface MentionInput {

    /** A match has begun, changed or ended. */
    record MatchUpdate(ScreeningMatch match) implements MentionInput {}

    /** A document names the party. */
    record PartyMentioned(PartyMentions mentions) implements MentionInput {}
}
