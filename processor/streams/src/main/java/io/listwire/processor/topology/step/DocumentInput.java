package io.listwire.processor.topology.step;

import io.listwire.domain.document.DocumentText;
import io.listwire.processor.mapping.DocumentMapping;
import io.listwire.schema.DocumentRef;
import io.listwire.schema.ListedParty;
import io.listwire.schema.NewsArticle;
import io.listwire.schema.NoticeReading;
import io.listwire.schema.PolicyNotice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the step that reads documents takes in, in order of record time. */
public sealed interface DocumentInput {

    /**
     * A document, keyed by its id.
     *
     * @param document which document
     * @param text what there is to read in it
     * @param notice what the gazette says of it beside its text; empty for news
     */
    record DocumentArrived(DocumentRef document, DocumentText text, Optional<NoticeReading> notice)
            implements DocumentInput {}

    /** The new state of a listed party, keyed by party; null where it left its list. */
    record PartyUpdate(@Nullable ListedParty party) implements DocumentInput {}

    /** An article to read. */
    static DocumentInput of(NewsArticle article) {
        return new DocumentArrived(DocumentMapping.ref(article), DocumentMapping.text(article), Optional.empty());
    }

    /** A notice to read. */
    static DocumentInput of(PolicyNotice notice) {
        return new DocumentArrived(
                DocumentMapping.ref(notice), DocumentMapping.text(notice), Optional.of(DocumentMapping.notice(notice)));
    }
}
