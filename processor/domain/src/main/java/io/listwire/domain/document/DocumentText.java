package io.listwire.domain.document;

/**
 * The words of a document.
 *
 * @param title plain text, may be empty
 * @param body plain text, may be empty
 */
public record DocumentText(String title, String body) {

    /** The text that all offsets count in, in UTF-16 units: title, two line feeds, body; without a body, the title alone. */
    public String full() {
        return body.isEmpty() ? title : title + "\n\n" + body;
    }
}
