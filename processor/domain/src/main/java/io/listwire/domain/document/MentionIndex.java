package io.listwire.domain.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of parties in texts: at word boundaries, the longest at each place, written as names are written. A
 * change of one party takes microseconds, whatever the size of the index; finding takes time proportional to the text.
 *
 * <p>Case, accents and punctuation make no difference between a name and a text ("Co., Ltd." is "Co Ltd"). A name is found
 * without its legal forms too where two words remain, and a person's "LAST, First" as "First Last". Names that would be
 * found everywhere are not looked for: numbers, single words under four letters, everyday words, places.
 *
 * <p>For use by one thread at a time.
 */
public final class MentionIndex {

    private record Candidate(IndexedName name, int first) {

        private int end() {
            return first + name.length();
        }
    }

    private static final Comparator<Candidate> LEFTMOST_LONGEST = Comparator.comparingInt(Candidate::first)
            .thenComparing(Comparator.comparingInt(Candidate::end).reversed())
            .thenComparing(c -> c.name().party.partyKey());

    private final NameLexicon lexicon = NameLexicon.bundled();
    private final NameForms forms = new NameForms(lexicon);
    private final CaseEvidence caseEvidence = new CaseEvidence(lexicon);
    private final AnchorTable anchors = new AnchorTable();
    private final Map<String, List<IndexedName>> parties = new HashMap<>();
    private int names;

    /** Looks for these names of a party from now on, and for no other names of it. */
    public void put(String partyKey, Collection<String> partyNames) {
        remove(partyKey);
        List<IndexedName> indexed = new ArrayList<>();
        for (String name : partyNames.stream().distinct().toList()) {
            if (forms.exclusion(name).isEmpty()) {
                NamedParty party = new NamedParty(partyKey, name);
                forms.of(name).forEach(words -> indexed.add(new IndexedName(party, words)));
            }
        }
        indexed.forEach(this::anchor);
        if (!indexed.isEmpty()) {
            parties.put(partyKey, indexed);
            names += distinctNames(indexed);
        }
    }

    /** Looks for the party no longer; nothing happens where it is unknown. */
    public void remove(String partyKey) {
        List<IndexedName> indexed = parties.remove(partyKey);
        if (indexed != null) {
            indexed.forEach(anchors::remove);
            names -= distinctNames(indexed);
        }
    }

    private static int distinctNames(List<IndexedName> indexed) {
        return (int) indexed.stream().map(n -> n.party).distinct().count();
    }

    /** Number of names that are looked for; the forms of a name are not counted apart. */
    public int names() {
        return names;
    }

    /** The names in the text, in its order; several parties of the same name are all given. */
    public List<FoundName> find(String text) {
        Tokens tokens = Tokeniser.tokens(text);
        List<Candidate> candidates = candidates(tokens);
        candidates.sort(LEFTMOST_LONGEST);
        return longest(tokens, candidates);
    }

    /** Anchors a name at the two words that tell most: no little or everyday words if possible, few names there as yet. */
    private void anchor(IndexedName name) {
        List<String> words = List.of(name.words.split(" ", -1));
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < name.length(); i++) {
            int common = (lexicon.isTelling(words.get(i)) ? 0 : 1) + (lexicon.isTelling(words.get(i + 1)) ? 0 : 1);
            int cost = (common << 20) + anchors.chain(AnchorTable.keyAt(name, i));
            if (cost < least) {
                least = cost;
                best = i;
            }
        }
        name.anchor = best;
        anchors.add(name);
    }

    private List<Candidate> candidates(Tokens text) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < text.count(); i++) {
            collect(text, i, anchors.first(AnchorTable.single(text.hash(i))), candidates);
            if (i + 1 < text.count()) {
                collect(text, i, anchors.first(AnchorTable.pair(text.hash(i), text.hash(i + 1))), candidates);
            }
        }
        return candidates;
    }

    private void collect(Tokens text, int at, @Nullable IndexedName head, List<Candidate> candidates) {
        for (IndexedName name = head; name != null; name = name.next) {
            int first = at - name.anchor;
            if (name.matches(text, first)) {
                candidates.add(new Candidate(name, first));
            }
        }
    }

    private List<FoundName> longest(Tokens text, List<Candidate> candidates) {
        List<FoundName> found = new ArrayList<>();
        int first = -1;
        int end = 0;
        for (Candidate candidate : candidates) {
            boolean samePlace = candidate.first() == first && candidate.end() == end;
            if ((samePlace || candidate.first() >= end) && holds(text, candidate)) {
                first = candidate.first();
                end = candidate.end();
                add(found, text, candidate);
            }
        }
        return found;
    }

    private boolean holds(Tokens text, Candidate candidate) {
        return candidate.name().matchesInFull(text, candidate.first())
                && caseEvidence.isWrittenAsName(text, candidate.first(), candidate.name());
    }

    /** A party once at each place, though two of its names may read alike. */
    private static void add(List<FoundName> found, Tokens text, Candidate candidate) {
        NamedParty party = candidate.name().party;
        Passage passage = text.passage(candidate.first(), candidate.end() - 1);
        for (int i = found.size() - 1; i >= 0 && found.get(i).passage().equals(passage); i--) {
            if (found.get(i).partyKey().equals(party.partyKey())) {
                return;
            }
        }
        found.add(new FoundName(party.partyKey(), party.name(), passage));
    }
}
