package io.listwire.domain.mention;

import io.listwire.domain.listing.PartyType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Parties, their names and the forms of these as records in one {@link Arena}, known by their offsets. A record of a party is
 * followed by its names, each by its forms:
 *
 * <pre>
 * party  length of all of it (4) | type (1) | gone (1) | length of key (2) | key
 * name   party (4) | length (2) | number of forms (1) | number of words (7 bits), weak (1 bit) | text
 * form   next in the chain (4) | hash of its words (4) | bits: distance from its name (14), words (7), anchor (6), grade (3),
 *        its number (2)
 * </pre>
 *
 * <p>What has gone stays until {@link #compacted} leaves it behind.
 */
final class NameStore {

    private static final List<PartyType> TYPES = List.of(PartyType.values());
    private static final List<NameGrade> GRADES = List.of(NameGrade.values());
    private static final int PARTY = 8;
    private static final int NAME = 8;
    private static final int FORM = 12;
    /** So that no offset is 0. */
    private static final int FIRST = 8;

    private final Arena arena;
    private int gone;

    NameStore() {
        this(1 << 10);
    }

    private NameStore(int capacity) {
        arena = new Arena(capacity);
        arena.reserve(FIRST);
    }

    int addParty(byte[] key, PartyType type) {
        int party = arena.reserve(PARTY + key.length);
        arena.setInt(party, PARTY + key.length);
        arena.setByte(party + 4, TYPES.indexOf(type));
        arena.setByte(party + 5, 0);
        arena.setShort(party + 6, key.length);
        arena.set(party + PARTY, key);
        return party;
    }

    int addName(int party, byte[] text, int words, boolean weak) {
        int name = arena.reserve(NAME + text.length);
        arena.setInt(name, party);
        arena.setShort(name + 4, text.length);
        arena.setByte(name + 6, 0);
        arena.setByte(name + 7, words << 1 | (weak ? 1 : 0));
        arena.set(name + NAME, text);
        grow(party, NAME + text.length);
        return name;
    }

    int addForm(int name, int number, int span, NameForm form, int anchor) {
        int at = arena.reserve(FORM);
        arena.setInt(at, 0);
        arena.setInt(at + 4, span);
        int distance = at - name;
        int bits = ((distance << 7 | form.length()) << 6 | anchor) << 3 | GRADES.indexOf(form.grade());
        arena.setInt(at + 8, bits << 2 | number);
        arena.setByte(name + 6, arena.getByte(name + 6) + 1);
        grow(partyOf(name), FORM);
        return at;
    }

    private void grow(int party, int by) {
        arena.setInt(party, arena.getInt(party) + by);
    }

    void markGone(int party) {
        arena.setByte(party + 5, 1);
        gone += arena.getInt(party);
    }

    /** Whether so much has gone that it is time to leave it behind. */
    boolean isWasteful() {
        return gone > 1 << 16 && gone > arena.size() / 4;
    }

    boolean hasKey(int party, byte[] key) {
        return arena.getShort(party + 6) == key.length && arena.has(party + PARTY, key);
    }

    byte[] keyBytes(int party) {
        return arena.get(party + PARTY, arena.getShort(party + 6));
    }

    String key(int party) {
        return new String(keyBytes(party), StandardCharsets.UTF_8);
    }

    PartyType type(int party) {
        return TYPES.get(arena.getByte(party + 4));
    }

    int partyOf(int name) {
        return arena.getInt(name);
    }

    String text(int name) {
        return new String(arena.get(name + NAME, arena.getShort(name + 4)), StandardCharsets.UTF_8);
    }

    /** A byte of the name's text in UTF-8; 0 behind its end. */
    int textByte(int name, int at) {
        return at < arena.getShort(name + 4) ? arena.getByte(name + NAME + at) : 0;
    }

    boolean isWeak(int name) {
        return (arena.getByte(name + 7) & 1) != 0;
    }

    /** Number of words of the name as it is listed. */
    int wordsOfName(int name) {
        return (arena.getByte(name + 7) & 0xFF) >>> 1;
    }

    int next(int form) {
        return arena.getInt(form);
    }

    void setNext(int form, int next) {
        arena.setInt(form, next);
    }

    int span(int form) {
        return arena.getInt(form + 4);
    }

    int nameOf(int form) {
        return form - (arena.getInt(form + 8) >>> 18);
    }

    int number(int form) {
        return arena.getInt(form + 8) & 3;
    }

    int words(int form) {
        return (arena.getInt(form + 8) >>> 11) & 0x7F;
    }

    int anchor(int form) {
        return (arena.getInt(form + 8) >>> 5) & 0x3F;
    }

    NameGrade grade(int form) {
        return GRADES.get((arena.getInt(form + 8) >>> 2) & 7);
    }

    /** Goes through the names of a party. */
    void forEachName(int party, IntConsumer names) {
        int end = party + arena.getInt(party);
        int name = party + PARTY + arena.getShort(party + 6);
        while (name < end) {
            names.accept(name);
            name = firstForm(name) + arena.getByte(name + 6) * FORM;
        }
    }

    /** Goes through the forms of a name. */
    void forEachForm(int name, IntConsumer forms) {
        int first = firstForm(name);
        for (int i = 0; i < arena.getByte(name + 6); i++) {
            forms.accept(first + i * FORM);
        }
    }

    private int firstForm(int name) {
        return name + NAME + arena.getShort(name + 4);
    }

    /** The same without what has gone. Of this store nothing can be asked afterwards but where a record is now. */
    NameStore compacted() {
        NameStore store = new NameStore(arena.size() - gone + 64);
        int length;
        for (int party = FIRST; party < arena.size(); party += length) {
            length = arena.getInt(party);
            if (arena.getByte(party + 5) == 0) {
                int to = store.arena.copy(arena, party, length);
                store.forEachName(to, name -> store.arena.setInt(name, to));
                arena.setInt(party + 4, to);
            }
        }
        return store;
    }

    /** Where a party is in the store that {@link #compacted} gave. */
    int movedParty(int party) {
        return arena.getInt(party + 4);
    }

    /** Where a form is in the store that {@link #compacted} gave. */
    int moved(int form) {
        int party = partyOf(nameOf(form));
        return movedParty(party) + (form - party);
    }
}
