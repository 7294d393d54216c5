package io.listwire.standalone.registry;

import io.listwire.standalone.StandaloneException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The registry's program, as the build unpacks it.
 *
 * @param jar the jar that names its main class and its libraries
 * @param mainClass that main class
 */
record RegistryDistribution(Path jar, String mainClass) {

    /** System property that names the directory where the registry is unpacked. */
    static final String PROPERTY = "listwire.registry.home";

    /**
     * Finds it in the directory that the system property names, else in the directory {@code registry} beside this
     * program's own classes, which is where the build puts it.
     *
     * @throws StandaloneException where it is not there
     */
    static RegistryDistribution locate() {
        Path home = Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .orElseGet(() -> ownClasses().resolveSibling("registry"));
        try (Stream<Path> files = Files.list(home)) {
            Path jar = files.filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> missing(home, "it holds no *-runner.jar"));
            return new RegistryDistribution(jar, mainClass(jar));
        } catch (IOException e) {
            throw missing(home, e.toString());
        }
    }

    /** Where this program's classes are: a directory or a jar. */
    static Path ownClasses() {
        try {
            return Path.of(RegistryDistribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new StandaloneException("this program does not know where its own classes are", e);
        }
    }

    private static String mainClass(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String name = file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            if (name == null) {
                throw new IOException(jar + " names no main class");
            }
            return name;
        }
    }

    private static StandaloneException missing(Path home, String why) {
        return new StandaloneException("the schema registry is not in " + home + " (" + why
                + "): build the project again, or name its directory with -D" + PROPERTY + "=DIR");
    }
}
