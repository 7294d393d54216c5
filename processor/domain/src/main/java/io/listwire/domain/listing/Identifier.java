package io.listwire.domain.listing;

import org.jspecify.annotations.Nullable;

/**
 * A number or code that names a party in some register.
 *
 * @param kind register or scheme, such as ISIN, LEI or PASSPORT
 * @param value the number as published
 * @param issuer who issued it, as published; null where the publisher does not say
 */
public record Identifier(
        String kind, String value, @Nullable String issuer) {

    /** The identifier as differences show it: {@code "PASSPORT K475336 (JO)"}. */
    public String shown() {
        return kind + " " + value + (issuer == null ? "" : " (" + issuer + ")");
    }
}
