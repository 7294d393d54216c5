package io.listwire.processor.topology;

import io.listwire.contract.ContractException;
import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import java.util.Map;
import java.util.Objects;

/**
 * How many partitions the inputs have on the cluster: internal topics that meet them must have as many.
 *
 * @param snapshots partitions of list snapshots
 * @param documents partitions of news and notices, the larger of the two
 * @param companies partitions of watched companies
 */
public record InputPartitions(int snapshots, int documents, int companies) {

    /**
     * Taken from the numbers of partitions by topic name, in which every input must be.
     *
     * @throws ContractException where decisions would not meet the companies that they are about
     */
    public static InputPartitions of(Map<String, Integer> partitions) {
        int companies = count(partitions, Topics.WATCHED_COMPANIES);
        int decisions = count(partitions, Topics.SCREENING_DECISIONS);
        if (companies != decisions) {
            throw new ContractException(Topics.WATCHED_COMPANIES.name() + " has " + companies + " partitions and "
                    + Topics.SCREENING_DECISIONS.name() + " has " + decisions
                    + ": give both as many, so that decisions meet their companies");
        }
        return new InputPartitions(
                count(partitions, Topics.LIST_SNAPSHOTS),
                Math.max(count(partitions, Topics.NEWS), count(partitions, Topics.POLICY_NOTICES)),
                companies);
    }

    private static int count(Map<String, Integer> partitions, Topic<?> topic) {
        return Objects.requireNonNull(partitions.get(topic.name()), topic.name());
    }
}
