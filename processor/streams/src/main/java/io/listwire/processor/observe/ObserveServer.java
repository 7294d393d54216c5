package io.listwire.processor.observe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.listwire.contract.ContractException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers monitoring and supervisors: metrics and health, nothing else, and nothing that changes anything. */
public final class ObserveServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ObserveServer.class);
    private static final String METRICS_FORMAT = "text/plain; version=0.0.4; charset=utf-8";
    private static final int THREADS = 8;

    static {
        // Who sends its request drop by drop would keep a thread for good. The JDK reads these when its server is made.
        for (String limit : new String[] {"sun.net.httpserver.maxReqTime", "sun.net.httpserver.maxRspTime"}) {
            if (System.getProperty(limit) == null) {
                System.setProperty(limit, "10");
            }
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private ObserveServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts the server.
     *
     * @param port 1 to 65535; 0 takes any that is free
     * @throws ContractException where it cannot listen there
     */
    public static ObserveServer start(String host, int port, ProcessorHealth health, Supplier<String> metrics) {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (IOException e) {
            throw new ContractException(
                    "the processor cannot listen on " + host + ":" + port
                            + " (processor.http.host, processor.http.port): " + e.getMessage()
                            + "; several processors on one machine need a port each, or 0 for any that is free",
                    e);
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, ObserveServer::thread);
        server.setExecutor(threads);
        server.createContext("/", only("/", exchange -> answer(exchange, 404, "text/plain", "not found\n")));
        server.createContext("/metrics", only("/metrics", e -> answer(e, 200, METRICS_FORMAT, metrics.get())));
        server.createContext("/health/live", only("/health/live", e -> answer(e, health.live())));
        server.createContext("/health/ready", only("/health/ready", e -> answer(e, health.ready())));
        server.start();
        LOG.info("Metrics and health at {}:{}", host, server.getAddress().getPort());
        return new ObserveServer(server, threads);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "listwire-observe");
        thread.setDaemon(true);
        return thread;
    }

    // A context takes in all paths that begin like it.
    private static HttpHandler only(String path, HttpHandler handler) {
        return exchange -> {
            try (exchange) {
                if (!exchange.getRequestMethod().equals("GET")) {
                    exchange.getResponseHeaders().set("Allow", "GET");
                    answer(exchange, 405, "text/plain", "only GET\n");
                } else if (!path.equals("/")
                        && !exchange.getRequestURI().getPath().equals(path)) {
                    answer(exchange, 404, "text/plain", "not found\n");
                } else {
                    handler.handle(exchange);
                }
            } catch (RuntimeException e) {
                LOG.warn("{} cannot be answered", path, e);
                answer(exchange, 500, "text/plain", "the log says why\n");
            }
        };
    }

    private static void answer(HttpExchange exchange, Health health) throws IOException {
        answer(exchange, health.isGood() ? 200 : 503, "application/json", health.json());
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
