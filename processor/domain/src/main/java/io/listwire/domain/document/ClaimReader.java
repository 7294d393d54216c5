package io.listwire.domain.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what a document says was done to restriction lists. Any text is fit. */
public interface ClaimReader {

    /**
     * The claims in the order of the text.
     *
     * @param text the document
     * @param about what it is about: it has claims only if it is about restrictions
     * @param published its date, from which "last week" is counted; empty where unknown
     */
    List<Claim> claims(DocumentText text, Classification about, Optional<LocalDate> published);
}
