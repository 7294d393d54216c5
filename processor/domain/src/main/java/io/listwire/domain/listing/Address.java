package io.listwire.domain.listing;

import org.jspecify.annotations.Nullable;

/**
 * One address of a party.
 *
 * @param text the whole address on one line, as published
 * @param country ISO 3166-1 alpha-2; null where the publisher gives none
 */
public record Address(String text, @Nullable String country) {

    /** The address with its country, as differences show it: {@code "1 Main Street (AM)"}. */
    public String shown() {
        return country == null ? text : text + " (" + country + ")";
    }
}
