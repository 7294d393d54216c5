package io.listwire.standalone.print;

/** Text from outside, made safe for a terminal. */
public final class Printable {

    // Persian and several Indian scripts cannot be written without them.
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Printable() {}

    /**
     * On one line, without the control characters by which a name on a list could move the cursor, clear the screen, or
     * turn the direction of what follows.
     */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(character -> line.appendCodePoint(isControl(character) ? ' ' : character));
        return line.toString().strip();
    }

    private static boolean isControl(int character) {
        int type = Character.getType(character);
        boolean joiner = character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER;
        return type == Character.CONTROL
                || (type == Character.FORMAT && !joiner)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
