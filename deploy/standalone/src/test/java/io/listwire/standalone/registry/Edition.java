package io.listwire.standalone.registry;

import io.listwire.standalone.broker.EmbeddedBroker;
import java.nio.file.Path;

/** A broker and its registry over the directory of the argument, until somebody kills it. */
final class Edition {

    private Edition() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            run(args);
        } catch (Exception e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1); // the broker's threads would keep a process that has failed
        }
        Thread.currentThread().join();
    }

    private static void run(String[] args) throws Exception {
        Path directory = Path.of(args[0]);
        EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"));
        RegistryProcess registry = RegistryProcess.start(directory.resolve("registry"), broker.bootstrapServers());
        System.out.println("REGISTRY " + registry.pid() + " " + registry.address());
    }
}
