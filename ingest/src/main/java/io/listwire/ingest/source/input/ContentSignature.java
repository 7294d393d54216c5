package io.listwire.ingest.source.input;

import java.util.Optional;

/**
 * Recognises what is often delivered in place of the expected text, from its first bytes or characters: archives,
 * documents, error pages. Byte signatures are those of the formats' own specifications.
 */
public final class ContentSignature {

    /** How many bytes are needed at most. */
    static final int BYTES = 8;

    private ContentSignature() {}

    /** What the bytes at the beginning show it to be, where that is no UTF-8 text. */
    static Optional<String> ofBytes(byte[] head) {
        if (begins(head, 0x1F, 0x8B)) {
            return Optional.of("gzip-compressed data: unpack it first");
        }
        if (begins(head, 'P', 'K', 3, 4)) {
            return Optional.of("a ZIP archive or an Excel workbook: unpack it, or save it as CSV in UTF-8");
        }
        if (begins(head, '%', 'P', 'D', 'F')) {
            return Optional.of("a PDF: take the publisher's machine-readable file");
        }
        if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF) || begins(head, 0) || hasZeroSecond(head)) {
            return Optional.of("text in UTF-16 or UTF-32: convert it to UTF-8");
        }
        return Optional.empty();
    }

    /** What the first characters show it to be, where that is text of another kind. */
    public static Optional<String> ofText(String head) {
        String start = head.strip();
        if (start.startsWith("<")) {
            return Optional.of("HTML or XML, perhaps an error page");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return Optional.of("JSON");
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZeroSecond(byte[] head) {
        return head.length > 1 && head[1] == 0;
    }
}
