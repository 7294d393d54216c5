package io.listwire.standalone.print;

/** A headline and labelled lines under it. */
final class Lines {

    private static final String INDENT = "    ";
    private static final int LABEL_WIDTH = 10;

    private final StringBuilder text;

    Lines(String headline) {
        text = new StringBuilder(Printable.line(headline)).append('\n');
    }

    /** One line; the label is shorter than 10 characters. */
    void add(String label, String value) {
        text.append(INDENT)
                .append(label)
                .append(" ".repeat(LABEL_WIDTH - label.length()))
                .append(Printable.line(value))
                .append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
