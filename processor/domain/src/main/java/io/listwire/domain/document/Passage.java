package io.listwire.domain.document;

/**
 * A piece of a text.
 *
 * @param text the piece, as it stands in the text
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last UTF-16 unit
 */
public record Passage(String text, int start, int end) {

    static Passage of(String whole, int start, int end) {
        return new Passage(whole.substring(start, end), start, end);
    }
}
