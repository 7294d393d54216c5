package io.listwire.domain.matching;

import io.listwire.domain.name.ReadName;
import io.listwire.domain.name.WordKind;
import java.util.Arrays;

/**
 * The names of an index: each a row of numbers of words in one array, whose it is, and the letters by which abbreviations are
 * told at a glance. Rows of names that left are used again by names of as many words. Not safe for use by several threads.
 */
final class Names {

    private static final int MOST_WORDS = ReadName.MOST_WORDS;
    private static final int HEADS = 0;
    private static final int INITIALS = Letters.PLACES;
    private static final int NEEDED = 2 * Letters.PLACES;
    private static final int MARKS = 3 * Letters.PLACES;
    /** Marks a name whose only word of its own is a distinctive one: a brand or an abbreviation. */
    private static final int ALONE = 1;
    /** Marks a name that has one distinctive word, and no number. */
    private static final int BRAND = 2;

    private final Vocabulary vocabulary;
    private final Pieces pieces = new Pieces();
    private final NameView view = new NameView();
    private final IntList freeIds = new IntList();
    private final IntList[] freeRows = new IntList[MOST_WORDS + 1];
    private int[] tokens = new int[64];
    private int tokensUsed;
    private int[] begins = new int[16];
    private byte[] sizes = new byte[16];
    private int[] owners = new int[16];
    private int[] nexts = new int[16];
    /** For each name {@link NameView#heads}, {@link Pieces#initials}, {@link Pieces#neededInitials}, and the two marks. */
    private final BitColumns letters = new BitColumns(MARKS + 2);

    private int size;

    Names(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Adds a name of an owner, whose names follow one another by {@link #next}; returns its number. */
    int add(ReadName name, int owner, int next) {
        int id = freeIds.isEmpty() ? size++ : freeIds.removeLast();
        ensureCapacity(id);
        int count = name.words().size();
        begins[id] = row(count);
        sizes[id] = (byte) count;
        owners[id] = owner;
        nexts[id] = next;
        for (int i = 0; i < count; i++) {
            int word = vocabulary.use(name.words().get(i), name.written().get(i));
            tokens[begins[id] + i] = NameView.token(word, name.words().get(i).kind());
        }
        show(id, view);
        pieces.set(view, 0, count);
        letters.set(id, HEADS, view.heads(0, count));
        letters.set(id, INITIALS, pieces.initials());
        letters.set(id, NEEDED, pieces.neededInitials());
        letters.set(id, MARKS, marks());
        forEachPosted(id, true);
        return id;
    }

    private int marks() {
        int own = 0;
        int distinctive = 0;
        int numbers = 0;
        int begin = ShortNames.beginOfOwnPart(view);
        for (int i = 0; i < view.size(); i++) {
            WordKind kind = view.kind(i);
            own += kind.isSubstantive() && kind != WordKind.PLACE ? 1 : 0;
            distinctive += kind == WordKind.DISTINCTIVE && i >= begin ? 1 : 0;
            numbers += kind == WordKind.NUMBER && i >= begin ? 1 : 0;
        }
        boolean brand = distinctive == 1 && numbers == 0;
        return (own == 1 && distinctive == 1 ? ALONE : 0) | (brand ? BRAND : 0);
    }

    /** Adds the name to its words' or takes it away: each word once, and not those that are everywhere. */
    private void forEachPosted(int id, boolean adds) {
        for (int i = 0; i < view.size(); i++) {
            boolean found = view.kind(i) != WordKind.SMALL && view.kind(i) != WordKind.LEGAL_FORM;
            if (found && isFirst(i)) {
                if (adds) {
                    vocabulary.addName(view.id(i), id);
                } else {
                    vocabulary.removeName(view.id(i), id);
                }
            }
        }
    }

    private boolean isFirst(int at) {
        for (int i = 0; i < at; i++) {
            if (view.id(i) == view.id(at)) {
                return false;
            }
        }
        return true;
    }

    /** Takes a name out; returns the owner's next. */
    int remove(int id) {
        show(id, view);
        forEachPosted(id, false);
        for (int i = 0; i < view.size(); i++) {
            vocabulary.release(view.id(i));
        }
        int count = sizes[id];
        if (freeRows[count] == null) {
            freeRows[count] = new IntList();
        }
        freeRows[count].add(begins[id]);
        sizes[id] = 0;
        for (int column : new int[] {HEADS, INITIALS, NEEDED, MARKS}) {
            letters.set(id, column, 0);
        }
        freeIds.add(id);
        return nexts[id];
    }

    private int row(int count) {
        IntList free = freeRows[count];
        if (free != null && !free.isEmpty()) {
            return free.removeLast();
        }
        if (tokensUsed + count > tokens.length) {
            tokens = Arrays.copyOf(tokens, tokens.length + (tokens.length >> 3) + MOST_WORDS);
        }
        tokensUsed += count;
        return tokensUsed - count;
    }

    private void ensureCapacity(int id) {
        if (id < begins.length) {
            return;
        }
        int capacity = id + (id >> 3) + 16;
        begins = Arrays.copyOf(begins, capacity);
        sizes = Arrays.copyOf(sizes, capacity);
        owners = Arrays.copyOf(owners, capacity);
        nexts = Arrays.copyOf(nexts, capacity);
    }

    void show(int id, NameView onto) {
        onto.show(vocabulary.words(), tokens, begins[id], sizes[id]);
    }

    /** Numbers are below it. */
    int size() {
        return size;
    }

    int begin(int id) {
        return begins[id];
    }

    int end(int id) {
        return begins[id] + sizes[id];
    }

    int token(int at) {
        return tokens[at];
    }

    int owner(int id) {
        return owners[id];
    }

    /** The owner's next name, negative where it has no more. */
    int next(int id) {
        return nexts[id];
    }

    boolean isAlone(int id) {
        return (letters.get(id, MARKS) & ALONE) != 0;
    }

    boolean hasBrand(int id) {
        return (letters.get(id, MARKS) & BRAND) != 0;
    }

    /**
     * Adds the names for which a word may stand as a whole.
     *
     * @param first its first letter, as a bit
     * @param ofWord all its letters
     */
    void addAbbreviated(int first, int ofWord, IntList out) {
        int others = Letters.ALL & ~ofWord;
        for (int block = 0; block * BitColumns.BLOCK < size; block++) {
            long begun = letters.withAll(block, INITIALS, first);
            long found = begun == 0 ? 0 : begun & letters.withAll(block, HEADS, ofWord);
            add(block, letters.without(block, NEEDED, others, found), out);
        }
    }

    /** Adds the names of a part of which a word of these letters, of which there is one at least, may be the initials. */
    void addWithInitials(int ofWord, IntList out) {
        for (int block = 0; block * BitColumns.BLOCK < size; block++) {
            add(block, letters.withAll(block, INITIALS, ofWord), out);
        }
    }

    private static void add(int block, long found, IntList out) {
        for (long left = found; left != 0; left &= left - 1) {
            out.add(block * BitColumns.BLOCK + Long.numberOfTrailingZeros(left));
        }
    }
}
