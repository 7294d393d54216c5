package io.listwire.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.contract.Topics;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dlistwire.docs.write} to write the resources anew. */
class StrimziResourcesTest {

    private static final String TOPICS = "deploy/topics/kafka-topics.yaml";
    private static final String USERS = "deploy/topics/kafka-users.yaml";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);

    @Test
    void shouldBeCurrent() {
        assertThat(Repository.generated(TOPICS, StrimziResources.topics())).isEqualTo(StrimziResources.topics());
        assertThat(Repository.generated(USERS, StrimziResources.users())).isEqualTo(StrimziResources.users());
    }

    @Test
    void shouldBeWhatStrimziKnows() throws IOException {
        for (JsonNode topic : Yaml.documents(Repository.read(TOPICS))) {
            requireNothingLost(topic, JSON.treeToValue(topic, KafkaTopic.class));
        }
        for (JsonNode user : Yaml.documents(Repository.read(USERS))) {
            requireNothingLost(user, JSON.treeToValue(user, KafkaUser.class));
        }
    }

    @Test
    void shouldFindUnknownField() throws IOException {
        ObjectNode topic =
                (ObjectNode) Yaml.documents(Repository.read(TOPICS)).get(0).deepCopy();
        ((ObjectNode) topic.get("spec")).put("partition", 6);

        assertThat(JSON.treeToValue(topic, KafkaTopic.class).getSpec().getAdditionalProperties())
                .containsOnlyKeys("partition");
    }

    @Test
    void shouldHaveEveryTopic() {
        assertThat(Yaml.documents(Repository.read(TOPICS)))
                .extracting(topic -> topic.at("/spec/topicName").asText())
                .containsExactlyElementsOf(
                        Topics.all().stream().map(topic -> topic.name()).toList());
    }

    @Test
    void shouldNeverAllowMoreThanIsNamed() {
        List<JsonNode> rules = Yaml.documents(Repository.read(USERS)).stream()
                .flatMap(user ->
                        StreamSupport.stream(user.at("/spec/authorization/acls").spliterator(), false))
                .toList();

        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.at("/operations").toString()).doesNotContain("All", "Alter", "ClusterAction");
            assertThat(rule.at("/resource/type").asText()).isNotEqualTo("cluster");
            assertThat(rule.at("/resource/name").asText()).startsWith("listwire");
            if (rule.at("/resource/type").asText().equals("topic")) {
                assertThat(rule.at("/resource").has("patternType")).isFalse();
            }
        });
    }

    // A field that Strimzi does not know lands in the additional properties of its object, and is written again: what
    // must come back without them is the whole.
    private static void requireNothingLost(JsonNode written, Object read) {
        assertThat(AdditionalProperties.in(read))
                .as("fields that Strimzi does not know")
                .isEmpty();
        JsonNode again = JSON.valueToTree(read);
        assertThat(again.get("spec")).isEqualTo(written.get("spec"));
    }
}
