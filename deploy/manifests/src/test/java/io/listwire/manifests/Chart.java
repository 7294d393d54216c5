package io.listwire.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The chart, rendered by Helm itself. */
final class Chart {

    static final String DIRECTORY = "deploy/helm/listwire";

    private static final Pattern HOOK = Pattern.compile("(?m)^ *(annotations:\\n *)?helm\\.sh/hook[^\\n]*\\n");

    private Chart() {}

    static Helm helm() {
        return new Helm(Repository.path(DIRECTORY));
    }

    /** The chart with its hooks as ordinary resources: Helm leaves hooks out of what it renders. */
    private static Helm withoutHooks() {
        Path copy = Path.of("target", "chart");
        for (String file : Repository.walk(DIRECTORY)) {
            String content =
                    HOOK.matcher(Repository.read(DIRECTORY + "/" + file)).replaceAll("");
            try {
                Files.createDirectories(copy.resolve(file).getParent());
                Files.writeString(copy.resolve(file), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Helm(copy);
    }

    /** What the chart makes of a values file in its directory {@code ci}. */
    static List<JsonNode> render(String values) {
        return Yaml.documents(text(values, Map.of()));
    }

    /** The same with some values set, as {@code --set} does. */
    static String text(String values, Map<String, ?> set) {
        TemplateCommand command = withoutHooks()
                .template()
                .withName("listwire")
                .withNamespace("listwire")
                .withKubeVersion("1.29.0")
                .withValuesFile(Repository.path(DIRECTORY + "/ci/" + values));
        set.forEach(command::set);
        return command.call();
    }

    static JsonNode only(List<JsonNode> resources, String kind, String name) {
        List<JsonNode> found = resources.stream()
                .filter(resource -> resource.at("/kind").asText().equals(kind)
                        && resource.at("/metadata/name").asText().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " of " + kind + " " + name);
        }
        return found.get(0);
    }
}
