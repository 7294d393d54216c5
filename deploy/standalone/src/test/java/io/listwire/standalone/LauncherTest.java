package io.listwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, over a project that looks built and with a Java that just says how it was called. */
class LauncherTest {

    private static final Path SCRIPT = Path.of("../../listwire");
    private static final Path TOOLS = Path.of("/usr/bin");

    @TempDir
    Path directory;

    private Path project;
    private Path bin;

    @BeforeEach
    void lookBuilt() throws IOException {
        assumeThat(TOOLS).as("the launcher is for systems with a POSIX shell").exists();
        project = Files.createDirectories(directory.resolve("a project"));
        bin = Files.createDirectories(directory.resolve("bin"));
        Files.copy(SCRIPT, project.resolve("listwire"));
        for (String source : List.of(".mvn", "schemas", "ingest", "processor", "deploy/standalone/src/main")) {
            Files.createDirectories(project.resolve(source));
        }
        Files.createFile(project.resolve("deploy/pom.xml"));
        Files.createFile(project.resolve("pom.xml"));
        Path target = Files.createDirectories(project.resolve("deploy/standalone/target"));
        Files.setLastModifiedTime(
                Files.createFile(target.resolve("built")),
                FileTime.from(Instant.now().plusSeconds(60)));
        for (String tool : List.of("dirname", "readlink", "sed", "head", "find", "sh")) {
            program(tool, "exec " + TOOLS.resolve(tool) + " \"$@\"");
        }
    }

    @Test
    void shouldPassArgumentsAndExitCodeThroughWhenCalledByALinkFromElsewhere() throws Exception {
        java("17.0.15", 7);
        Path link = Files.createSymbolicLink(directory.resolve("lw"), project.resolve("listwire"));

        Run run = run(link, Map.of(), "lists", "diff", "two words", "*");

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.out())
                .endsWith("[-jar][" + project.toRealPath().resolve("deploy/standalone/target/listwire-standalone.jar")
                        + "][lists][diff][two words][*]");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void shouldGiveTheJvmFurtherOptionsWhenAsked() throws Exception {
        java("21.0.1", 0);

        Run run = run(project.resolve("listwire"), Map.of("LISTWIRE_JAVA_OPTS", "-Xmx1g -Da=b"), "up");

        assertThat(run.out()).startsWith("[-Xmx1g][-Da=b][-jar]");
    }

    @Test
    void shouldSayWhatToInstallWhenThereIsNoJava() throws Exception {
        Run run = run(project.resolve("listwire"), Map.of(), "demo");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("there is no Java", "install a JDK 17");
    }

    @Test
    void shouldSayWhichJavaIsTooOld() throws Exception {
        for (String old : List.of("1.8.0_392", "11.0.21", "16")) {
            java(old, 0);

            Run run = run(project.resolve("listwire"), Map.of(), "demo");

            assertThat(run.exitCode()).as(old).isEqualTo(1);
            assertThat(run.err()).contains(bin.resolve("java").toString(), "JDK 17 or later is needed");
        }
    }

    @Test
    void shouldNotFallBackWhenJavaHomeIsWrong() throws Exception {
        java("17", 0);

        Run run = run(project.resolve("listwire"), Map.of("JAVA_HOME", project.toString()), "demo");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("JAVA_HOME is " + project);
    }

    @Test
    void shouldSayWhatToInstallWhenItMustBeBuiltAndThereIsNoMaven() throws Exception {
        java("17", 0);
        Files.delete(project.resolve("deploy/standalone/target/built"));

        Run run = run(project.resolve("listwire"), Map.of(), "demo");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("there is no Maven", "install Maven 3.8.7");
    }

    @Test
    void shouldBuildOnceWhenASourceIsNewerAndKeepTheBuildOffStandardOutput() throws Exception {
        java("17", 0);
        program("javac", "exit 0");
        program("mvn", "echo noise; : > deploy/standalone/target/built");
        Path built = project.resolve("deploy/standalone/target/built");
        Files.setLastModifiedTime(built, FileTime.from(Instant.now().minusSeconds(60)));
        Files.createFile(project.resolve("ingest/New.java"));

        Run first = run(project.resolve("listwire"), Map.of(), "demo");
        Run second = run(project.resolve("listwire"), Map.of(), "demo");

        assertThat(first.err()).contains("building", "noise", "built");
        assertThat(first.out()).doesNotContain("noise").endsWith("[demo]");
        assertThat(second.err()).isEmpty();
    }

    @Test
    void shouldNotStartTheOldProgramWhenTheBuildFails() throws Exception {
        java("17", 0);
        program("javac", "exit 0");
        program("mvn", "exit 1");
        Files.delete(project.resolve("deploy/standalone/target/built"));

        Run run = run(project.resolve("listwire"), Map.of(), "demo");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("the build has failed");
    }

    private void java(String version, int exitCode) throws IOException {
        program("java", """
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2025-04-15' >&2; exit 0; fi
                for word; do printf '[%%s]' "$word"; done
                exit %d""".formatted(version, exitCode));
    }

    private void program(String name, String body) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("/bin/sh", script.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().putAll(environment);
        Path err = directory.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    private record Run(int exitCode, String out, String err) {}
}
