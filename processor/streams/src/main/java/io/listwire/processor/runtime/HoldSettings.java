package io.listwire.processor.runtime;

import io.listwire.contract.ListIds;
import io.listwire.domain.listing.HoldRule;
import io.listwire.processor.topology.step.HoldRules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;

/** When a snapshot waits for a person's decision: the settings of {@link HoldRule}. */
final class HoldSettings {

    static final String SHRINK_PERCENT = "processor.hold.shrink.percent";
    static final String SHRINK_PARTIES = "processor.hold.shrink.parties";
    static final String UNREADABLE_PERCENT = "processor.hold.unreadable.percent";
    static final String LISTS = "processor.hold.lists";

    private static final int WHOLE = 100;
    private static final int PARTS = 3;
    private static final HoldRule DEFAULTS = HoldRule.defaults();

    private HoldSettings() {}

    static ConfigDef define(ConfigDef settings) {
        return settings.define(
                        SHRINK_PERCENT,
                        ConfigDef.Type.DOUBLE,
                        DEFAULTS.shrinkShare() * WHOLE,
                        ConfigDef.Range.between(0, WHOLE),
                        Importance.MEDIUM,
                        "A snapshot is held when its list would shrink by more than this percentage of its parties"
                                + " and by more than processor.hold.shrink.parties.")
                .define(
                        SHRINK_PARTIES,
                        ConfigDef.Type.INT,
                        DEFAULTS.shrinkParties(),
                        ConfigDef.Range.atLeast(0),
                        Importance.MEDIUM,
                        "Number of parties by which a list may shrink whatever their share.")
                .define(
                        UNREADABLE_PERCENT,
                        ConfigDef.Type.DOUBLE,
                        DEFAULTS.unreadableShare() * WHOLE,
                        ConfigDef.Range.between(0, WHOLE),
                        Importance.MEDIUM,
                        "A snapshot is held when more than this percentage of its list's rows cannot be read.")
                .define(
                        LISTS,
                        ConfigDef.Type.LIST,
                        List.of(),
                        Importance.LOW,
                        "Lists that may shrink by another measure, each as LIST:PERCENT:PARTIES, such as"
                                + " US-BIS-UVL:25:30.");
    }

    static HoldRules rules(AbstractConfig config) {
        double unreadable = config.getDouble(UNREADABLE_PERCENT) / WHOLE;
        HoldRule general =
                new HoldRule(config.getDouble(SHRINK_PERCENT) / WHOLE, config.getInt(SHRINK_PARTIES), unreadable);
        Map<String, HoldRule> byList = new TreeMap<>();
        for (String text : config.getList(LISTS)) {
            List<String> parts = List.of(text.split(":", -1));
            if (parts.size() != PARTS || !ListIds.isValid(parts.get(0))) {
                throw unfit(text, "give each as LIST:PERCENT:PARTIES");
            }
            byList.put(parts.get(0), rule(text, parts, unreadable));
        }
        return new HoldRules(general, byList);
    }

    private static HoldRule rule(String text, List<String> parts, double unreadable) {
        try {
            return new HoldRule(Double.parseDouble(parts.get(1)) / WHOLE, Integer.parseInt(parts.get(2)), unreadable);
        } catch (IllegalArgumentException e) {
            throw unfit(text, "PERCENT is 0 to 100, PARTIES a whole number of 0 and more");
        }
    }

    private static ConfigException unfit(String text, String remedy) {
        return new ConfigException(LISTS, text, remedy);
    }
}
