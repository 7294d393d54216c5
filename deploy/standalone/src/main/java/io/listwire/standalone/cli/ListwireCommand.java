package io.listwire.standalone.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line {@code listwire}. */
@Command(
        name = "listwire",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "A wire service for trade-restriction lists: what changed, whom it concerns, and the evidence.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed; the message on standard error says why and what to do",
            "2:wrong use",
            "3:done, and a list would be held, a source is stale, or rows were passed over"
        })
public final class ListwireCommand {

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say what goes on, and show the whole of an error.")
    private boolean verbose;

    private ListwireCommand() {}

    public static void main(String[] args) {
        // What is printed is the same on every machine. And Kafka Streams formats a message for each record of a step
        // that has another input without records, which takes three times as long where the locale is not this one.
        Locale.setDefault(Locale.US);
        System.exit(commandLine().execute(args));
    }

    /** True where the user has asked to see everything. */
    static boolean isVerbose(@Nullable ListwireCommand root) {
        return root != null && root.verbose;
    }

    /** All commands, writing UTF-8 wherever they run. */
    static CommandLine commandLine() {
        ListwireCommand root = new ListwireCommand();
        CommandLine line = new CommandLine(root)
                .addSubcommand(new DemoCommand())
                .addSubcommand(new UpCommand())
                .addSubcommand(new IngestCommand())
                .addSubcommand(new ProcessorCommand())
                .addSubcommand(new CommandLine(new AlertsCommand()).addSubcommand(new AlertsTailCommand()))
                .addSubcommand(new ScreenCommand())
                .addSubcommand(new CommandLine(new EvaluateCommand())
                        .addSubcommand(new EvaluateNamesCommand())
                        .addSubcommand(new EvaluateDocumentsCommand()))
                .addSubcommand(new CommandLine(new ListsCommand())
                        .addSubcommand(new ListsDiffCommand())
                        .addSubcommand(new ListsParseCommand())
                        .addSubcommand(new ListsShowCommand()))
                .addSubcommand(new PartyCommand())
                .addSubcommand(new CommandLine(new WatchlistCommand())
                        .addSubcommand(new WatchlistImportCommand())
                        .addSubcommand(new WatchlistExportCommand())
                        .addSubcommand(new WatchlistShowCommand())
                        .addSubcommand(new WatchlistMatchesCommand())
                        .addSubcommand(new WatchlistDecideCommand())
                        .addSubcommand(new WatchlistDecisionsCommand())
                        .addSubcommand(new WatchlistSettingsCommand()))
                .addSubcommand(new CommandLine(new SnapshotsCommand())
                        .addSubcommand(new SnapshotsListCommand())
                        .addSubcommand(new SnapshotsReleaseCommand())
                        .addSubcommand(new SnapshotsDiscardCommand()))
                .addSubcommand(new SourcesCommand(Clock.systemUTC()))
                .addSubcommand(new HealthCommand())
                .addSubcommand(new DoctorCommand())
                .addSubcommand(new CommandLine(new KeysCommand()).addSubcommand(new KeysCreateCommand()))
                .addSubcommand(new CommandLine(new DeadLettersCommand())
                        .addSubcommand(new DeadLettersListCommand())
                        .addSubcommand(new DeadLettersShowCommand())
                        .addSubcommand(new DeadLettersReplayCommand()))
                .addSubcommand(new CommandLine(new TopicsCommand())
                        .addSubcommand(new TopicsListCommand())
                        .addSubcommand(new TopicsCreateCommand()))
                .addSubcommand(new ResetCommand())
                .addSubcommand(new WarmUpCommand());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(ListwireCommand::explainWrongUse)
                .setExecutionStrategy(parsed -> {
                    Logging.toStandardError(root.verbose);
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    ErrorReport.print(failure, command.getErr(), root.verbose);
                    return CommandLine.ExitCode.SOFTWARE;
                });
        return line;
    }

    private static int explainWrongUse(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("listwire: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        if (!command.getSubcommands().isEmpty()) {
            command.usage(err); // the commands are what is asked for
            return CommandLine.ExitCode.USAGE;
        }
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }
}
