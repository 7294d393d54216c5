package io.listwire.domain.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells which list is meant where the words alone do not: by who acts, and by what the text spoke of before. */
final class ListResolver {

    /**
     * BIS takes single parties off the Entity List, on request (15 CFR part 744, supplement 5), but off the Unverified List
     * by the dozen, as end-use checks are done (15 CFR 744.15): so many at once came off the latter.
     */
    private static final long REMOVED_AT_ONCE = 10;

    private static final String ENTITY_LIST = "US-BIS-EL";
    private static final String UNVERIFIED_LIST = "US-BIS-UVL";
    private static final int REACH_OF_SUBJECT = 6;
    private static final Set<Long> DESIGNATION = Act.hashes("designation designations");

    private final ClaimText words;
    private final Classification about;

    ListResolver(ClaimText words, Classification about) {
        this.words = words;
        this.about = about;
    }

    /** Who acts: an agency of the sentence before a country, else the last one named before. */
    Optional<Agency> agency(Sentence sentence, Act act) {
        return inSentence(sentence, act)
                .map(PhraseTable.Hit::value)
                .or(() -> words.agencyBefore(sentence.first()).filter(agency -> !agency.country()))
                .or(() -> byIssuer(sentence));
    }

    /** The agency as the sentence writes it. */
    Optional<String> written(Sentence sentence, Act act) {
        return inSentence(sentence, act)
                .filter(hit -> !hit.value().country())
                .map(hit -> sentence.tokens().passage(hit.first(), hit.last()).text());
    }

    private static Optional<PhraseTable.Hit<Agency>> inSentence(Sentence sentence, Act act) {
        Optional<PhraseTable.Hit<Agency>> country = Optional.empty();
        Optional<PhraseTable.Hit<Agency>> agency = Optional.empty();
        for (PhraseTable.Hit<Agency> hit : sentence.agencies()) {
            if (!hit.value().country()) {
                agency = agency.isEmpty() || hit.first() < act.first() ? Optional.of(hit) : agency;
            } else if (hit.last() < act.first() && hit.last() + REACH_OF_SUBJECT >= act.first()) {
                country = Optional.of(hit);
            }
        }
        return agency.isPresent() ? agency : country;
    }

    private Optional<Agency> byIssuer(Sentence sentence) {
        return words.agencyBefore(sentence.first())
                .filter(agency ->
                        about.issuing().stream().anyMatch(label -> label.code().equals(agency.issuer())));
    }

    /** The list that a mention means. */
    Optional<String> list(ListMention mention, Optional<Agency> agency, ClaimAction action, Optional<Long> count) {
        if (mention.list().isPresent()) {
            return mention.list();
        }
        Optional<String> issuer = agency.map(Agency::issuer);
        if (mention.definite()) {
            Optional<String> before = mostNamedBefore(mention.first(), issuer);
            if (before.isPresent()) {
                return before;
            }
        }
        return agency.flatMap(Agency::blacklist).map(list -> described(list, action, count));
    }

    private static String described(String list, ClaimAction action, Optional<Long> count) {
        boolean many = action == ClaimAction.REMOVE
                && count.filter(n -> n >= REMOVED_AT_ONCE).isPresent();
        return many && list.equals(ENTITY_LIST) ? UNVERIFIED_LIST : list;
    }

    /** "The list" is the one that the text speaks of most; of several the one that it named last. */
    private Optional<String> mostNamedBefore(int token, Optional<String> issuer) {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (ListMention mention : words.lists()) {
            if (mention.first() < token && mention.list().isPresent()) {
                String list = mention.list().get();
                if (issuer.isEmpty() || list.startsWith(issuer.get() + "-")) {
                    Integer before = named.remove(list);
                    named.put(list, before == null ? 1 : before + 1);
                }
            }
        }
        Optional<String> most = Optional.empty();
        int times = 0;
        for (Map.Entry<String, Integer> entry : named.entrySet()) {
            if (entry.getValue() >= times) {
                most = Optional.of(entry.getKey());
                times = entry.getValue();
            }
        }
        return most;
    }

    /** The list that the act itself tells: on it come those whom the agency sanctions, or blacklists. */
    Optional<String> ofAct(Sentence sentence, Act act, Optional<Agency> agency, boolean blacklisted) {
        if (act.list().isPresent()) {
            return act.list();
        }
        for (ListMention mention : sentence.lists()) {
            if (mention.list().isPresent() && mention.first() <= act.last() && act.first() <= mention.last()) {
                return mention.list();
            }
        }
        if (DESIGNATION.contains(sentence.tokens().hash(act.last()))) {
            Optional<String> named = mostNamedBefore(act.first(), agency.map(Agency::issuer));
            if (named.isPresent()) {
                return named;
            }
        }
        return blacklisted ? agency.flatMap(Agency::blacklist) : agency.flatMap(Agency::sanctions);
    }
}
