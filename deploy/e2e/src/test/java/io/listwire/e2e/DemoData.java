package io.listwire.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files that the demo plays. */
public final class DemoData {

    private DemoData() {}

    /** The bytes of the file of that name. */
    public static byte[] bytes(String name) {
        try (InputStream file = DemoData.class.getResourceAsStream("/io/listwire/standalone/demo/" + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not part of the demo");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
