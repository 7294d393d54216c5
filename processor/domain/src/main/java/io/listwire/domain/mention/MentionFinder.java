package io.listwire.domain.mention;

import io.listwire.domain.document.Tokens;
import io.listwire.domain.listing.PartyType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks a text's words up, and takes what the text leaves no doubt of: first by itself, then with what that supports. */
final class MentionFinder {

    /** A party is named often enough with so many places in one document. */
    static final int MOST_PLACES = 50;

    /** More than any document names, and a record of a size that can still be sent. */
    static final int MOST_FOUND = 5_000;

    /** Places in one document at which words of names stand; further ones are not looked at. */
    private static final int MOST_CANDIDATES = 200_000;

    /** What else a party is called is believed with one of these. */
    private static final Set<NameGrade> SUPPORTING = EnumSet.of(NameGrade.TELLING, NameGrade.ALONE, NameGrade.SINGLE);

    private static final Comparator<FoundName> IN_ORDER =
            Comparator.<FoundName>comparingInt(f -> f.passage().start()).thenComparing(FoundName::partyKey);

    private final NameChains chains;
    private final NameEvidence evidence;
    private final SameWords sameWords;
    private final ShortForms shortForms;
    private final Spans spans = new Spans();

    MentionFinder(NameLexicon lexicon, NameForms forms, NameChains chains) {
        this.chains = chains;
        this.evidence = new NameEvidence(lexicon);
        this.sameWords = new SameWords(forms);
        this.shortForms = new ShortForms(lexicon, evidence);
    }

    List<FoundName> find(Tokens text, NameStore store) {
        List<Candidate> candidates = candidates(text, store);
        if (candidates.isEmpty()) {
            return List.of();
        }
        candidates.sort(Candidate.leftmostLongest(store));
        List<Judged> judged = judged(text, store, candidates);
        List<Judged> sure =
                longest(judged.stream().filter(j -> j.confidence() > 0).toList());
        if (sure.isEmpty()) {
            return List.of();
        }
        List<Judged> all = sure.size() == judged.size() ? sure : longest(supported(judged, sure, store));
        List<FoundName> found = new ArrayList<>(all.size());
        Map<Integer, Integer> places = new HashMap<>();
        for (Judged name : all) {
            if (found.size() < MOST_FOUND && places.merge(name.party(), 1, Integer::sum) <= MOST_PLACES) {
                found.add(found(text, store, name));
            }
        }
        found.addAll(shortForms.find(text, store, all, places));
        found.sort(IN_ORDER);
        return found.size() > MOST_FOUND ? List.copyOf(found.subList(0, MOST_FOUND)) : found;
    }

    private FoundName found(Tokens text, NameStore store, Judged name) {
        Candidate at = name.at();
        return new FoundName(
                store.key(name.party()),
                store.text(store.nameOf(at.form())),
                store.type(name.party()) == PartyType.INDIVIDUAL
                        ? text.passage(at.first(), at.last())
                        : evidence.withLegalForms(text, at, store),
                name.confidence());
    }

    private List<Candidate> candidates(Tokens text, NameStore store) {
        spans.forget();
        List<Candidate> candidates = new ArrayList<>();
        long before = 0;
        int capitals = 0;
        for (int i = 0; i < text.count() && candidates.size() < MOST_CANDIDATES; i++) {
            long word = text.hash(i);
            int longer = chains.pair(Spans.pair(before, word));
            if (longer != 0 && i > 0) {
                collectAround(text, store, i - 1, longer, candidates);
            }
            capitals = text.isAsInName(i) ? capitals + 1 : 0;
            if (capitals > 0) {
                collectWhole(text, store, i, Math.min(capitals, NameEvidence.SHORT_NAME), candidates);
            }
            before = word;
        }
        return candidates;
    }

    /** The short forms that end at a word, of which so many side by side are as in a name. */
    private void collectWhole(Tokens text, NameStore store, int last, int most, List<Candidate> candidates) {
        for (int words = 1; words <= most; words++) {
            int first = last - words + 1;
            long sum = 0;
            for (int i = first; i <= last; i++) {
                sum = Spans.with(sum, text.hash(i));
            }
            for (int form = chains.whole(Spans.folded(sum)); form != 0; form = store.next(form)) {
                if (store.words(form) == words && isUnbroken(text, first, words)) {
                    candidates.add(new Candidate(first, words, form));
                }
            }
        }
    }

    /** The forms whose anchor stands at a word and the next. */
    private void collectAround(Tokens text, NameStore store, int at, int head, List<Candidate> candidates) {
        for (int form = head; form != 0; form = store.next(form)) {
            int first = at - store.anchor(form);
            int words = store.words(form);
            if (first >= 0
                    && first + words <= text.count()
                    && spans.of(text, first, words) == store.span(form)
                    && isUnbroken(text, first, words)) {
                candidates.add(new Candidate(first, words, form));
            }
        }
    }

    private static boolean isUnbroken(Tokens text, int first, int words) {
        for (int i = first + 1; i < first + words; i++) {
            if (text.is(i, Tokens.AFTER_BREAK)) {
                return false;
            }
        }
        return true;
    }

    private List<Judged> judged(Tokens text, NameStore store, List<Candidate> candidates) {
        List<Judged> judged = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            if (evidence.hasCapitals(text, candidate) && sameWords.stand(text, candidate, store)) {
                int party = store.partyOf(store.nameOf(candidate.form()));
                judged.add(new Judged(candidate, party, evidence.confidence(text, candidate, store)));
            }
        }
        return judged;
    }

    /** With those that mean nobody by themselves, where another name of the party stands in the text. */
    private static List<Judged> supported(List<Judged> judged, List<Judged> sure, NameStore store) {
        Set<Integer> parties = new HashSet<>();
        sure.stream()
                .filter(name -> SUPPORTING.contains(store.grade(name.at().form())))
                .forEach(name -> parties.add(name.party()));
        return judged.stream()
                .filter(name -> name.confidence() > 0 || parties.contains(name.party()))
                .map(name -> name.confidence() > 0
                        ? name
                        : name.with(store.grade(name.at().form())))
                .toList();
    }

    /** The longest at each place, of left over right; a party once at each place, though two of its names may read alike. */
    private static List<Judged> longest(List<Judged> names) {
        List<Judged> longest = new ArrayList<>(names.size());
        Set<Integer> here = new HashSet<>();
        int first = -1;
        int end = 0;
        for (Judged name : names) {
            boolean samePlace = name.at().first() == first && name.at().end() == end;
            if (!samePlace && name.at().first() < end) {
                continue;
            }
            if (!samePlace) {
                here.clear();
            }
            first = name.at().first();
            end = name.at().end();
            if (here.add(name.party())) {
                longest.add(name);
            }
        }
        return longest;
    }

    /**
     * A candidate whose words stand there as a name is written.
     *
     * @param confidence 0 where it means nobody by itself
     */
    record Judged(Candidate at, int party, double confidence) {

        private Judged with(NameGrade grade) {
            return new Judged(at, party, grade.confidence());
        }
    }
}
