package io.listwire.domain.document;

import java.util.List;

/**
 * What a document is about. A document without a topic has no jurisdictions and no lists either: a law report that names
 * a list in passing is no news of it.
 *
 * @param topics most confident first
 * @param issuing whose measures the document speaks of, strongest first
 * @param target whom the measures are aimed at, strongest first
 * @param lists restriction lists named or described, by id
 */
public record Classification(
        List<TopicLabel> topics,
        List<JurisdictionLabel> issuing,
        List<JurisdictionLabel> target,
        List<ListReference> lists) {

    static final Classification IRRELEVANT = new Classification(List.of(), List.of(), List.of(), List.of());

    public Classification {
        topics = List.copyOf(topics);
        issuing = List.copyOf(issuing);
        target = List.copyOf(target);
        lists = List.copyOf(lists);
    }

    Classification withLists(List<ListReference> all) {
        return new Classification(topics, issuing, target, all);
    }

    /** True where the document is about restrictions on trade: it has a topic. */
    public boolean relevant() {
        return !topics.isEmpty();
    }
}
