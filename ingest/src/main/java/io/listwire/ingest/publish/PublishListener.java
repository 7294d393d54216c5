package io.listwire.ingest.publish;

import java.time.Duration;
import java.util.Map;

/** Hears how publishing goes. */
public interface PublishListener {

    /** Nobody listens. */
    PublishListener NONE = new PublishListener() {
        @Override
        public void ended(Outcome outcome, Duration took) {}

        @Override
        public void deadLetters(Map<String, Integer> byReason) {}
    };

    /** How an attempt to publish a unit ended. */
    enum Outcome {
        /** It is committed, or was there already. */
        PUBLISHED,
        /** Kafka or the registry was away. */
        UNAVAILABLE,
        /** It turned out to be unfit, or there was an error. */
        REFUSED
    }

    /** A unit was dealt with; the time includes that of waiting for one's turn. */
    void ended(Outcome outcome, Duration took);

    /** Dead letters were committed: how many, by the error's class. */
    void deadLetters(Map<String, Integer> byReason);
}
