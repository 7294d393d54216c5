package io.listwire.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics on a cluster and says how they stand there. */
public final class TopicAdministration {

    private final Admin admin;

    /**
     * Works on one cluster.
     *
     * @param admin a client of the cluster; whoever made it closes it
     */
    public TopicAdministration(Admin admin) {
        this.admin = admin;
    }

    /**
     * Creates the topics that are not there yet; existing ones stay as they are.
     *
     * @param partitions number of partitions instead of the declared one; topics that are declared with a single one
     *     keep it
     * @param replication replication factor; empty: the cluster's default
     * @return names of the topics created
     * @throws ContractException where the cluster cannot be reached or refuses
     */
    public List<String> create(List<? extends Topic<?>> topics, OptionalInt partitions, Optional<Short> replication) {
        List<String> created = new ArrayList<>();
        for (Topic<?> topic : topics) {
            int count = topic.partitions() == 1 ? 1 : partitions.orElse(topic.partitions());
            NewTopic request =
                    new NewTopic(topic.name(), Optional.of(count), replication).configs(topic.configuration());
            if (create(request)) {
                created.add(topic.name());
            }
        }
        return created;
    }

    private boolean create(NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw failure("topic " + topic.name() + " cannot be created", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Number of partitions of each topic on the cluster.
     *
     * @throws ContractException where one is missing, or the cluster cannot be reached
     */
    public Map<String, Integer> partitions(List<? extends Topic<?>> topics) {
        List<String> names = topics.stream().map(Topic::name).toList();
        try {
            Set<String> present = admin.listTopics().names().get();
            List<String> missing =
                    names.stream().filter(name -> !present.contains(name)).toList();
            if (!missing.isEmpty()) {
                throw new ContractException("topics missing on the cluster: " + String.join(", ", missing)
                        + "; create them with: listwire topics create");
            }
            Map<String, Integer> partitions = new HashMap<>();
            for (TopicDescription description :
                    admin.describeTopics(names).allTopicNames().get().values()) {
                partitions.put(description.name(), description.partitions().size());
            }
            return partitions;
        } catch (ExecutionException e) {
            throw failure("the topics of the cluster cannot be read", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static ContractException failure(String what, ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new ContractException(what + ": " + cause.getMessage(), cause);
    }

    private static ContractException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ContractException("interrupted while talking to the cluster", e);
    }
}
