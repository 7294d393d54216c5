package io.listwire.e2e.chaos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topic;
import io.listwire.contract.Topic.Cleanup;
import io.listwire.contract.Topics;
import io.listwire.e2e.CommittedRecords;
import io.listwire.schema.DeadLetter;
import io.listwire.standalone.print.RecordJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What subscribers have got in the end, by topic: each record of a topic, and of a table the last one of each key. Left out
 * is what differs between two runs that have gone equally well: times, and offsets.
 */
final class Outcome {

    private static final List<Topic<? extends SpecificRecord>> COMPARED = List.of(
            Topics.ALERTS,
            Topics.LIST_STATUS,
            Topics.LISTED_PARTIES,
            Topics.LIST_CHANGES,
            Topics.SNAPSHOT_RESULTS,
            Topics.SCREENING_MATCHES,
            Topics.ENRICHED_DOCUMENTS,
            Topics.DOCUMENT_DUPLICATES,
            Topics.ANNOUNCEMENTS,
            Topics.DEAD_LETTERS);
    private static final Pattern TIME = Pattern.compile("\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-9.]+Z\"");
    /** Registries say in their own words that they have no such schema. */
    private static final Pattern OF_REGISTRY = Pattern.compile("(schema for id \\d+): .*(; error code: \\d+)");

    private static final List<String> PLACES = List.of("origin", "partition", "offset", "stackTrace", "key");

    private final Map<String, Multiset<String>> records = new LinkedHashMap<>();

    private Outcome() {}

    /** @param clients settings of Kafka's and of the registry's clients */
    static Outcome read(Map<String, String> clients) {
        Outcome outcome = new Outcome();
        try (SchemaRegistryClient client = RegisteredSchemas.client(clients)) {
            ContractSerdes serdes = new ContractSerdes(clients, client);
            for (Topic<? extends SpecificRecord> topic : COMPARED) {
                outcome.records.put(topic.name(), of(topic, clients.get("bootstrap.servers"), serdes));
            }
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <V extends SpecificRecord> Multiset<String> of(
            Topic<V> topic, String bootstrapServers, ContractSerdes serdes) {
        List<ConsumerRecord<String, V>> records = CommittedRecords.records(bootstrapServers, serdes, topic);
        Multiset<String> comparable = HashMultiset.create();
        if (topic.cleanup() == Cleanup.DELETE) {
            records.forEach(record -> comparable.add(comparable(record)));
            return comparable;
        }
        Map<String, String> last = new LinkedHashMap<>();
        for (ConsumerRecord<String, V> record : records) {
            if (record.value() == null) {
                last.remove(record.key());
            } else {
                last.put(record.key(), comparable(record));
            }
        }
        comparable.addAll(last.values());
        return comparable;
    }

    private static <V extends SpecificRecord> String comparable(ConsumerRecord<String, V> record) {
        ObjectNode json = RecordJson.of(record.value());
        String key = record.key();
        if (record.value() instanceof DeadLetter letter) {
            json.put("value", letter.getValue().map(Outcome::text).orElse(""));
            json.put(
                    "errorMessage",
                    OF_REGISTRY.matcher(letter.getErrorMessage()).replaceAll("$1$2"));
            if (letter.getOffset().isPresent()) {
                json.remove(PLACES);
                key = "";
            }
        }
        return key + " " + TIME.matcher(json.toString()).replaceAll("time");
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
    }

    /** How many records that is, by topic. */
    String size() {
        StringBuilder size = new StringBuilder();
        records.forEach((topic, found) -> size.append(size.isEmpty() ? "" : ", ")
                .append(found.size())
                .append(' ')
                .append(topic));
        return size.toString();
    }

    /** What was lost, and what there is that should not be; empty where nothing was disturbed. */
    List<String> differencesFrom(Outcome undisturbed) {
        List<String> differences = new ArrayList<>();
        records.forEach((topic, found) -> {
            Multiset<String> expected = undisturbed.records.get(topic);
            Multisets.difference(expected, found).forEach(each -> differences.add(topic + " lacks: " + each));
            Multisets.difference(found, expected).forEach(each -> differences.add(topic + " has beyond: " + each));
        });
        return differences;
    }
}
