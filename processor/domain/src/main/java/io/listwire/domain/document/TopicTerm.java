package io.listwire.domain.document;

import org.jspecify.annotations.Nullable;

/**
 * What a phrase says of a document's topics.
 *
 * @param role how it counts
 * @param topic the topic; null for all of them
 * @param weight points of evidence for one occurrence at the beginning of a text
 */
record TopicTerm(Role role, @Nullable TradeTopic topic, double weight) {

    enum Role {
        /** Says by itself what the text is about. */
        STRONG,
        /** Counts in company alone: beside a strong term of the topic, or another weak one. */
        WEAK,
        /** Speaks against the topic. */
        AGAINST,
        /** Looks like a term and is none: hides the shorter phrases within it. */
        MASK
    }
}
