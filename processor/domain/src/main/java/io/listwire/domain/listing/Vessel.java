package io.listwire.domain.listing;

import org.jspecify.annotations.Nullable;

/**
 * What is published of a vessel or an aircraft; a null component was not published.
 *
 * @param callSign radio call sign
 * @param type kind of vessel, the publisher's words
 * @param grossTonnage tonnage as published; units differ between publishers
 * @param grossRegisteredTonnage gross registered tonnage as published, register tons
 * @param flag flag state as published
 * @param owner owner as published
 */
public record Vessel(
        @Nullable String callSign,
        @Nullable String type,
        @Nullable String grossTonnage,
        @Nullable String grossRegisteredTonnage,
        @Nullable String flag,
        @Nullable String owner) {}
