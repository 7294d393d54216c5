package io.listwire.standalone.broker;

import java.nio.file.Path;
import java.util.List;

/** A broker over the directory of the argument, with three records, until somebody kills it. */
final class BrokerOnly {

    private BrokerOnly() {}

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
        String bootstrapServers = EmbeddedBroker.start(Path.of(args[0])).bootstrapServers();
        Records.createTopic(bootstrapServers);
        Records.write(bootstrapServers, List.of("one", "two", "three"));
        System.out.println("READY " + bootstrapServers);
    }
}
