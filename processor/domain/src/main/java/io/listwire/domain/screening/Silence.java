package io.listwire.domain.screening;

/** How a match stands to the newest decision on it. */
public enum Silence {
    /** Nobody has called it a false positive, or that has been told to hold no longer. */
    NONE,
    /** It is a false positive, and what tells party and company apart is as it was. */
    HOLDS,
    /** It was a false positive; the party or the company has changed since, and nobody knows of it yet. */
    BROKEN
}
