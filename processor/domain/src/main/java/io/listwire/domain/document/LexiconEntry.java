package io.listwire.domain.document;

import java.util.List;

/**
 * A phrase of a lexicon, with braces written out.
 *
 * @param section the section it stands in, empty before the first
 * @param head the words before the bar
 * @param phrase one phrase from behind the bar
 */
public record LexiconEntry(String file, int line, String section, List<String> head, String phrase) {

    /** Copies the head. */
    public LexiconEntry {
        head = List.copyOf(head);
    }

    /** The first word of the head. */
    public String kind() {
        return head.get(0);
    }

    /** Word {@code index} of the head as a number. */
    double number(int index) {
        try {
            return Double.parseDouble(head.get(index));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw problem("a number is missing after '" + kind() + "'");
        }
    }

    /** How the phrase must be written: {@code =} before it asks for just this, {@code ^} for capitals where it has them. */
    PhraseCase writing() {
        return switch (phrase.charAt(0)) {
            case '=' -> PhraseCase.EXACT;
            case '^' -> PhraseCase.CAPITALS;
            default -> PhraseCase.ANY;
        };
    }

    /** The phrase without its mark. */
    public String words() {
        return withWord(writing() == PhraseCase.ANY ? phrase : phrase.substring(1));
    }

    /** The same, checked: a phrase of punctuation alone would be met nowhere, or everywhere. */
    String withWord(String words) {
        if (Tokeniser.tokens(words).count() == 0) {
            throw problem("a phrase without a word: '" + words + "'");
        }
        return words;
    }

    /** What is wrong with it, with file and line. */
    public LexiconException problem(String what) {
        return new LexiconException(file, line, what);
    }
}
