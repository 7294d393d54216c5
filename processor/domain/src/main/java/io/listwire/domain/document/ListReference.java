package io.listwire.domain.document;

import java.util.List;

/**
 * A restriction list that a document names or unmistakably describes.
 *
 * @param list id of the list, such as US-BIS-UVL
 * @param evidence the passages that decided, in the order of the text
 */
public record ListReference(String list, List<Passage> evidence) {

    public ListReference {
        evidence = List.copyOf(evidence);
    }
}
