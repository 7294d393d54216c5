package io.listwire.domain.listing;

/** How the publisher qualifies a name. */
public enum NameKind {
    /** The name under which the party is listed. */
    PRIMARY,
    /** Another name of good quality. */
    ALIAS,
    /** A name that the party bore once. */
    FORMER,
    /** An alias that the publisher itself calls low quality. */
    WEAK
}
