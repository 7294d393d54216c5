package io.listwire.standalone.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import io.listwire.standalone.StandaloneException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** Where the log goes, and how much of it: each command says it once, before its work. */
final class Logging {

    private Logging() {}

    /** To standard error: for a short command just what is wrong with itself, for a verbose one all. */
    static void toStandardError(boolean verbose) {
        configure(
                "logback.xml", Map.of("root.level", verbose ? "INFO" : "OFF", "own.level", verbose ? "DEBUG" : "WARN"));
    }

    /** To standard error, as a service under a supervisor does it. */
    static void asService(boolean verbose) {
        configure("logback.xml", Map.of("root.level", verbose ? "INFO" : "WARN", "own.level", "INFO"));
    }

    /** To a file, so that the terminal is free for the user; it is rolled over at 10 MB. */
    static void toFile(Path file) {
        configure("logback-file.xml", Map.of("file", file.toString()));
    }

    private static void configure(String resource, Map<String, String> values) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        URL configuration = Objects.requireNonNull(
                Logging.class.getClassLoader().getResource(resource), () -> resource + " is missing from the program");
        context.reset();
        values.forEach(context::putProperty);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(configuration);
        } catch (JoranException e) {
            throw new StandaloneException("the log cannot be set up: " + e.getMessage(), e);
        }
    }
}
