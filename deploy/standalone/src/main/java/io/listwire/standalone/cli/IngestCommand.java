package io.listwire.standalone.cli;

import io.listwire.ingest.IngestService;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.ingest.settings.SettingsException;
import java.nio.file.Path;
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

/** Runs ingest alone. */
@Command(
        name = "ingest",
        description = {
            "Runs ingest alone, against a cluster and a registry that the settings name, until it is told to stop.",
            "The topics must be there: `listwire topics create`. Settings: docs/settings-ingest.md"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire ingest --config ingest.properties",
            "  LISTWIRE_KAFKA_BOOTSTRAP_SERVERS=kafka1:9092 LISTWIRE_SCHEMA_REGISTRY_URL=http://registry:8081 \\",
            "    listwire ingest"
        })
final class IngestCommand implements Callable<Integer> {

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
        IngestSettings settings = settings();
        Logging.asService(ListwireCommand.isVerbose(root), log.format());
        StopSignal signal = StopSignal.listen(0);
        try (IngestService ingest = IngestService.start(settings)) {
            Output.of(command).err().println("ingest takes requests at port " + ingest.httpPort());
            signal.await(new CompletableFuture<>());
        } finally {
            signal.stopped();
        }
        return 0;
    }

    private IngestSettings settings() {
        try {
            return IngestSettings.read(config, System.getenv());
        } catch (SettingsException e) {
            throw Arguments.wrong(command, String.valueOf(e.getMessage()));
        }
    }
}
