package io.listwire.domain.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** A document, read for claims: its words, and where it speaks of acts, agencies, lists and countries. */
final class ClaimText {

    private static final long THE = Token.hash("the");
    private static final long ITS = Token.hash("its");
    private static final long THAT = Token.hash("that");
    private static final long THIS = Token.hash("this");
    private static final long SAME = Token.hash("same");

    private final String text;
    private final Tokens tokens;
    private final Sentences sentences;
    private final List<PhraseTable.Hit<ClaimTerm>> terms;
    private final List<PhraseTable.Hit<Agency>> agencies;
    private final List<ListMention> lists;
    private final List<PhraseTable.Hit<JurisdictionTerm>> places;

    ClaimText(
            String text,
            Tokens tokens,
            List<PhraseTable.Hit<ClaimTerm>> terms,
            ClaimLexicon lexicon,
            ListLexicon listNames,
            PhraseTable<JurisdictionTerm> jurisdictions) {
        this.text = text;
        this.tokens = tokens;
        this.sentences = new Sentences(text);
        this.terms = terms;
        this.agencies = lexicon.agencies().find(tokens);
        this.lists = mentions(listNames.named(tokens));
        this.places = jurisdictions.find(tokens);
    }

    Tokens tokens() {
        return tokens;
    }

    String text() {
        return text;
    }

    List<ListMention> lists() {
        return lists;
    }

    private List<ListMention> mentions(List<PhraseTable.Hit<String>> named) {
        List<ListMention> all = new ArrayList<>();
        named.forEach(hit -> all.add(new ListMention(hit.first(), hit.last(), Optional.of(hit.value()), true)));
        for (PhraseTable.Hit<ClaimTerm> hit : terms) {
            if (hit.value().role() == ClaimTerm.Role.LIST && named.stream().noneMatch(n -> overlaps(n, hit))) {
                all.add(new ListMention(hit.first(), hit.last(), Optional.empty(), isDefinite(hit.first())));
            }
        }
        all.sort(Comparator.comparingInt(ListMention::first));
        return all;
    }

    private static boolean overlaps(PhraseTable.Hit<?> one, PhraseTable.Hit<?> other) {
        return one.first() <= other.last() && other.first() <= one.last();
    }

    /** "The list", "its blacklist"; not "a blacklist". */
    private boolean isDefinite(int token) {
        for (int i = token; i >= Math.max(0, token - 2); i--) {
            long hash = tokens.hash(i);
            if (hash == THE || hash == ITS || hash == THAT || hash == THIS || hash == SAME) {
                return true;
            }
        }
        return false;
    }

    /** The sentences with an act in them, from a token on. */
    List<Sentence> sentencesWithActs(int from) {
        List<Sentence> found = new ArrayList<>();
        int done = from;
        for (PhraseTable.Hit<ClaimTerm> hit : terms) {
            if (hit.first() >= done && hit.value().role().isAct()) {
                Sentence sentence = sentence(hit.first());
                found.add(sentence);
                done = sentence.last() + 1;
            }
        }
        return found;
    }

    private Sentence sentence(int token) {
        Passage passage = sentences.around(tokens.start(token));
        int first = token;
        while (first > 0 && tokens.start(first - 1) >= passage.start()) {
            first--;
        }
        int last = token;
        while (last + 1 < tokens.count() && tokens.end(last + 1) <= passage.end()) {
            last++;
        }
        return new Sentence(
                this,
                passage,
                first,
                last,
                within(terms, PhraseTable.Hit::first, first, last),
                within(agencies, PhraseTable.Hit::first, first, last),
                within(lists, ListMention::first, first, last),
                within(places, PhraseTable.Hit::first, first, last));
    }

    /** The part of a sorted list that begins within the tokens given. */
    private static <T> List<T> within(List<T> hits, ToIntFunction<T> place, int first, int last) {
        return hits.subList(lowest(hits, place, first), lowest(hits, place, last + 1));
    }

    private static <T> int lowest(List<T> hits, ToIntFunction<T> place, int token) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.applyAsInt(hits.get(middle)) < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The agency named last before a token; a country only where none is. */
    Optional<Agency> agencyBefore(int token) {
        Optional<Agency> country = Optional.empty();
        for (int i = lowest(agencies, PhraseTable.Hit::first, token) - 1; i >= 0; i--) {
            Agency agency = agencies.get(i).value();
            if (!agency.country()) {
                return Optional.of(agency);
            }
            country = country.isEmpty() ? Optional.of(agency) : country;
        }
        return country;
    }
}
