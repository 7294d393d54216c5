package io.listwire.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** The dashboards for Grafana. */
final class Dashboards {

    private Dashboards() {}

    static List<String> files() {
        return Repository.list("deploy/dashboards/grafana", ".json");
    }

    static List<JsonNode> all() {
        return files().stream().map(Repository::read).map(Yaml::document).toList();
    }

    /** Panels that show something: all but the headings. */
    static List<JsonNode> panels() {
        return all().stream()
                .flatMap(dashboard ->
                        StreamSupport.stream(dashboard.at("/panels").spliterator(), false))
                .filter(panel -> !panel.at("/type").asText().equals("row"))
                .toList();
    }

    /** Every query, with Grafana's own variables replaced as it would. */
    static List<String> expressions() {
        return panels().stream()
                .flatMap(panel -> StreamSupport.stream(panel.at("/targets").spliterator(), false))
                .map(target -> target.at("/expr").asText().replace("$__rate_interval", "5m"))
                .toList();
    }
}
