package io.listwire.domain.screening;

/** What happens to a match that somebody must know of. */
public enum MatchEvent {
    /** It has reached the alert threshold. */
    BEGAN,
    /** It is still there, and its score has moved or the listed party was amended. */
    CHANGED,
    /** It has fallen below the alert threshold, or is gone. */
    ENDED,
    /** It was a false positive, and the party or the company has changed since. */
    RETURNED
}
