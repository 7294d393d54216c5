package io.listwire.standalone;

import io.listwire.processor.runtime.ProcessorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the one-process edition starts with.
 *
 * @param data where everything is kept
 * @param httpPort port of ingest; empty: the one of the last time where it is free, else any that is
 * @param more further settings of ingest and processor, by their own names, such as sources to poll
 */
public record StandaloneSettings(DataDirectory data, OptionalInt httpPort, Map<String, String> more) {

    /** The processor's application id, and the name of its consumer group. */
    static final String APPLICATION = "listwire-processor";

    public StandaloneSettings {
        more = Map.copyOf(more);
    }

    /** Nothing but the directory. */
    public static StandaloneSettings in(DataDirectory data) {
        return new StandaloneSettings(data, OptionalInt.empty(), Map.of());
    }

    Map<String, String> processor(Map<String, String> connection) {
        Map<String, String> settings = new HashMap<>();
        settings.put(ProcessorSettings.APPLICATION_ID, APPLICATION);
        settings.put(ProcessorSettings.STATE_DIR, data.processorState().toString());
        settings.put(ProcessorSettings.INSTANCE_ID, "standalone");
        settings.put(ProcessorSettings.STANDBY_REPLICAS, "0");
        settings.put(ProcessorSettings.REPLICATION_FACTOR, "1");
        settings.put(ProcessorSettings.HTTP_PORT, Integer.toString(anyPort("processor.port")));
        more.forEach((key, value) -> {
            if (key.startsWith("processor.") && !key.equals(ProcessorSettings.APPLICATION_ID)) {
                settings.put(key, value);
            }
        });
        settings.putAll(connection);
        return settings;
    }

    Map<String, String> ingest(Map<String, String> connection) {
        Map<String, String> settings = new HashMap<>();
        settings.put("ingest.spool.directory", data.ingest().resolve("spool").toString());
        settings.put("ingest.http.port", Integer.toString(httpPort.orElseGet(() -> anyPort("http.port"))));
        more.forEach((key, value) -> {
            if (key.startsWith("ingest.") || key.startsWith("source.")) {
                settings.put(key, value);
            }
        });
        settings.putAll(connection);
        return settings;
    }

    private int anyPort(String file) {
        Path directory = data.ingest();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new StandaloneException("cannot make " + directory + ": " + e, e);
        }
        return RememberedPort.in(directory.resolve(file));
    }
}
