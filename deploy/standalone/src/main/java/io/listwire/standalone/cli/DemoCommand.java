package io.listwire.standalone.cli;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.listwire.standalone.DataDirectory;
import io.listwire.standalone.Standalone;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.StandaloneSettings;
import io.listwire.standalone.demo.Demo;
import io.listwire.standalone.demo.StoryJson;
import io.listwire.standalone.demo.StoryText;
import io.listwire.standalone.demo.Teller;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays August 2023 and ends. */
@Command(
        name = "demo",
        description = {
            "Plays August 2023 on a Listwire of its own, in a temporary directory and on free ports, and ends.",
            "27 Chinese parties left the US Unverified List that month. The list's files are the publisher's own; the"
                    + " notices and the article are retold."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire demo",
            "  listwire demo --json | jq -r .headline       fields: listwire alerts tail --help"
        })
final class DemoCommand implements Callable<Integer> {

    private static final int ENDED_BY_SIGNAL = 130;

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--json",
            description = "The alerts alone on standard output, a JSON object a line; all else on standard error.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        Output output = Output.of(command);
        StopSignal signal = StopSignal.listen(ENDED_BY_SIGNAL);
        DataDirectory directory = new DataDirectory(temporary());
        try {
            Logging.toFile(directory.log(), Logging.Format.TEXT);
            play(directory, signal, output);
            if (!json) {
                printWhatNext(output.out());
            }
            return 0;
        } finally {
            delete(directory.root(), output.err());
            signal.stopped();
        }
    }

    private void play(DataDirectory directory, StopSignal signal, Output output) throws InterruptedException {
        output.err().println("Listwire is starting, data in " + directory.root() + " until the demo ends");
        Teller teller = json ? new StoryJson(output.out(), output.err()) : new StoryText(output.out());
        try (Standalone edition = Standalone.start(
                StandaloneSettings.in(directory), Clock.systemUTC(), new StartLines(output.err(), signal))) {
            Demo.play(edition, teller);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("listwire-demo");
        } catch (IOException e) {
            throw new StandaloneException("no temporary directory can be made: " + e, e);
        }
    }

    private static void delete(Path directory, PrintWriter err) {
        try {
            MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException e) {
            err.println(directory + " could not be removed: " + e.getMessage());
        }
    }

    private static void printWhatNext(PrintWriter out) {
        out.println("What next:");
        out.println("  listwire up                  the same, staying up, for your own lists and watchlists");
        out.println("  listwire alerts tail         in another terminal: its alerts, as they come");
        out.println("  listwire lists diff --help   two files of a list compared, without all this");
        out.println("  README.md                    topics, a consumer of your own, a cluster");
    }
}
