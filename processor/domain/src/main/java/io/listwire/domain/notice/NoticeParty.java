package io.listwire.domain.notice;

import io.listwire.domain.document.ClaimAction;
import io.listwire.domain.listing.PartyKeys;
import java.util.List;
import java.util.Optional;

/**
 * A party that a notice names.
 *
 * @param action ADD, REMOVE or AMEND; empty where the notice does not tell
 * @param list stable id of the list
 * @param entry its name, aliases, addresses and country, as far as the notice gives them
 */
public record NoticeParty(Optional<ClaimAction> action, String list, NoticeEntry entry) {

    static NoticeParty named(ClaimAction action, String list, String name, Optional<String> country) {
        return new NoticeParty(Optional.of(action), list, new NoticeEntry(name, List.of(), List.of(), country));
    }

    /** What names of one party have in common, however they are written. */
    static String key(String name) {
        String key = PartyKeys.ofName(name);
        return key.isEmpty() ? name : key;
    }
}
