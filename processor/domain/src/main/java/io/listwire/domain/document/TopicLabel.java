package io.listwire.domain.document;

import java.util.List;

/**
 * A topic that a document is about.
 *
 * @param topic the topic
 * @param confidence from 0 (none) to 1 (certain)
 * @param evidence the passages that decided, in the order of the text
 */
public record TopicLabel(TradeTopic topic, double confidence, List<Passage> evidence) {

    public TopicLabel {
        evidence = List.copyOf(evidence);
    }
}
