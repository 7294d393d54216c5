package io.listwire.standalone;

import io.listwire.standalone.registry.RegistryProcess;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registry's process, started again whenever it ends by itself: it is the only part that lives outside. */
final class SupervisedRegistry implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedRegistry.class);

    private final Supplier<RegistryProcess> start;
    private final Failure failure;
    private final String address;
    private RegistryProcess process;
    private boolean closed;

    private SupervisedRegistry(Supplier<RegistryProcess> start, Failure failure) {
        this.start = start;
        this.failure = failure;
        process = start.get();
        address = process.address();
    }

    static SupervisedRegistry start(Supplier<RegistryProcess> start, Failure failure) {
        SupervisedRegistry registry = new SupervisedRegistry(start, failure);
        Thread watch = new Thread(registry::watch, "watch-registry");
        watch.setDaemon(true);
        watch.start();
        return registry;
    }

    String address() {
        return address;
    }

    private void watch() {
        try {
            boolean running = true;
            while (running) {
                current().awaitExit();
                running = startAgain();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StandaloneException e) {
            failure.because(String.valueOf(e.getMessage()));
        }
    }

    private synchronized RegistryProcess current() {
        return process;
    }

    private synchronized boolean startAgain() {
        if (closed) {
            return false;
        }
        LOG.warn("The schema registry has ended by itself; it is started again");
        process = start.get();
        if (process.address().equals(address)) {
            return true;
        }
        throw new StandaloneException(
                "the schema registry had ended, and when it was started again its port was taken: start Listwire again");
    }

    @Override
    public synchronized void close() {
        closed = true;
        process.close();
    }
}
