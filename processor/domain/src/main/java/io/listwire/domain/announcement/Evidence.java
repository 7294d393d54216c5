package io.listwire.domain.announcement;

import java.time.Instant;
import java.util.Optional;

/** Which documents go with a change of a list. */
public final class Evidence {

    private Evidence() {}

    /**
     * How a document that came out before or after the change speaks of it; empty where it does not. A document that only
     * names the party beside the list is told as one that names it.
     */
    public static Optional<Fit> of(Statement statement, SeenChange change, WaitingTerms terms) {
        if (!statement.list().equals(change.list())
                || statement.publishedAt().isBefore(change.detectedAt().minus(terms.lookBack()))) {
            return Optional.empty();
        }
        if (change.isNamed(statement.names())) {
            return Optional.of(Fit.NAMED);
        }
        Instant latest = statement.takesEffect().plus(terms.patience()).plus(WaitingTerms.LEAD);
        return statement.action() == change.action() && !change.detectedAt().isAfter(latest)
                ? Optional.of(Fit.COUNTED)
                : Optional.empty();
    }
}
