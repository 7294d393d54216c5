package io.listwire.standalone.cli;

import io.listwire.standalone.DataDirectory;
import io.listwire.standalone.Standalone;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.StandaloneSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the one-process edition until it is told to stop. */
@Command(
        name = "up",
        description = {
            "Runs all of Listwire on this machine: a Kafka broker, a schema registry, ingest and processor.",
            "They listen on 127.0.0.1 alone. Ctrl-C stops them; after a restart with the same directory no alert is"
                    + " repeated and none is lost."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire up",
            "  listwire up --data /var/lib/listwire --http-port 8085",
            "  listwire up --config sources.properties      polls the sources that the file names"
        })
final class UpCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept (default: ~/.listwire). One process at a time can use it.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description = "Port of ingest (default: that of the last time, else any that is free).")
    private Optional<Integer> httpPort = Optional.empty();

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "Further settings, Java properties: ingest.*, source.* and processor.*")
    private Optional<Path> config = Optional.empty();

    @Mixin
    private final LogOptions log = new LogOptions();

    @Override
    public Integer call() throws InterruptedException {
        DataDirectory directory = data.map(DataDirectory::new).orElseGet(DataDirectory::ofUser);
        StandaloneSettings settings = new StandaloneSettings(directory, port(), more());
        directory.create();
        Logging.toFile(directory.log(), log.format());
        PrintWriter out = Output.of(command).out();
        StopSignal signal = StopSignal.listen(0);
        try {
            out.println("Listwire is starting, data in " + directory.root());
            Optional<String> failure;
            try (Standalone standalone = Standalone.start(settings, Clock.systemUTC(), new StartLines(out, signal))) {
                printUsage(standalone, directory, out);
                failure = signal.await(standalone.failure().reason());
                out.println("Listwire is stopping ...");
            }
            failure.ifPresent(reason -> {
                throw new StandaloneException(reason + ": " + directory.log());
            });
            out.println("Listwire has stopped.");
            return 0;
        } finally {
            signal.stopped();
        }
    }

    private OptionalInt port() {
        httpPort.ifPresent(port -> Arguments.requireBetween(command, "--http-port", port, 1, 65_535));
        return httpPort.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private Map<String, String> more() {
        return config.isPresent() ? Settings.read(config, Map.of()).values() : Map.of();
    }

    private static void printUsage(Standalone standalone, DataDirectory directory, PrintWriter out) {
        String option = directory.equals(DataDirectory.ofUser()) ? "" : " --data " + directory.root();
        out.println("Listwire is up; Ctrl-C stops it. Its log is " + directory.log());
        out.println("In another terminal:");
        out.println("  listwire alerts tail" + option);
        out.println("  listwire topics list" + option);
        out.println("  curl -H 'Content-Type: text/csv' --data-binary @consolidated.csv \\");
        out.println("    '" + standalone.httpAddress() + "/v1/lists/US-BIS-UVL/snapshots?format=csl'");
    }
}
