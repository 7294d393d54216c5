package io.listwire.domain.matching;

/**
 * The letters of a name that its abbreviations are made of, as {@link Letters#mask}.
 *
 * @param heads with which an abbreviation may be written: the first ones of each word
 * @param initials of all its words
 * @param firstInitials of those words with which an abbreviation of the whole may begin
 * @param needed initials that no abbreviation of the whole leaves out
 */
record NameLetters(int heads, int initials, int firstInitials, int needed) {

    /** @param pieces those of the whole name */
    static NameLetters of(NameView name, Pieces pieces) {
        return new NameLetters(
                name.heads(0, name.size()), pieces.initials(), pieces.firstInitials(), pieces.neededInitials());
    }
}
