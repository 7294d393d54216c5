package io.listwire.standalone.print;

import io.listwire.schema.Announcement;
import io.listwire.schema.DocumentEvidence;
import io.listwire.schema.DocumentRef;
import io.listwire.schema.DocumentStatement;
import java.util.ArrayList;
import java.util.List;

/** Documents, and what they announce, as a person reads them. */
final class DocumentText {

    private DocumentText() {}

    /** Which document, on one line. */
    static String of(DocumentRef document) {
        List<String> parts = new ArrayList<>();
        parts.add("\"" + document.getTitle() + "\"");
        parts.add(document.getSource());
        document.getPublishedAt().ifPresent(date -> parts.add("published " + date));
        document.getUrl().ifPresent(parts::add);
        parts.add("SHA-256 " + document.getContentSha256());
        return String.join(", ", parts);
    }

    /** A document that goes with a change. */
    static void add(Lines lines, DocumentEvidence evidence) {
        String number = evidence.getDocumentNumber().map(value -> value + ", ").orElse("");
        lines.add("document", number + of(evidence.getDocument()));
        lines.add("says", "\"" + evidence.getQuote() + "\"");
    }

    /** What a notice announces, and what the list has shown of it. */
    static void add(Lines lines, Announcement announcement) {
        DocumentStatement statement = announcement.getStatement();
        lines.add("says", "\"" + statement.getQuote() + "\"");
        if (!statement.getNames().isEmpty()) {
            lines.add("names", String.join("; ", statement.getNames()));
        }
        statement.getEffectiveOn().ifPresent(day -> lines.add("effective", day.toString()));
        lines.add(
                "seen",
                announcement.getChangeIds().size() + " on the list, " + announcement.getExpected() + " announced, due "
                        + announcement.getDueAt());
        lines.add("evidence", of(statement.getDocument()));
    }
}
