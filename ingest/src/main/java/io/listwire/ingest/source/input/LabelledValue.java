package io.listwire.ingest.source.input;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value with its kind in front: {@code KIND:VALUE} or {@code KIND(ISSUER):VALUE}. The first colon outside the brackets
 * ends the kind; the value may hold any others.
 *
 * @param kind upper case with underscores
 */
public record LabelledValue(String kind, Optional<String> issuer, String value) {

    private static final Pattern KIND = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final int SHOWN = 100;

    /**
     * Reads a value.
     *
     * @param column title of its column, for the message
     * @throws UnreadableDocumentException where it is not written so
     */
    public static LabelledValue of(String column, String text) throws UnreadableDocumentException {
        int open = text.indexOf('(');
        int colon = text.indexOf(':');
        boolean bracketed = open >= 0 && open < colon;
        int close = bracketed ? text.indexOf(')', open) : -1;
        if (bracketed) {
            colon = close < 0 ? -1 : text.indexOf(':', close);
        }
        if (colon < 0 || (bracketed && !text.substring(close + 1, colon).isBlank())) {
            throw unreadable(column, text);
        }
        String kind = text.substring(0, bracketed ? open : colon).strip();
        String issuer = bracketed ? text.substring(open + 1, close).strip() : "";
        String value = text.substring(colon + 1).strip();
        if (!KIND.matcher(kind).matches() || value.isEmpty()) {
            throw unreadable(column, text);
        }
        return new LabelledValue(
                kind.toUpperCase(Locale.ROOT), Optional.of(issuer).filter(any -> !any.isEmpty()), value);
    }

    private static UnreadableDocumentException unreadable(String column, String text) {
        return new UnreadableDocumentException("the column '" + column + "' holds '"
                + text.substring(0, Math.min(text.length(), SHOWN))
                + "', which is not KIND:VALUE with a kind of letters, digits and underscores");
    }
}
