package io.listwire.standalone.cli;

import io.listwire.contract.ContractException;
import io.listwire.processor.runtime.ProcessorService;
import io.listwire.processor.runtime.ProcessorSettings;
import io.listwire.standalone.StandaloneException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the processor alone. */
@Command(
        name = "processor",
        description = {
            "Runs the processor alone, against a cluster and a registry that the settings name, until it is told to"
                    + " stop. Several of them share the work.",
            "The topics must be there: `listwire topics create`. Settings: docs/settings-processor.md"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire processor --config processor.properties",
            "  LISTWIRE_KAFKA_BOOTSTRAP_SERVERS=kafka1:9092 LISTWIRE_SCHEMA_REGISTRY_URL=http://registry:8081 \\",
            "    LISTWIRE_PROCESSOR_STATE_DIR=/var/lib/listwire listwire processor"
        })
final class ProcessorCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @ParentCommand
    private @Nullable ListwireCommand root;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "Settings, Java properties; the environment goes before it.")
    private Optional<Path> config = Optional.empty();

    @Mixin
    private final LogOptions log = new LogOptions();

    @Override
    public Integer call() throws InterruptedException {
        ProcessorSettings settings = settings();
        Logging.asService(ListwireCommand.isVerbose(root), log.format());
        StopSignal signal = StopSignal.listen(0);
        Optional<String> failure;
        try (ProcessorService processor = ProcessorService.start(settings, Clock.systemUTC())) {
            Output.of(command).err().println("the processor has started");
            failure = signal.await(ended(processor));
        } finally {
            signal.stopped();
        }
        failure.ifPresent(reason -> {
            throw new StandaloneException(reason);
        });
        return 0;
    }

    private static CompletableFuture<String> ended(ProcessorService processor) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                processor.awaitStopped();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "the processor has stopped by itself: its log above says why";
        });
    }

    private ProcessorSettings settings() {
        try {
            return ProcessorSettings.of(Settings.read(config, System.getenv()).values());
        } catch (ContractException e) {
            throw Arguments.wrong(command, String.valueOf(e.getMessage()));
        }
    }
}
