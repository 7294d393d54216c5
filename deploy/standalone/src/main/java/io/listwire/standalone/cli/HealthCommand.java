package io.listwire.standalone.cli;

import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.print.Printable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a running part how it is. */
@Command(
        name = "health",
        description = {
            "Asks ingest or a processor on this machine whether it is ready, and ends with 0 where it is, else with 1.",
            "For supervisors and containers that have no HTTP client of their own."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  listwire health processor", "  listwire health ingest --live --port 8085"})
final class HealthCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofSeconds(8);

    /** What can be asked. */
    enum Part {
        INGEST(8085),
        PROCESSOR(8086);

        private final int port;

        Part(int port) {
            this.port = port;
        }
    }

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "PART", description = "ingest or processor.")
    private Part part = Part.PROCESSOR;

    @Option(names = "--live", description = "Ask whether it lives: a restart would help where it does not.")
    private boolean live;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Its port (default: what the environment's LISTWIRE_INGEST_HTTP_PORT or"
                    + " LISTWIRE_PROCESSOR_HTTP_PORT says, else 8085 for ingest and 8086 for a processor).")
    private @Nullable Integer port;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            defaultValue = "${env:LISTWIRE_INGEST_HTTP_TLS_CERTIFICATE_FILE:-}",
            description =
                    "Certificate that ingest shows, PEM: it is asked by https, and nobody else is believed (default:"
                            + " what the environment's LISTWIRE_INGEST_HTTP_TLS_CERTIFICATE_FILE names).")
    private Path certificate = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        boolean secured = part == Part.INGEST && !certificate.toString().isEmpty();
        URI address = URI.create(
                (secured ? "https" : "http") + "://127.0.0.1:" + port() + "/health/" + (live ? "live" : "ready"));
        HttpRequest request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
        try {
            HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(LIMIT);
            if (secured) {
                client.sslContext(PinnedCertificate.context(certificate));
            }
            HttpResponse<String> answer = client.build().send(request, BodyHandlers.ofString());
            Output.of(command).out().println(Printable.line(answer.body()));
            return answer.statusCode() == 200 ? 0 : 1;
        } catch (IOException e) {
            throw new StandaloneException(address + " does not answer: " + e, e);
        }
    }

    private int port() {
        String variable = "LISTWIRE_" + part + "_HTTP_PORT";
        String set = System.getenv().getOrDefault(variable, "");
        try {
            int chosen = port != null ? port : set.isBlank() ? part.port : Integer.parseInt(set);
            Arguments.requireBetween(command, port != null ? "--port" : variable, chosen, 1, 65_535);
            return chosen;
        } catch (NumberFormatException e) {
            throw Arguments.wrong(command, variable + " is no number: " + set);
        }
    }
}
