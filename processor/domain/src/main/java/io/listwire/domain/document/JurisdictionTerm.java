package io.listwire.domain.document;

/**
 * What a phrase says of jurisdictions.
 *
 * @param role how it counts
 * @param code the jurisdiction; empty where the role is that of a cue
 */
record JurisdictionTerm(Role role, String code) {

    enum Role {
        /** Country, people, capital. */
        NAME,
        /** A company or force that texts name without its country. */
        COMPANY,
        /** The same as NAME, of a jurisdiction that imposes more measures than it suffers. */
        ISSUER,
        /** Government body: what it does, its jurisdiction issues. */
        BODY,
        /** Cue: whoever stands before it acts. */
        ACTS,
        /** Cue: a measure of the issuer before it, or on whoever else stands there. */
        MEASURE,
        /** Cue: whoever stands before it is aimed at. */
        SUFFERS,
        /** Cue: whoever stands behind it is aimed at. */
        AIMS,
        /** Looks like a name and is none. */
        MASK;

        boolean isName() {
            return this == NAME || this == ISSUER || this == COMPANY;
        }
    }
}
