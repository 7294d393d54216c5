package io.listwire.domain.notice;

import io.listwire.domain.document.ClaimAction;
import java.util.Map;
import java.util.Optional;

/**
 * How many parties a notice says that it adds, removes or amends.
 *
 * @param list stable id of the list
 * @param action ADD, REMOVE or AMEND
 * @param entities how many parties, 1 and more; empty where that is not stated
 * @param entries how many entries, 1 and more, where the notice counts those: a party has one for each destination
 * @param byCountry country (ISO 3166-1 alpha-2) → how many under it, 1 and more; empty where the notice does not say
 */
public record StatedNumber(
        String list,
        ClaimAction action,
        Optional<Integer> entities,
        Optional<Integer> entries,
        Map<String, Integer> byCountry) {

    public StatedNumber {
        byCountry = Map.copyOf(byCountry);
    }

    static StatedNumber none(String list, ClaimAction action) {
        return new StatedNumber(list, action, Optional.empty(), Optional.empty(), Map.of());
    }

    boolean isStated() {
        return entities.isPresent() || entries.isPresent();
    }
}
