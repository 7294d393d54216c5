package io.listwire.domain.matching;

import java.util.Locale;

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

    /** Changes below that are not written: they would read 0.00. */
    private static final double NEGLIGIBLE = 0.005;

    /** For a person. */
    public String text() {
        return what() + (Math.abs(change) < NEGLIGIBLE ? "" : String.format(Locale.ROOT, " (%+.2f)", change));
    }

    private String what() {
        boolean weakens = effect == Effect.WEAKENS;
        return switch (attribute) {
            case IDENTIFIER ->
                weakens ? "another identifier: " + company + ", not " + party : "the same identifier: " + party;
            case COUNTRY -> weakens ? "another country: " + company + ", not " + party : "country " + company;
            case TYPE -> "the party is of another type: " + party;
            case ADDRESS -> "the same address: " + party;
            case WEAK_ALIAS -> "also like the weak alias “" + party + "”";
            case SHORT_NAME -> "too short or common a name to be sure without more";
        };
    }

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
