package io.listwire.domain.matching;

import java.util.BitSet;

/**
 * The three letters with which a word may begin that abbreviates a name or a part of it: of one word three, of two or three words
 * fewer each. What {@link Abbreviation} would refuse is among them, what it would take is not left out. Not safe for use by several
 * threads.
 */
final class FirstLetters {

    private static final int LETTERS = Abbreviation.SYLLABLE;

    private final Pieces pieces;
    private final byte[] letters = new byte[LETTERS];
    private final IntList found = new IntList();
    private final BitSet isFound = new BitSet(Beginnings.PLACES);

    private int most;
    private float mostCost;

    /** @param pieces those of the name, at the time of {@link #find} */
    FirstLetters(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Looks for those of the name; gives them as places in {@link Beginnings}, none twice: valid until the next look. */
    IntList find() {
        found.clear();
        isFound.clear();
        findWholes();
        findParts();
        return found;
    }

    private void findWholes() {
        most = LETTERS;
        mostCost = Abbreviation.MOST_COST;
        take(0, 0, 0, false);
    }

    /** Parts begin with any word, and are abbreviated by initials or by first syllables. */
    private void findParts() {
        most = 1;
        mostCost = Abbreviation.COST_OF_PART;
        for (int piece = 0; piece < pieces.size(); piece++) {
            takeFrom(piece, 0, 0);
            takeSyllable(piece);
        }
    }

    private void take(int count, int piece, float cost, boolean begun) {
        if (piece == pieces.size() || cost > mostCost) {
            return;
        }
        takeFrom(piece, count, cost);
        take(count, piece + 1, cost + Abbreviation.costOfLeavingOut(pieces.kind(piece), begun), begun);
    }

    private void takeFrom(int piece, int count, float cost) {
        int longest = Math.min(most, pieces.length(piece));
        for (int taken = 1; taken <= longest; taken++) {
            letters[count + taken - 1] = pieces.letter(piece, taken - 1);
            if (count + taken == LETTERS) {
                add();
                return;
            }
            take(count + taken, piece + 1, cost + Abbreviation.costOfTaking(taken, pieces.kind(piece)), true);
        }
    }

    private void takeSyllable(int piece) {
        if (pieces.length(piece) >= LETTERS) {
            for (int i = 0; i < LETTERS; i++) {
                letters[i] = pieces.letter(piece, i);
            }
            add();
        }
    }

    private void add() {
        int place = Beginnings.place(letters, 0);
        if (!isFound.get(place)) {
            isFound.set(place);
            found.add(place);
        }
    }
}
