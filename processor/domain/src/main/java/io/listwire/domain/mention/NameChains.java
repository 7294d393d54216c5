package io.listwire.domain.mention;

import io.listwire.domain.document.Tokens;
import io.listwire.domain.mention.NameLexicon.WordTrait;

/**
 * The forms of names, chained by what they are looked up by. A short form of words that all need capitals is looked up by all
 * its words together: of a text, only stretches of words in capitals are. Any other one by its anchor: two neighbours among its
 * words, those that the fewest names and texts have.
 */
final class NameChains {

    /** A longer chain would make texts slow that repeat its anchor; so many parties of one name are nobody. */
    static final int LONGEST_CHAIN = 1_000;

    private final NameLexicon lexicon;
    private final AnchorTable whole = new AnchorTable();
    private final AnchorTable pairs = new AnchorTable();

    NameChains(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The first form with this hash of all its words, which {@linkplain Tokens#isAsInName are as in a name}; 0 for none. */
    int whole(int span) {
        return whole.head(span);
    }

    /** The first form with this anchor of two words, written in any way; 0 where there is none. */
    int pair(int anchor) {
        return pairs.head(anchor);
    }

    /** Where in the form its anchor is best, 0 where it has none; -1 where there is no room for it. */
    int bestAnchor(NameStore store, Tokens name, NameForm form) {
        if (isWhole(name, form)) {
            return length(store, whole.head(form.span(name))) == LONGEST_CHAIN ? -1 : 0;
        }
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < form.length(); i++) {
            int common = commonness(name, form.word(i)) + commonness(name, form.word(i + 1));
            int length = length(store, pairs.head(form.pair(name, i)));
            int cost = (common * LONGEST_CHAIN) + length;
            if (length < LONGEST_CHAIN && cost < least) {
                least = cost;
                best = i;
            }
        }
        return best;
    }

    private static int length(NameStore store, int head) {
        int length = 0;
        for (int form = head; form != 0 && length < LONGEST_CHAIN; form = store.next(form)) {
            length++;
        }
        return length;
    }

    private int commonness(Tokens name, int word) {
        int traits = lexicon.traits(name.hash(word));
        if ((traits & (WordTrait.PARTICLE.bit() | WordTrait.LEGAL_FORM.bit())) != 0) {
            return 4;
        }
        return traits != 0 || name.is(word, Tokens.DIGITS) ? 2 : 0;
    }

    /** A single word is whole always: that it is a particle is not looked for. */
    private boolean isWhole(Tokens name, NameForm form) {
        if (form.length() > NameEvidence.SHORT_NAME) {
            return false;
        }
        boolean whole = true;
        for (int i = 0; i < form.length() && form.length() > 1; i++) {
            whole &= !lexicon.is(name.hash(form.word(i)), WordTrait.PARTICLE);
        }
        return whole;
    }

    /** Enters the record of a form, whose anchor is at its word {@code anchor}. */
    void add(NameStore store, int record, Tokens name, NameForm form, int anchor) {
        boolean asWhole = isWhole(name, form);
        AnchorTable table = asWhole ? whole : pairs;
        int key = asWhole ? form.span(name) : form.pair(name, anchor);
        store.setNext(record, table.head(key));
        table.setHead(key, record);
    }

    /** Takes out what {@link #add} has entered. */
    void remove(NameStore store, int record, Tokens name, NameForm form, int anchor) {
        boolean asWhole = isWhole(name, form);
        remove(store, record, asWhole ? whole : pairs, asWhole ? form.span(name) : form.pair(name, anchor));
    }

    private static void remove(NameStore store, int record, AnchorTable table, int key) {
        int head = table.head(key);
        int next = store.next(record);
        if (head == record) {
            if (next == 0) {
                table.remove(key);
            } else {
                table.setHead(key, next);
            }
            return;
        }
        int before = head;
        while (store.next(before) != record) {
            before = store.next(before);
        }
        store.setNext(before, next);
    }

    /** Follows the forms to where {@link NameStore#compacted} has put them. */
    void follow(NameStore from, NameStore to) {
        whole.renumber(head -> moved(from, to, head));
        pairs.renumber(head -> moved(from, to, head));
    }

    private static int moved(NameStore from, NameStore to, int head) {
        for (int form = head; form != 0; form = from.next(form)) {
            int next = from.next(form);
            to.setNext(from.moved(form), next == 0 ? 0 : from.moved(next));
        }
        return from.moved(head);
    }
}
