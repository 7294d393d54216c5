package io.listwire.domain.mention;

/**
 * What it takes to believe that a text means the party when the words of a form stand in it. Decided from the words alone, as
 * the party is entered.
 */
enum NameGrade {
    /** Capitals are enough: the words together are nobody else's. */
    TELLING(0.9),
    /** Persons and long plain names: capitals, and no further name right before or behind, which would make it another's. */
    ALONE(0.8),
    /** One word that nothing but this name explains: as ALONE. */
    SINGLE(0.7),
    /** A ship's name of words that others use: with the word for a ship beside it, or as PLAIN. */
    SHIP(0.7),
    /** Words that others use: written just as the list writes it, in capitals, or with the party's full name in the text. */
    PLAIN(0.6),
    /** Two characters of a script without blanks: set off from the characters around them, or with a word for a company behind. */
    BRIEF(0.6),
    /** Only with the party's full name in the text: weak aliases, abbreviations of three letters. */
    SUPPORTED(0.6);

    private final double confidence;

    NameGrade(double confidence) {
        this.confidence = confidence;
    }

    double confidence() {
        return confidence;
    }
}
