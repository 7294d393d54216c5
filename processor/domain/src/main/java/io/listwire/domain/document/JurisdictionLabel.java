package io.listwire.domain.document;

import java.util.List;

/**
 * A jurisdiction that a document speaks of.
 *
 * @param code ISO 3166-1 alpha-2, or EU or UN
 * @param evidence the passages that decided, in the order of the text
 */
public record JurisdictionLabel(String code, List<Passage> evidence) {

    public JurisdictionLabel {
        evidence = List.copyOf(evidence);
    }
}
