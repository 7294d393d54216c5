package io.listwire.ingest.source.ofac.advanced;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The fixture, which follows the publisher's layout and is about invented parties. */
final class AdvancedText {

    private AdvancedText() {}

    static String fixture() throws IOException {
        try (InputStream in = Objects.requireNonNull(AdvancedText.class.getResourceAsStream("sdn_advanced.xml"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /** The text with two neighbouring elements changed over. */
    static String swapped(String text, String first, String second, String end) {
        int begin = text.indexOf(first);
        int middle = text.indexOf(second, begin);
        int after = text.indexOf(end, middle) + end.length();
        return text.substring(0, begin)
                + text.substring(middle, after)
                + text.substring(begin, middle)
                + text.substring(after);
    }
}
