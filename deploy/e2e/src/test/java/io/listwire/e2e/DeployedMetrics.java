package io.listwire.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the alert rules and the dashboards ask for. */
final class DeployedMetrics {

    private static final Path DIRECTORY = Path.of("..", "dashboards");
    private static final Pattern NAME = Pattern.compile("\\b(kafka|jvm|process)_[a-z_]+");

    /** Shown from the first collection on, which a short test may not see. */
    private static final String COLLECTIONS = "jvm_gc_pause_seconds_sum";

    private DeployedMetrics() {}

    /** Names that Listwire has not given itself: of Kafka's clients, of the virtual machine and of its process. */
    static Set<String> ofClientsAndMachine() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                NAME.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(names::add);
            }
        }
        names.remove(COLLECTIONS);
        return names;
    }
}
