package io.listwire.e2e;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Volume;
import io.listwire.ingest.http.access.ApiKey;
import io.listwire.ingest.http.access.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.ImageFromDockerfile;

/** The image that users run, made of what is built here, and containers of it as the manifests run them. */
public final class ListwireImage {

    private static final String REGISTRY = "http://registry:8080/apis/ccompat/v7";

    /** The only place that is written to, besides /tmp. */
    private static final String DATA = "/var/lib/listwire";

    private static final Path CONTEXT = Path.of("..", "images", "target", "context");
    /** With a registry in front, so that Testcontainers takes it as it is: it is made here, and never fetched. */
    private static final String NAME = "localhost/listwire-test:latest";

    private static final String KEYS = "/etc/listwire/keys";
    private static final ImageFromDockerfile IMAGE = image();

    private ListwireImage() {}

    private static ImageFromDockerfile image() {
        ImageFromDockerfile image = new ImageFromDockerfile(NAME, false).withFileFromPath(".", CONTEXT);
        return Optional.ofNullable(System.getenv("LISTWIRE_RUNTIME_IMAGE"))
                .map(runtime -> image.withBuildArg("RUNTIME_IMAGE", runtime))
                .orElse(image);
    }

    /** Builds the image, which else is done when the first container of it starts. */
    public static void build() {
        IMAGE.get();
    }

    /** A container that keeps nothing. */
    public static GenericContainer<?> container(String... command) {
        return unprivileged(command).withTmpFs(Map.of("/tmp", "exec,mode=1777", DATA, "mode=0755,uid=10001,gid=10001"));
    }

    /** A container in which what is written to {@link #DATA} is there again when it was stopped and is started. */
    public static GenericContainer<?> keepingContainer(String... command) {
        return unprivileged(command)
                .withTmpFs(Map.of("/tmp", "exec,mode=1777"))
                .withCreateContainerCmdModifier(create -> create.withVolumes(new Volume(DATA)));
    }

    // No right that it does not need, and nothing to write to but two places.
    private static GenericContainer<?> unprivileged(String... command) {
        return new GenericContainer<>(IMAGE)
                // Short-lived: the second compiler would take more time than it saves.
                .withEnv("LISTWIRE_JAVA_OPTS", "-XX:TieredStopAtLevel=1")
                .withEnv("LISTWIRE_SCHEMA_REGISTRY_URL", REGISTRY)
                .withCreateContainerCmdModifier(create -> create.getHostConfig()
                        .withReadonlyRootfs(true)
                        .withCapDrop(Capability.ALL)
                        .withSecurityOpts(List.of("no-new-privileges:true")))
                .withCommand(command);
    }

    /** Ingest, as it is opened to a network: whoever has the key may do everything. */
    public static GenericContainer<?> ingest(String key) {
        return container("ingest")
                .withEnv("LISTWIRE_INGEST_HTTP_HOST", "0.0.0.0")
                .withEnv("LISTWIRE_INGEST_HTTP_KEYS_FILE", KEYS)
                .withEnv("LISTWIRE_INGEST_HTTP_OPEN", "health,metrics")
                // A read-only root file system takes no copy of a file, but a mount.
                .withCreateContainerCmdModifier(create -> create.getHostConfig()
                        .withBinds(new Bind(keysFile(key).toString(), new Volume(KEYS), AccessMode.ro)));
    }

    private static Path keysFile(String key) {
        try {
            Path file = Files.createTempFile("listwire-keys", "");
            Files.writeString(
                    file, ApiKey.of("test", EnumSet.allOf(Scope.class), key).line() + "\n");
            file.toFile().deleteOnExit();
            if (!file.toFile().setReadable(true, false)) {
                throw new IllegalStateException(file + " cannot be made readable");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
