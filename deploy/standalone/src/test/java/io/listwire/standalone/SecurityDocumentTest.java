package io.listwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That docs/security.md and docs/dependencies.md speak of what there is. */
class SecurityDocumentTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern MANAGED = Pattern.compile(
            "<groupId>(?!io\\.listwire)[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>\\$\\{[^<]+</version>");
    private static final Pattern IN_BACKTICKS = Pattern.compile("`([^`]+)`");

    @Test
    void shouldNameTestsThatExist() throws IOException {
        Set<String> named = found(TEST, Files.readString(ROOT.resolve("docs/security.md")));
        Set<String> existing;
        try (Stream<Path> files = Files.walk(ROOT)) {
            existing = files.filter(file -> file.toString().contains("src/test/java"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }

        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(existing);
    }

    @Test
    void shouldNameEveryLibraryThatTheBuildManages() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String managed = pom.substring(pom.indexOf("<dependencyManagement>"), pom.indexOf("</dependencyManagement>"));
        Set<String> libraries = found(MANAGED, managed);
        libraries.removeIf(library -> library.endsWith("-bom"));

        assertThat(libraries)
                .hasSizeGreaterThan(20)
                .isSubsetOf(found(IN_BACKTICKS, Files.readString(ROOT.resolve("docs/dependencies.md"))));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
