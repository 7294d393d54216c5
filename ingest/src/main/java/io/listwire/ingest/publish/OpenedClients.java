package io.listwire.ingest.publish;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clients that were opened, to be closed together, the last one first. */
final class OpenedClients implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedClients.class);

    private final Deque<AutoCloseable> clients = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T client) {
        clients.push(client);
        return client;
    }

    @Override
    public void close() {
        while (!clients.isEmpty()) {
            AutoCloseable client = clients.pop();
            try {
                client.close();
            } catch (Exception e) {
                LOG.warn("{} not closed in order: {}", client.getClass().getSimpleName(), e.toString());
            }
        }
    }
}
