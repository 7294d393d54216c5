package io.listwire.standalone.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import io.listwire.standalone.StandaloneException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** Where the log goes, and how much of it: each command says it once, before its work. */
final class Logging {

    /** How the log of a service is written. */
    enum Format {
        /** Lines for people. */
        TEXT,
        /** One JSON object a line, for machines. */
        JSON
    }

    private Logging() {}

    /** To standard error: for a short command just what is wrong with itself, for a verbose one all. */
    static void toStandardError(boolean verbose) {
        configure(
                "logback.xml",
                Map.of("root.level", verbose ? "INFO" : "OFF", "own.level", verbose ? "DEBUG" : "WARN"),
                Format.TEXT);
    }

    /** To standard error, as a service under a supervisor does it. */
    static void asService(boolean verbose, Format format) {
        configure("logback.xml", Map.of("root.level", verbose ? "INFO" : "WARN", "own.level", "INFO"), format);
    }

    /** To a file, so that the terminal is free for the user; it is rolled over at 10 MB. */
    static void toFile(Path file, Format format) {
        configure("logback-file.xml", Map.of("file", file.toString()), format);
    }

    private static void configure(String resource, Map<String, String> values, Format format) {
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
        if (format == Format.JSON) {
            context.getLogger(Logger.ROOT_LOGGER_NAME)
                    .iteratorForAppenders()
                    .forEachRemaining(appender -> writeJson(context, appender));
        }
    }

    private static void writeJson(LoggerContext context, Appender<ILoggingEvent> appender) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        ((OutputStreamAppender<ILoggingEvent>) appender).setEncoder(encoder);
    }
}
