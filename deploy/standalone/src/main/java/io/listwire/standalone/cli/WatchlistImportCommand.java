package io.listwire.standalone.cli;

import io.listwire.ingest.intake.Replacing;
import io.listwire.ingest.intake.UploadJson;
import io.listwire.ingest.intake.UploadProgress;
import io.listwire.ingest.intake.UploadReport;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.print.Printable;
import io.listwire.standalone.watchlist.WatchlistImport;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a file of companies in. */
@Command(
        name = "import",
        description = {
            "Puts the companies of a file on a watchlist. What stands there with the same content is not published again.",
            "CSV (UTF-8, comma, semicolon or tab; the first line names the columns: id, name, and any of aliases, country,"
                    + " addresses, identifiers, notes), a JSON array, or JSON lines, as for the HTTP interface; which is found"
                    + " out. Rows that cannot be read are reported and sent to the dead letters; exit code 3 where there are"
                    + " any."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire watchlist import suppliers.csv --watchlist suppliers",
            "  listwire watchlist import suppliers.csv --watchlist suppliers --replace",
            "  listwire watchlist import alt.csv --watchlist suppliers --charset windows-1252 --json"
        })
final class WatchlistImportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final WatchlistOption cluster = new WatchlistOption();

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file = Path.of("");

    @Option(names = "--watchlist", required = true, paramLabel = "ID", description = "The watchlist.")
    private String watchlist = "";

    @Option(
            names = "--replace",
            description = "Make the watchlist what the file says: companies that are absent from it are taken off.")
    private boolean replace;

    @Option(
            names = "--skip-unreadable",
            description = "With --replace: pass over rows that cannot be read, and leave their companies as they are;"
                    + " otherwise one such row refuses the file.")
    private boolean skipUnreadable;

    @Option(names = "--allow-empty", description = "With --replace: a file without a company takes all off.")
    private boolean allowEmpty;

    @Option(names = "--charset", paramLabel = "NAME", description = "Encoding of a CSV file that is not UTF-8.")
    private @Nullable Charset charset;

    @Option(names = "--json", description = "What became of it as a JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        cluster.requireWatchlist(watchlist);
        if (!replace && (skipUnreadable || allowEmpty)) {
            throw Arguments.wrong(command, "--skip-unreadable and --allow-empty go with --replace");
        }
        Settings settings = cluster.settings();
        Output output = Output.of(command);
        Optional<Replacing> how = replace ? Optional.of(new Replacing(skipUnreadable, allowEmpty)) : Optional.empty();
        UploadReport report;
        UploadProgress progress = new UploadProgress();
        ProgressLine line = ProgressLine.of(progress, output.err());
        try {
            report = new WatchlistImport(
                            WatchlistOption.texts(settings.kafka()), WatchlistOption.texts(settings.registry()))
                    .run(file, watchlist, Optional.ofNullable(charset), how, progress);
        } finally {
            line.end();
        }
        complain(report, output.err());
        if (report.refused().isPresent()) {
            throw new StandaloneException("nothing was taken in: "
                    + report.refused()
                            .get()
                            .replace("skip-unreadable", "--skip-unreadable")
                            .replace("allow-empty", "--allow-empty"));
        }
        output.out()
                .println(
                        json
                                ? UploadJson.of(report).toString()
                                : watchlist + ": " + report.published() + " published, " + report.unchanged()
                                        + " unchanged, " + report.removed() + " removed, " + report.rejected()
                                        + " rows passed over");
        return report.rejected() > 0 ? ExitCodes.ROWS_PASSED_OVER : 0;
    }

    private void complain(UploadReport report, PrintWriter err) {
        report.firstRejected()
                .forEach(row -> err.println(file + ", " + row.line()
                        + row.column().map(column -> ", " + column).orElse("") + ", passed over: "
                        + Printable.line(row.reason())));
        long more = report.rejected() - report.firstRejected().size();
        if (more > 0) {
            err.println(file + ": " + more + " more rows that cannot be read");
        }
    }

    /** Says every few seconds how far an import is. */
    private static final class ProgressLine {

        private static final Duration EVERY = Duration.ofSeconds(5);

        private final Thread thread;

        private ProgressLine(Thread thread) {
            this.thread = thread;
        }

        static ProgressLine of(UploadProgress progress, PrintWriter err) {
            Thread thread = new Thread(() -> tell(progress, err), "import-progress");
            thread.setDaemon(true);
            thread.start();
            return new ProgressLine(thread);
        }

        private static void tell(UploadProgress progress, PrintWriter err) {
            try {
                while (true) {
                    Thread.sleep(EVERY.toMillis());
                    switch (progress.phase()) {
                        case CHECKING ->
                            err.println(
                                    progress.rows() + " rows read, " + progress.rejected() + " of them cannot be read");
                        case PUBLISHING ->
                            err.println(progress.done() + " of " + (progress.rows() - progress.rejected())
                                    + " companies done");
                        case REMOVING -> err.println("taking off what is absent");
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void end() {
            thread.interrupt();
        }
    }
}
