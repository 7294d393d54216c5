package io.listwire.domain.alert;

/** Makes published text fit for one line of a terminal, a log or a mail's subject. */
final class Headline {

    private static final int LONGEST = 160;

    private Headline() {}

    /**
     * The text on one line, at most {@value #LONGEST} characters and an ellipsis, without control characters,
     * direction overrides and unpaired surrogates.
     */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(4L * LONGEST).forEach(c -> append(out, c));
        String line = out.toString().strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int cut = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, cut).strip() + "…";
    }

    private static void append(StringBuilder out, int c) {
        int type = Character.getType(c);
        boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || type == Character.CONTROL;
        if (blank) {
            if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        } else if (type != Character.FORMAT && type != Character.SURROGATE) {
            out.appendCodePoint(c);
        }
    }
}
