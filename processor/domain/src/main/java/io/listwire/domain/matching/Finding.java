package io.listwire.domain.matching;

/**
 * What an attribute besides the names says for or against a match.
 *
 * @param attribute which attribute
 * @param effect for or against
 * @param company what the company has, as given
 * @param party what the party has, as published
 * @param change what it adds to the score or takes from it, -1 to 1
 */
public record Finding(Attribute attribute, Effect effect, String company, String party, double change) {

    /** Attributes that are compared. */
    public enum Attribute {
        IDENTIFIER,
        COUNTRY,
        ADDRESS,
        /** An alias that the publisher calls weak. */
        WEAK_ALIAS,
        /** What they are: a company is no vessel and no person. */
        TYPE,
        /** A name too short or too common to be alerted by itself. */
        SHORT_NAME
    }

    /** What it means for the match. */
    public enum Effect {
        /** The two are the same, whatever the names. */
        DECIDES,
        SUPPORTS,
        WEAKENS
    }
}
