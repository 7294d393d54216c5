package io.listwire.ingest.source.eu;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The fixture, which follows the publisher's layout and is about invented parties. */
final class EuText {

    private EuText() {}

    static String fixture() throws IOException {
        try (InputStream in = Objects.requireNonNull(EuText.class.getResourceAsStream("full.xml"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
