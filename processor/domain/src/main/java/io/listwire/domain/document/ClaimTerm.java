package io.listwire.domain.document;

import org.jspecify.annotations.Nullable;

/**
 * What a phrase says of claims.
 *
 * @param role how it counts
 * @param action the act; null for phrases that are none
 * @param list id of the list that the act alone tells; null where it does not
 */
record ClaimTerm(
        Role role, @Nullable ClaimAction action, @Nullable String list) {

    enum Role {
        /** An act where a list stands beside it. */
        ONTO,
        /** An act by itself. */
        ITSELF,
        /** An act together with the sanctions that follow: imposes, lifts. */
        LEVY,
        /** Sanctions on somebody, an act together with the verb before. */
        SANCTIONS,
        /** An act, as a noun. */
        NOUN,
        /** What a list holds. */
        PARTY,
        /** What is amended on a list. */
        ENTRY,
        /** A list whose name stands elsewhere. */
        LIST,
        /** The act behind it does not happen. */
        NOT,
        /** Whatever the sentence says behind it is told by the way. */
        ASIDE,
        /** The act behind it is proposed. */
        PROPOSE,
        /** The act behind it is put off. */
        DELAY,
        /** What a number before it counts is no party. */
        OTHER;

        boolean isAct() {
            return this == ONTO || this == ITSELF || this == NOUN || this == LEVY;
        }
    }
}
