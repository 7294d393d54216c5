package io.listwire.processor.topology.step;

import io.listwire.domain.document.DocumentText;
import io.listwire.processor.mapping.DocumentMapping;
import io.listwire.processor.mapping.NoticeMapping;
import io.listwire.schema.DocumentRef;
import io.listwire.schema.ListedParty;
import io.listwire.schema.NewsArticle;
import io.listwire.schema.PolicyNotice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the step that reads documents takes in, in order of record time. */
public sealed interface DocumentInput {

    /**
     * A document, keyed by its id.
     *
     * @param document which document
     * @param text all that there is to read in it
     * @param said the beginning of that text in which it says what happens; for an article the whole
     * @param notice the notice itself; empty for news
     */
    record DocumentArrived(DocumentRef document, DocumentText text, DocumentText said, Optional<PolicyNotice> notice)
            implements DocumentInput {}

    /** The new state of a listed party, keyed by party; null where it left its list. */
    record PartyUpdate(@Nullable ListedParty party) implements DocumentInput {}

    /** An article to read. */
    static DocumentArrived of(NewsArticle article) {
        DocumentText text = DocumentMapping.text(article);
        return new DocumentArrived(DocumentMapping.ref(article), text, text, Optional.empty());
    }

    /** A notice to read. */
    static DocumentArrived of(PolicyNotice notice) {
        return new DocumentArrived(
                DocumentMapping.ref(notice),
                NoticeMapping.text(notice),
                NoticeMapping.summary(notice),
                Optional.of(notice));
    }
}
