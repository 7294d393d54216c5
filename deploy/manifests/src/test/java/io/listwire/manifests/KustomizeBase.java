package io.listwire.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The chart's resources as files for kustomize, without what is Helm's own. */
final class KustomizeBase {

    static final String BASE = "deploy/kustomize/base/listwire.yaml";
    static final String SETUP = "deploy/kustomize/setup/setup.yaml";

    private static final String HEAD =
            "# Generated from the chart (deploy/helm) by KustomizeTest (deploy/manifests); do not edit.\n";

    private KustomizeBase() {}

    static String base() {
        return write(resources().stream().filter(resource -> !isJob(resource)).toList());
    }

    static String setup() {
        return write(resources().stream().filter(KustomizeBase::isJob).toList());
    }

    private static String write(List<JsonNode> resources) {
        return HEAD + Yaml.write(resources);
    }

    private static boolean isJob(JsonNode resource) {
        return resource.at("/kind").asText().equals("Job");
    }

    private static List<JsonNode> resources() {
        List<JsonNode> resources = Chart.render("kustomize.yaml");
        resources.forEach(KustomizeBase::forgetHelm);
        return resources;
    }

    private static void forgetHelm(JsonNode resource) {
        for (JsonNode labels :
                List.of(resource.at("/metadata/labels"), resource.at("/spec/template/metadata/labels"))) {
            if (labels instanceof ObjectNode fields) {
                fields.remove(List.of("app.kubernetes.io/managed-by", "helm.sh/chart"));
            }
        }
        if (resource.at("/spec/template/metadata") instanceof ObjectNode metadata) {
            metadata.remove("annotations");
        }
    }
}
