package io.listwire.domain.mention;

import io.listwire.domain.document.Tokens;

/** A form in which a name is looked for: some of its words in some order, and what it takes to believe them. */
final class NameForm {

    private final int[] order;
    private final NameGrade grade;

    /** Takes the order over. */
    NameForm(int[] order, NameGrade grade) {
        this.order = order;
        this.grade = grade;
    }

    NameGrade grade() {
        return grade;
    }

    /** Number of words. */
    int length() {
        return order.length;
    }

    /** Which word of the name stands at this place of the form. */
    int word(int at) {
        return order[at];
    }

    /** Hash of all words, as {@link Spans} has it of a text. */
    int span(Tokens name) {
        return Spans.of(name, order);
    }

    /** Hash of its words {@code at} and the next one. */
    int pair(Tokens name, int at) {
        return Spans.pair(name.hash(order[at]), name.hash(order[at + 1]));
    }
}
