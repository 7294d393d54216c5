package io.listwire.domain.document;

import java.util.Optional;

/**
 * Who acts.
 *
 * @param issuer code of its jurisdiction
 * @param blacklist id of the list that texts mean by its list
 * @param sanctions id of the list on which come those whom it sanctions
 * @param country true for a country or its government as a whole
 */
record Agency(String issuer, Optional<String> blacklist, Optional<String> sanctions, boolean country) {

    private static final String NONE = "-";

    static Agency of(LexiconEntry entry) {
        if (entry.head().size() != 4) {
            throw entry.problem("expected '" + entry.kind() + " ISSUER BLACKLIST SANCTIONS'");
        }
        return new Agency(
                entry.head().get(1),
                list(entry.head().get(2)),
                list(entry.head().get(3)),
                entry.kind().equals("country"));
    }

    private static Optional<String> list(String id) {
        return id.equals(NONE) ? Optional.empty() : Optional.of(id);
    }
}
