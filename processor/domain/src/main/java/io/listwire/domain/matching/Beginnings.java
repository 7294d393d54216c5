package io.listwire.domain.matching;

import io.listwire.domain.name.WordKind;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Words by the three letters with which each of their pieces begins: what abbreviations by syllables are made of. */
final class Beginnings {

    /** Places of three letters: those that are no letters share them. */
    static final int PLACES = Letters.PLACES * Letters.PLACES * Letters.PLACES;

    private static final int LENGTH = Abbreviation.SYLLABLE;

    private final int[] @Nullable [] words = new int[PLACES][];

    /** Words no piece of which is in an abbreviation with more than its initial are left out. */
    private static boolean isTaken(WordKind kind) {
        return kind != WordKind.SMALL && kind != WordKind.NUMBER;
    }

    void add(Words of, int id) {
        forEachPlace(of, id, place -> {
            int[] known = Postings.of(words[place]);
            words[place] = Postings.has(known, id) ? known : Postings.with(words[place], id);
        });
    }

    void remove(Words of, int id) {
        forEachPlace(of, id, place -> {
            int[] known = Postings.of(words[place]);
            words[place] = Postings.has(known, id) ? Postings.without(known, id) : words[place];
        });
    }

    private static void forEachPlace(Words of, int id, IntConsumer action) {
        if (!isTaken(of.kind(id))) {
            return;
        }
        int end = of.writtenFrom(id) + of.writtenLength(id);
        for (int from = of.writtenFrom(id); from < end; ) {
            int stop = Letters.indexOf(of.letters(), (byte) ' ', from, end);
            if (stop - from >= LENGTH) {
                action.accept(place(of.letters(), from));
            }
            from = stop + 1;
        }
    }

    /** The place of the three letters that stand there. */
    static int place(byte[] letters, int from) {
        int place = 0;
        for (int i = from; i < from + LENGTH; i++) {
            place = place * Letters.PLACES + Letters.place(letters[i]);
        }
        return place;
    }

    /** The words with a piece that begins with the letters of the place, as {@link Postings}. */
    int[] at(int place) {
        return Postings.of(words[place]);
    }
}
