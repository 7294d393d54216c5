package io.listwire.processor.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.contract.ContractException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class ProcessorSettingsTest {

    private static final Map<String, String> LEAST =
            Map.of("kafka.bootstrap.servers", "broker:9092", "schema.registry.url", "http://registry:8081");

    @Test
    void shouldRunExactlyOnceWithACacheForPagesThatAreBeingFilled() {
        Properties streams = ProcessorSettings.of(LEAST).streams();

        assertThat(streams)
                .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, "exactly_once_v2")
                .containsEntry(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 8L * 1024 * 1024)
                .containsEntry(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "broker:9092");
    }

    @Test
    void shouldPassKafkaAndRegistrySettingsOn() {
        ProcessorSettings settings = ProcessorSettings.of(with("kafka.security.protocol", "SSL"));

        assertThat(settings.kafka()).containsEntry("security.protocol", "SSL");
        assertThat(ProcessorSettings.of(with("schema.registry.basic.auth.user.info", "user:secret"))
                        .registry())
                .containsEntry("basic.auth.user.info", "user:secret")
                .containsEntry("schema.registry.url", "http://registry:8081");
    }

    @Test
    void shouldNameTheMissingSetting() {
        assertThatThrownBy(() -> ProcessorSettings.of(Map.of("kafka.bootstrap.servers", "broker:9092")))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("schema.registry.url");
    }

    @Test
    void shouldRefuseUnknownKey() {
        assertThatThrownBy(() -> ProcessorSettings.of(with("processor.thread", "2")))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("processor.thread;")
                .hasMessageContaining("processor.threads");
    }

    @Test
    void shouldRefuseValueOutOfRange() {
        assertThatThrownBy(() -> ProcessorSettings.of(with("processor.threads", "0")))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("processor.threads");
    }

    @Test
    void shouldBeAStaticMemberWhereItHasAName() {
        assertThat(ProcessorSettings.of(with("processor.instance.id", "one")).streams())
                .containsEntry("main.consumer.group.instance.id", "one");
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(LEAST);
        settings.put(key, value);
        return settings;
    }
}
