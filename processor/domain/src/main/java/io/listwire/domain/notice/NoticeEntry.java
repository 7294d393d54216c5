package io.listwire.domain.notice;

import java.util.List;
import java.util.Optional;

/**
 * An entry of a list in the words of a notice, as the list shall read.
 *
 * @param name primary name of the party, not blank
 * @param aliases other names
 * @param addresses each on one line
 * @param country under which it stands, ISO 3166-1 alpha-2; empty where it cannot be told
 */
public record NoticeEntry(String name, List<String> aliases, List<String> addresses, Optional<String> country) {

    public NoticeEntry {
        aliases = List.copyOf(aliases);
        addresses = List.copyOf(addresses);
    }
}
