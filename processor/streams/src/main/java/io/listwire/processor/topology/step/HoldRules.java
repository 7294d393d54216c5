package io.listwire.processor.topology.step;

import io.listwire.domain.listing.HoldRule;
import java.util.Map;

/**
 * The rule by which each list's snapshots are held.
 *
 * @param general for lists that have no rule of their own
 * @param byList rules by the list's id
 */
public record HoldRules(HoldRule general, Map<String, HoldRule> byList) {

    public HoldRules {
        byList = Map.copyOf(byList);
    }

    HoldRule of(String list) {
        return byList.getOrDefault(list, general);
    }
}
