package io.listwire.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class of the tests in a JVM of its own, so that it can be killed. */
public final class OtherJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private OtherJvm(Process process) {
        this.process = process;
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static OtherJvm run(Class<?> main, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        line.addAll(List.of(arguments));
        return new OtherJvm(
                new ProcessBuilder(line).redirectError(Redirect.INHERIT).start());
    }

    /** Next line that starts with this word, without the word; waits for it. */
    public String answer(String word) throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(word + " ")) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("the other JVM ended without saying " + word);
        }
        return line.substring(word.length() + 1);
    }

    public long pid() {
        return process.pid();
    }

    /** As Ctrl-C or a supervisor does it; the exit code. */
    public int terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** As kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
