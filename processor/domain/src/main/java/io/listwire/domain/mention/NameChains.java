package io.listwire.domain.mention;

import io.listwire.domain.document.Tokens;
import io.listwire.domain.mention.NameLexicon.WordTrait;

/** The forms of names, chained by anchor: a word of a form, or two neighbours; those that the fewest names and texts have. */
final class NameChains {

    /** A longer chain would make texts slow that repeat its anchor; so many parties of one name are nobody. */
    static final int LONGEST_CHAIN = 1_000;

    private final NameLexicon lexicon;
    private final AnchorTable singles = new AnchorTable();
    private final AnchorTable pairs = new AnchorTable();

    NameChains(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The first form with this word as its anchor; 0 where there is none. */
    int single(long word) {
        return singles.head(Spans.single(word));
    }

    /** The first form with these two words as its anchor; 0 where there is none. */
    int pair(long first, long second) {
        return pairs.head(Spans.pair(first, second));
    }

    /** Where in the form its anchor is best; -1 where there is no room for it. */
    int bestAnchor(NameStore store, Tokens name, NameForm form) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i == 0 || i + 1 < form.length(); i++) {
            int common = commonness(name, form.word(i)) + (form.length() > 1 ? commonness(name, form.word(i + 1)) : 0);
            int length = length(store, table(form.length()).head(form.anchorHash(name, i)));
            int cost = length == LONGEST_CHAIN ? Integer.MAX_VALUE - 1 : (common * LONGEST_CHAIN) + length;
            if (cost < least) {
                least = cost;
                best = i;
            }
        }
        return least == Integer.MAX_VALUE - 1 ? -1 : best;
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

    void add(NameStore store, int form, int words, int anchor) {
        AnchorTable table = table(words);
        store.setNext(form, table.head(anchor));
        table.setHead(anchor, form);
    }

    void remove(NameStore store, int form, int words, int anchor) {
        AnchorTable table = table(words);
        int head = table.head(anchor);
        int next = store.next(form);
        if (head == form) {
            if (next == 0) {
                table.remove(anchor);
            } else {
                table.setHead(anchor, next);
            }
            return;
        }
        int before = head;
        while (store.next(before) != form) {
            before = store.next(before);
        }
        store.setNext(before, next);
    }

    private AnchorTable table(int words) {
        return words == 1 ? singles : pairs;
    }

    /** Follows the forms to where {@link NameStore#compacted} has put them. */
    void follow(NameStore from, NameStore to) {
        singles.renumber(head -> moved(from, to, head));
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
