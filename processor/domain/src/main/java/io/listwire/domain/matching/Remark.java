package io.listwire.domain.matching;

/** What lowered or raised a score besides the words. */
public enum Remark {
    /** No. 13 is not No. 55. */
    OTHER_NUMBER("the numbers differ", 0.5),
    /** A place behind one name only tells a branch or a subsidiary. */
    BRANCH("one names a place that the other does not", 0.83),
    /** Both have legal forms, and none in common. */
    OTHER_LEGAL_FORM("the legal forms differ", 0.98),
    /** One name is made of the letters of the other's words. */
    INITIALS("initials", 1),
    /** One name is the only word by which the other is known. */
    SHORT_FORM("short form", 1),
    /** One of the names says nothing of its own. */
    WITHOUT_SUBSTANCE("a name without a word of its own", 1);

    private final String text;
    private final double factor;

    Remark(String text, double factor) {
        this.text = text;
        this.factor = factor;
    }

    /** For a person. */
    public String text() {
        return text;
    }

    /** What the score was multiplied with, above 0 and up to 1. */
    public double factor() {
        return factor;
    }
}
