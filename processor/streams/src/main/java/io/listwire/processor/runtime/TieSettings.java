package io.listwire.processor.runtime;

import io.listwire.domain.announcement.WaitingTerms;
import java.time.Duration;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;

/** Settings of how documents are put beside list changes and beside each other. */
final class TieSettings {

    private static final String LOOK_BACK_DAYS = "processor.documents.look-back.days";
    private static final String PATIENCE_DAYS = "processor.announcements.patience.days";
    private static final String REMEMBERED_DAYS = "processor.documents.remembered.days";
    private static final String DUPLICATES_DAYS = "processor.duplicates.days";
    private static final int MOST_DAYS = 3650;
    private static final int MOST_DUPLICATES_DAYS = 90;

    private TieSettings() {}

    static ConfigDef define(ConfigDef definition) {
        return definition
                .define(
                        LOOK_BACK_DAYS,
                        ConfigDef.Type.INT,
                        30,
                        ConfigDef.Range.between(0, MOST_DAYS),
                        Importance.LOW,
                        "Days for which a list change looks back for documents that announced it or name the party.")
                .define(
                        PATIENCE_DAYS,
                        ConfigDef.Type.INT,
                        7,
                        ConfigDef.Range.between(0, MOST_DAYS),
                        Importance.LOW,
                        "Days that a list may take to show what a notice announces, counted from when it takes effect;"
                                + " after that operators are alerted.")
                .define(
                        REMEMBERED_DAYS,
                        ConfigDef.Type.INT,
                        400,
                        ConfigDef.Range.between(1, MOST_DAYS),
                        Importance.LOW,
                        "Days for which notices, articles and list changes are remembered, so that news can be tied to"
                                + " them.")
                .define(
                        DUPLICATES_DAYS,
                        ConfigDef.Type.INT,
                        14,
                        ConfigDef.Range.between(1, MOST_DUPLICATES_DAYS),
                        Importance.LOW,
                        "Days, by record time, within which a document is recognised as a copy or a correction of an"
                                + " earlier one and not alerted again. After a change, what was read before may be"
                                + " forgotten.");
    }

    static WaitingTerms terms(AbstractConfig config) {
        return new WaitingTerms(
                Duration.ofDays(config.getInt(LOOK_BACK_DAYS)), Duration.ofDays(config.getInt(PATIENCE_DAYS)));
    }

    static Duration remembered(AbstractConfig config) {
        return Duration.ofDays(config.getInt(REMEMBERED_DAYS));
    }

    static Duration duplicatesWithin(AbstractConfig config) {
        return Duration.ofDays(config.getInt(DUPLICATES_DAYS));
    }
}
