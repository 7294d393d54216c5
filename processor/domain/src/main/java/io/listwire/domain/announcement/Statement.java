package io.listwire.domain.announcement;

import io.listwire.domain.listing.ChangeAction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What one document says that happens to one list.
 *
 * @param documentId id of the document
 * @param documentNumber the gazette's number of a notice; null for news
 * @param list stable id of the restriction list
 * @param action what is said to happen: LISTED, DELISTED or AMENDED; null where the document speaks of the list and of no
 *     change to it
 * @param count how many parties are said to be concerned
 * @param names the parties named
 * @param effectiveOn from when on it holds; null where the document does not say
 * @param publishedAt when the document came out; where it does not say, when it was read
 * @param official true for a notice of an official gazette, which makes what it says so; false for news
 * @param quote the sentence that says so
 */
public record Statement(
        String documentId,
        @Nullable String documentNumber,
        String list,
        @Nullable ChangeAction action,
        StatedCount count,
        StatedNames names,
        @Nullable LocalDate effectiveOn,
        Instant publishedAt,
        boolean official,
        String quote) {

    /** When what it says takes effect, at the earliest when it came out. */
    public Instant takesEffect() {
        if (effectiveOn == null) {
            return publishedAt;
        }
        Instant effective = effectiveOn.atStartOfDay(ZoneOffset.UTC).toInstant();
        return effective.isAfter(publishedAt) ? effective : publishedAt;
    }

    /** True where it announces a change that the list should show. */
    public boolean announces() {
        return official && action != null && action != ChangeAction.COSMETIC;
    }
}
