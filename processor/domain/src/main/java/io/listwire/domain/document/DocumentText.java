package io.listwire.domain.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of a document. Immutable; its words are divided once, however many read it.
 */
public final class DocumentText {

    private final String title;
    private final String body;
    private volatile @Nullable Tokens tokens;

    /**
     * Takes a text.
     *
     * @param title plain text, may be empty
     * @param body plain text, may be empty
     */
    public DocumentText(String title, String body) {
        this.title = title;
        this.body = body;
    }

    /** Plain text, may be empty. */
    public String title() {
        return title;
    }

    /** Plain text, may be empty. */
    public String body() {
        return body;
    }

    /** The text that all offsets count in, in UTF-16 units: title, two line feeds, body; without a body, the title alone. */
    public String full() {
        Tokens divided = tokens;
        if (divided != null) {
            return divided.text();
        }
        return body.isEmpty() ? title : title + "\n\n" + body;
    }

    /** The words of {@link #full()}. */
    Tokens tokens() {
        Tokens divided = tokens;
        if (divided == null) {
            divided = Tokeniser.tokens(full());
            tokens = divided;
        }
        return divided;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentText that && title.equals(that.title) && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, body);
    }

    @Override
    public String toString() {
        return title;
    }
}
