package io.listwire.manifests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a Kubernetes server with strict field validation would refuse. */
final class StrictValidation {

    private static final Map<String, Validator> KUBERNETES = Map.ofEntries(
            Map.entry("v1/ConfigMap", V1ConfigMap::validateJsonElement),
            Map.entry("v1/Service", V1Service::validateJsonElement),
            Map.entry("v1/ServiceAccount", V1ServiceAccount::validateJsonElement),
            Map.entry("apps/v1/Deployment", V1Deployment::validateJsonElement),
            Map.entry("apps/v1/StatefulSet", V1StatefulSet::validateJsonElement),
            Map.entry("batch/v1/Job", V1Job::validateJsonElement),
            Map.entry("policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement));

    private static final Map<String, Class<?>> OPERATORS = Map.of(
            "monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class,
            "monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class);

    /** Of KEDA's ScaledObject there is no model on Maven Central: the fields of its reference that are in use. */
    private static final Set<String> SCALED_OBJECT = Set.of(
            "/apiVersion",
            "/kind",
            "/metadata",
            "/spec/scaleTargetRef/apiVersion",
            "/spec/scaleTargetRef/kind",
            "/spec/scaleTargetRef/name",
            "/spec/minReplicaCount",
            "/spec/maxReplicaCount",
            "/spec/pollingInterval",
            "/spec/cooldownPeriod",
            "/spec/advanced/horizontalPodAutoscalerConfig/behavior",
            "/spec/triggers");

    private static final ObjectMapper JSON = new ObjectMapper();

    private StrictValidation() {}

    /** What is wrong with a resource; empty where nothing is. */
    static List<String> problems(JsonNode resource) {
        String type =
                resource.at("/apiVersion").asText() + "/" + resource.at("/kind").asText();
        Validator validator = KUBERNETES.get(type);
        if (validator != null) {
            return refused(validator, JsonParser.parseString(resource.toString()));
        }
        if (type.equals("keda.sh/v1alpha1/ScaledObject")) {
            List<String> unknown = new ArrayList<>();
            unknown("", resource, unknown);
            return unknown;
        }
        Class<?> model = OPERATORS.get(type);
        return model == null ? List.of("nobody here knows " + type) : unknown(resource, model);
    }

    private static List<String> refused(Validator validator, JsonElement resource) {
        try {
            validator.validate(resource);
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> unknown(JsonNode resource, Class<?> model) {
        try {
            return AdditionalProperties.in(JSON.treeToValue(resource, model));
        } catch (JsonProcessingException e) {
            return List.of(e.getOriginalMessage());
        }
    }

    private static void unknown(String path, JsonNode node, List<String> unknown) {
        if (SCALED_OBJECT.contains(path)) {
            return;
        }
        if (!node.isObject() || SCALED_OBJECT.stream().noneMatch(known -> known.startsWith(path + "/"))) {
            unknown.add(path);
            return;
        }
        node.properties().forEach(field -> unknown(path + "/" + field.getKey(), field.getValue(), unknown));
    }

    private interface Validator {
        void validate(JsonElement resource) throws IOException;
    }
}
