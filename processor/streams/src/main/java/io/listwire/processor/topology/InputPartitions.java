package io.listwire.processor.topology;

import io.listwire.contract.Topics;
import java.util.Map;

/**
 * How many partitions the inputs have on the cluster: internal topics that meet them must have as many.
 *
 * @param documents partitions of news and notices, the larger of the two
 * @param companies partitions of watched companies
 */
public record InputPartitions(int documents, int companies) {

    /** Taken from the numbers of partitions by topic name. */
    public static InputPartitions of(Map<String, Integer> partitions) {
        return new InputPartitions(
                Math.max(partitions.get(Topics.NEWS.name()), partitions.get(Topics.POLICY_NOTICES.name())),
                partitions.get(Topics.WATCHED_COMPANIES.name()));
    }
}
