package io.listwire.standalone.doctor;

import io.listwire.contract.Topic;
import java.util.Locale;

/** Which part's user it is that the settings name. */
public enum Role {
    INGEST,
    PROCESSOR;

    boolean reads(Topic<?> topic) {
        return topic.readers().contains(toString());
    }

    boolean writes(Topic<?> topic) {
        return topic.writers().contains(toString());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
