package io.listwire.ingest.publish;

import io.listwire.contract.ContractException;
import io.listwire.contract.RegisteredSchemas;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says whether brokers and registry are there. Thread-safe. */
final class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final int LIMIT_MS = 3_000;

    private final Admin admin;
    private final RegisteredSchemas schemas;
    private volatile boolean schemasFound;

    Readiness(Admin admin, RegisteredSchemas schemas) {
        this.admin = admin;
        this.schemas = schemas;
    }

    /**
     * Finds the schemas, if the registry is there.
     *
     * @throws ContractException where the registry is there and lacks one
     */
    void findSchemas() {
        try {
            schemas.find();
            schemasFound = true;
        } catch (ContractException e) {
            if (!(e.getCause() instanceof IOException)) {
                throw e;
            }
            LOG.warn("Starting without the schema registry; nothing is taken until it is there: {}", e.getMessage());
        }
    }

    /** Why nothing could be published now; empty where all is well. */
    Optional<String> problem() {
        return schemaProblem().or(this::brokerProblem);
    }

    // Once found, all schemas are in the client's cache: the registry is not needed any more.
    private Optional<String> schemaProblem() {
        if (schemasFound) {
            return Optional.empty();
        }
        try {
            schemas.find();
            schemasFound = true;
            return Optional.empty();
        } catch (ContractException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> brokerProblem() {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(LIMIT_MS))
                    .clusterId()
                    .get(LIMIT_MS + 1_000L, TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return Optional.of("the brokers do not answer: " + cause.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
