package io.listwire.standalone.held;

import io.listwire.contract.Topics;
import io.listwire.schema.SourceState;
import io.listwire.standalone.subscription.Subscription;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** How reading each source goes, as ingest tells it. */
public final class SourceStates {

    private SourceStates() {}

    /** All sources, by name; parameters and errors as for {@link Subscription#fromBeginning}. */
    public static Collection<SourceState> read(
            Map<String, ?> kafka, Map<String, ?> registry, Consumer<String> complaints) {
        Map<String, SourceState> bySource = new TreeMap<>();
        try (Subscription<SourceState> subscription =
                Subscription.fromBeginning(Topics.SOURCE_STATES, kafka, registry, complaints)) {
            subscription.changesUpToNow((source, state) ->
                    state.ifPresentOrElse(known -> bySource.put(source, known), () -> bySource.remove(source)));
        }
        return bySource.values();
    }
}
