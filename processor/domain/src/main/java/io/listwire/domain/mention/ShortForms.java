package io.listwire.domain.mention;

import io.listwire.domain.document.Tokeniser;
import io.listwire.domain.document.Tokens;
import io.listwire.domain.listing.PartyType;
import io.listwire.domain.mention.MentionFinder.Judged;
import io.listwire.domain.mention.NameLexicon.WordTrait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a text calls a party after it has named it in full: the initials ("China Electronics Technology Group (CETC)"), the
 * first word of a company's name if it tells ("Huawei"), a person's surname.
 */
final class ShortForms {

    private static final double CONFIDENCE = 0.7;
    private static final int LEAST_LETTERS = 4;
    private static final int LEAST_INITIALS = 3;
    private static final int MOST_INITIALS = 8;

    /**
     * A short form.
     *
     * @param full where its party was named in full
     * @param shouted whether it is written in capitals alone
     */
    private record ShortForm(Judged full, boolean shouted) {}

    private final NameLexicon lexicon;
    private final NameEvidence evidence;

    ShortForms(NameLexicon lexicon, NameEvidence evidence) {
        this.lexicon = lexicon;
        this.evidence = evidence;
    }

    /**
     * The short forms in a text of what was found in it, in the order of the text; counts the places in, up to as many as a
     * party may have.
     */
    List<FoundName> find(Tokens text, NameStore store, List<Judged> found, Map<Integer, Integer> places) {
        Map<Long, List<ShortForm>> shorts = new HashMap<>();
        List<FoundName> names = new ArrayList<>();
        long filter = 0;
        int end = 0;
        for (int next = 0; next < found.size(); ) {
            Candidate at = found.get(next).at();
            int begin = next;
            while (next < found.size() && found.get(next).at().first() == at.first()) {
                end = found.get(next++).at().end();
            }
            filter |= add(shorts, text, store, found.subList(begin, next));
            int until = next < found.size() ? found.get(next).at().first() : text.count();
            for (int i = end; i < until; i++) {
                if (text.is(i, Tokens.CAPITAL) && (filter & (1L << text.hash(i))) != 0) {
                    take(text, store, i, shorts.getOrDefault(text.hash(i), List.of()), names, places);
                }
            }
        }
        return names;
    }

    private void take(
            Tokens text,
            NameStore store,
            int word,
            List<ShortForm> shorts,
            List<FoundName> names,
            Map<Integer, Integer> places) {
        Candidate at = new Candidate(word, 1, 0);
        if (shorts.isEmpty() || !evidence.standsAlone(text, at)) {
            return;
        }
        for (ShortForm form : shorts) {
            if ((!form.shouted() || !text.is(word, Tokens.LOWER))
                    && places.merge(form.full().party(), 1, Integer::sum) <= MentionFinder.MOST_PLACES) {
                names.add(new FoundName(
                        store.key(form.full().party()),
                        store.text(store.nameOf(form.full().at().form())),
                        text.passage(word, word),
                        CONFIDENCE));
            }
        }
    }

    /** Enters the short forms of the parties found at one place; a word that means others already stays theirs. */
    private long add(Map<Long, List<ShortForm>> shorts, Tokens text, NameStore store, List<Judged> here) {
        long added = 0;
        for (Judged full : here) {
            Optional<Long> initials = initials(text, store, full);
            if (initials.isPresent()) {
                added |= add(shorts, initials.get(), new ShortForm(full, true));
            }
            Optional<Long> own = ownWord(text, store, full);
            if (own.isPresent()) {
                added |= add(shorts, own.get(), new ShortForm(full, false));
            }
        }
        return added;
    }

    /** Gives the word's bit in the filter. */
    private static long add(Map<Long, List<ShortForm>> shorts, long word, ShortForm form) {
        List<ShortForm> forms = shorts.computeIfAbsent(word, w -> new ArrayList<>(1));
        if (forms.isEmpty()
                || forms.get(0).full().at().first() == form.full().at().first()) {
            forms.add(form);
        }
        return 1L << word;
    }

    /** The first word of a company's name, the last of a person's, if it tells. */
    private Optional<Long> ownWord(Tokens text, NameStore store, Judged full) {
        Candidate at = full.at();
        PartyType type = store.type(full.party());
        int word = type == PartyType.INDIVIDUAL ? at.last() : at.first();
        boolean telling = at.words() > 1
                && type != PartyType.VESSEL
                && type != PartyType.AIRCRAFT
                && lexicon.traits(text.hash(word)) == 0
                && text.end(word) - text.start(word) >= LEAST_LETTERS;
        return telling ? Optional.of(text.hash(word)) : Optional.empty();
    }

    /** The capitals in brackets right behind a company's name; else the initials of its words. */
    private Optional<Long> initials(Tokens text, NameStore store, Judged full) {
        Candidate at = full.at();
        PartyType type = store.type(full.party());
        if (at.words() < 2 || (type != PartyType.ORGANIZATION && type != PartyType.UNKNOWN)) {
            return Optional.empty();
        }
        int behind = lexicon.behindLegalForms(text, at.end());
        if (behind < text.count() && isInBrackets(text, behind) && isAbbreviation(text, behind)) {
            return Optional.of(text.hash(behind));
        }
        StringBuilder initials = new StringBuilder();
        for (int i = at.first(); i < at.end() && initials.length() <= MOST_INITIALS; i++) {
            if (text.is(i, Tokens.CAPITAL) && !lexicon.is(text.hash(i), WordTrait.PARTICLE)) {
                initials.append(text.text().charAt(text.start(i)));
            }
        }
        return initials.length() >= LEAST_INITIALS && initials.length() <= MOST_INITIALS
                ? Optional.of(Tokeniser.tokens(initials.toString()).hash(0))
                : Optional.empty();
    }

    private static boolean isAbbreviation(Tokens text, int word) {
        int length = text.end(word) - text.start(word);
        return length > 1 && length <= MOST_INITIALS && text.is(word, Tokens.CAPITAL) && !text.is(word, Tokens.LOWER);
    }

    private static boolean isInBrackets(Tokens text, int word) {
        int start = text.start(word);
        return start > 0
                && text.text().charAt(start - 1) == '('
                && text.end(word) < text.text().length()
                && text.text().charAt(text.end(word)) == ')';
    }
}
