package io.listwire.standalone.cli;

import io.listwire.ingest.intake.WatchlistDesk;
import io.listwire.ingest.publish.OpenTables;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.watchlist.Ids;
import io.listwire.standalone.StandaloneException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The cluster that a command on watchlists works with. */
final class WatchlistOption {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    /** What is asked of a desk. */
    interface Question<T> {
        T ask(WatchlistDesk desk) throws UnavailableException, IOException;
    }

    /** @throws StandaloneException where the cluster does not answer */
    <T> T ask(Question<T> question) {
        Settings settings = cluster.clusterAndRegistry();
        try (OpenTables open = OpenTables.open(texts(settings.kafka()), texts(settings.registry()))) {
            return question.ask(new WatchlistDesk(open.tables()));
        } catch (UnavailableException e) {
            throw new StandaloneException(
                    "the Kafka cluster at " + settings.get(Settings.BOOTSTRAP_SERVERS) + " does not answer: "
                            + e.getMessage() + "\nIs it running, and is its address right?",
                    e);
        } catch (IOException e) {
            throw new StandaloneException("the answer cannot be written: " + e.getMessage(), e);
        }
    }

    Settings settings() {
        return cluster.clusterAndRegistry();
    }

    /** The settings of a client as text. */
    static Map<String, String> texts(Map<String, Object> settings) {
        Map<String, String> texts = new HashMap<>();
        settings.forEach((key, value) -> texts.put(key, value.toString()));
        return texts;
    }

    /** Ends the command where it is no id of a watchlist. */
    void requireWatchlist(String id) {
        Ids.problemOfWatchlist(id).ifPresent(problem -> {
            throw Arguments.wrong(command, problem + ", not '" + id + "'");
        });
    }
}
