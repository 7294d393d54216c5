package io.listwire.domain.notice;

import io.listwire.domain.document.DocumentReading;
import io.listwire.domain.document.DocumentText;
import java.util.List;

/** Reads whom a notice adds to restriction lists, removes and amends. Any text is fit. */
public interface NoticeReader {

    /**
     * Reads a notice.
     *
     * @param text the notice, or its beginning, in which it says what it does
     * @param reading what was read in that text: a notice that is not about restrictions has no parties
     * @param amendments what its full text does to tables of lists; empty where there is no full text
     */
    NoticeReading read(DocumentText text, DocumentReading reading, List<ListAmendment> amendments);
}
