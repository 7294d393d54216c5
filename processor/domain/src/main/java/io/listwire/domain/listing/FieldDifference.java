package io.listwire.domain.listing;

import org.jspecify.annotations.Nullable;

/**
 * One difference of one field between two versions of an entry.
 *
 * @param field field of {@link PartyDetails}, such as {@code names} or {@code vessel.flag}; {@code names.order} where
 *     nothing but the order of the names is another one
 * @param kind what happened to the value
 * @param before value before, as a person reads it; null for ADDED
 * @param after value after; null for REMOVED
 * @param material true where the entry now says something else
 */
public record FieldDifference(
        String field,
        DifferenceKind kind,
        @Nullable String before,
        @Nullable String after,
        boolean material) {

    static FieldDifference added(String field, String after, boolean material) {
        return new FieldDifference(field, DifferenceKind.ADDED, null, after, material);
    }

    static FieldDifference removed(String field, String before, boolean material) {
        return new FieldDifference(field, DifferenceKind.REMOVED, before, null, material);
    }

    static FieldDifference changed(String field, String before, String after, boolean material) {
        return new FieldDifference(field, DifferenceKind.CHANGED, before, after, material);
    }
}
