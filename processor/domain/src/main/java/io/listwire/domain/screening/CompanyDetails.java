package io.listwire.domain.screening;

import io.listwire.domain.listing.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team says of a watched company, without its own notes.
 *
 * @param names names, the first is the main one
 * @param country ISO 3166-1 alpha-2; null where unknown
 * @param addresses addresses, each on one line
 * @param identifiers register numbers and codes
 */
public record CompanyDetails(
        List<String> names, @Nullable String country, List<String> addresses, List<Identifier> identifiers) {

    public CompanyDetails {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
        identifiers = List.copyOf(identifiers);
    }
}
