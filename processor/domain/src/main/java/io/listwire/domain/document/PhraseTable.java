package io.listwire.domain.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Phrases of a lexicon, found in a text in one pass: a trie over token hashes, its edges in one open-address table. At each
 * place the longest phrase counts, and no shorter one within it; phrases do not overlap.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseTable<T> {

    /**
     * A phrase in a text.
     *
     * @param value what it stands for
     * @param first its first token
     * @param last its last token
     */
    record Hit<T>(T value, int first, int last) {}

    private record Phrase<T>(Tokens tokens, PhraseCase writing, T value) {}

    private static final int ROOT = 0;
    /** Of the hash of a word, so many bits tell in a few kilobytes that no phrase begins with it. */
    private static final int FILTER_BITS = 15;

    private long[] edges = new long[1 << 10];
    private int[] children = new int[1 << 10];
    private final long[] beginnings = new long[1 << (FILTER_BITS - 6)];
    private int nodes = 1;
    private final List<List<Phrase<T>>> phrases = new ArrayList<>(List.of(List.of()));

    void add(String phrase, PhraseCase writing, T value) {
        Tokens tokens = Tokeniser.tokens(phrase);
        int node = ROOT;
        if (tokens.count() > 0) {
            int bit = filterBit(tokens.hash(0));
            beginnings[bit >>> 6] |= 1L << bit;
        }
        for (int i = 0; i < tokens.count(); i++) {
            node = childOrNew(edge(node, tokens.hash(i)));
        }
        if (node == ROOT) {
            throw new IllegalArgumentException("a phrase without a word: '" + phrase + "'");
        }
        List<Phrase<T>> here = new ArrayList<>(phrases.get(node));
        here.add(new Phrase<>(tokens, writing, value));
        phrases.set(node, List.copyOf(here));
    }

    /** All phrases in the order of the text; a phrase entered several times gives a hit for each. */
    List<Hit<T>> find(Tokens text) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int i = 0; i < text.count(); ) {
            int bit = filterBit(text.hash(i));
            i = (beginnings[bit >>> 6] & 1L << bit) == 0 ? i + 1 : findAt(text, i, hits) + 1;
        }
        return hits;
    }

    /** Adds the longest phrase that begins at {@code first}; returns its last token, or {@code first} where none does. */
    private int findAt(Tokens text, int first, List<Hit<T>> hits) {
        int node = ROOT;
        int last = first;
        int before = hits.size();
        for (int i = first; i < text.count() && (i == first || !text.is(i, Tokens.AFTER_BREAK)); i++) {
            node = child(edge(node, text.hash(i)));
            if (node == ROOT) {
                break;
            }
            int at = hits.size();
            for (Phrase<T> phrase : phrases.get(node)) {
                if (isWrittenAs(text, first, phrase)) {
                    hits.add(new Hit<>(phrase.value(), first, i));
                }
            }
            if (hits.size() > at) {
                hits.subList(before, at).clear();
                last = i;
            }
        }
        return last;
    }

    private static boolean isWrittenAs(Tokens text, int first, Phrase<?> phrase) {
        if (phrase.writing() == PhraseCase.ANY) {
            return true;
        }
        Tokens wanted = phrase.tokens();
        for (int i = 0; i < wanted.count(); i++) {
            boolean asWanted = phrase.writing() == PhraseCase.EXACT
                    ? wanted.written(i).equals(text.written(first + i))
                    : !wanted.is(i, Tokens.CAPITAL) || text.is(first + i, Tokens.CAPITAL);
            if (!asWanted) {
                return false;
            }
        }
        return true;
    }

    private static int filterBit(long hash) {
        return (int) (hash >>> (64 - FILTER_BITS));
    }

    private static long edge(int node, long hash) {
        long x = (hash + node * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        x ^= x >>> 31;
        return x == 0 ? 1 : x;
    }

    private int child(long edge) {
        int mask = edges.length - 1;
        for (int slot = (int) edge & mask; edges[slot] != 0; slot = (slot + 1) & mask) {
            if (edges[slot] == edge) {
                return children[slot];
            }
        }
        return ROOT;
    }

    private int childOrNew(long edge) {
        int known = child(edge);
        if (known != ROOT) {
            return known;
        }
        if (nodes * 2 > edges.length) {
            grow();
        }
        phrases.add(List.of());
        insert(edge, nodes);
        return nodes++;
    }

    private void grow() {
        long[] oldEdges = edges;
        int[] oldChildren = children;
        edges = new long[oldEdges.length * 2];
        children = new int[oldEdges.length * 2];
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) {
                insert(oldEdges[i], oldChildren[i]);
            }
        }
    }

    private void insert(long edge, int node) {
        int mask = edges.length - 1;
        int slot = (int) edge & mask;
        while (edges[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        edges[slot] = edge;
        children[slot] = node;
    }
}
