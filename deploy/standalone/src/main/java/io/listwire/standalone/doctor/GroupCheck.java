package io.listwire.standalone.doctor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Whether the processor runs, and how far it is behind. */
record GroupCheck(Admin admin, String group) {

    private static final String LAG = "lag";

    Finding run() throws ExecutionException, InterruptedException {
        ConsumerGroupDescription description;
        try {
            description = admin.describeConsumerGroups(Set.of(group))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return notRunning("there is no consumer group " + group + ": no processor has ever run");
            }
            throw e;
        }
        long lag = lag();
        String state = description.members().size() + " members of " + group + ", " + description.groupState() + ", "
                + lag + " records behind";
        if (description.groupState() == GroupState.STABLE) {
            return Finding.ok(LAG, state);
        }
        return description.members().isEmpty()
                ? notRunning(state)
                : Finding.warn(
                        LAG,
                        state,
                        "ask again: work is being shared out; if it does not end, read the" + " processors' logs");
    }

    private static Finding notRunning(String what) {
        return Finding.warn(LAG, what, "start a processor: listwire processor --config FILE");
    }

    private long lag() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        done.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        long lag = 0;
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                admin.listOffsets(asked).all().get().entrySet()) {
            OffsetAndMetadata at = done.get(end.getKey());
            long last = end.getValue().offset();
            // The marker of the last transaction is an offset that nobody reads.
            lag += Math.max(0, last - (at == null ? 0 : at.offset()) - 1);
        }
        return lag;
    }
}
