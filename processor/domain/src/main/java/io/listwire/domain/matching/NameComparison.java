package io.listwire.domain.matching;

import java.util.List;

/**
 * How alike two names are, and why.
 *
 * @param score 0 for names that have nothing to do with one another, up to 1 for the same name
 * @param words every word of both names once, in the order of the first name, then of the second
 * @param remarks what else lowered or raised the score
 */
public record NameComparison(double score, List<WordAlignment> words, List<Remark> remarks) {

    public NameComparison {
        words = List.copyOf(words);
        remarks = List.copyOf(remarks);
    }
}
