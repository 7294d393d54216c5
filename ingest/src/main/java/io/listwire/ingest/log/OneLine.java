package io.listwire.ingest.log;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes text from outside fit for a log: it cannot begin a line of its own, nor move the cursor of a terminal. */
public final class OneLine {

    private static final int LONGEST = 2_000;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private OneLine() {}

    /** The text on one line, shortened to 2,000 characters. */
    public static String of(@Nullable String text) {
        String shortened = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
        return UNPRINTABLE.matcher(shortened).replaceAll(" ");
    }
}
