package io.listwire.domain.document;

import io.listwire.domain.document.ClaimTerm.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads claims sentence by sentence: an act, the list it is done to, and whom or how many. What the words alone do not tell
 * ("its blacklist", "the list") comes from the agency that acts and from the lists that the text named before. Time grows in
 * proportion to the text. Safe for use by several threads.
 */
public final class SentenceClaimReader implements ClaimReader {

    /** Characters that are read: what a longer text claims stands at its beginning, what follows is a register. */
    private static final int LONGEST = 200_000;
    /** Sentences with acts that are read. */
    private static final int MOST_SENTENCES = 2_000;

    private static final int REACH_OF_LIST = 30;
    private static final int REACH_OF_PREPOSITION = 9;
    private static final int REACH_OF_OBJECT = 16;
    private static final int REACH_OF_ANTECEDENT = 6;

    private static final Set<Long> ONTO = Act.hashes("to onto on in into under");
    private static final Set<Long> OFF = Act.hashes("from off of");
    private static final Set<Long> AMENDED = Act.hashes("to on in of from");
    private static final Set<Long> DIRECT =
            Act.hashes("join joins joined joining enter enters entered leave leaves left leaving exit exits exited");
    private static final Set<Long> PRONOUN = Act.hashes("them it all");

    private final ClaimLexicon lexicon;
    private final ListLexicon lists;
    private final PhraseTable<JurisdictionTerm> jurisdictions;

    SentenceClaimReader(ClaimLexicon lexicon, ListLexicon lists, PhraseTable<JurisdictionTerm> jurisdictions) {
        this.lexicon = lexicon;
        this.lists = lists;
        this.jurisdictions = jurisdictions;
    }

    /**
     * The reader with the lexicons that come with the program.
     *
     * @throws LexiconException if one of them is missing or damaged
     */
    public static SentenceClaimReader bundled() {
        return new SentenceClaimReader(ClaimLexicon.bundled(), ListLexicon.bundled(), JurisdictionLexicon.bundled());
    }

    @Override
    public List<Claim> claims(DocumentText text, Classification about, Optional<LocalDate> published) {
        if (!about.relevant()) {
            return List.of();
        }
        Tokens all = text.tokens();
        String whole = text.full();
        String full = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        Tokens tokens = whole.length() > LONGEST ? Tokeniser.tokens(full) : all;
        List<PhraseTable.Hit<ClaimTerm>> terms = lexicon.terms().find(tokens);
        if (terms.stream().noneMatch(hit -> hit.value().role().isAct())) {
            return List.of();
        }
        ClaimText words = new ClaimText(full, tokens, terms, lexicon, lists, jurisdictions);
        ClaimCollection claims = new ClaimCollection(new ListResolver(words, about), published);
        // A title says again what the text says with more care.
        int from = text.body().isBlank()
                ? 0
                : firstToken(tokens, whole.length() - text.body().length());
        words.sentencesWithActs(from).stream().limit(MOST_SENTENCES).forEach(sentence -> read(sentence, claims));
        return claims.claims();
    }

    private static int firstToken(Tokens tokens, int offset) {
        int token = 0;
        while (token < tokens.count() && tokens.start(token) < offset) {
            token++;
        }
        return token;
    }

    /** An act as a noun counts where the sentence has no verb: "as a conforming change to the addition of one entity". */
    private void read(Sentence sentence, ClaimCollection claims) {
        List<PhraseTable.Hit<ClaimTerm>> hits = sentence.acts();
        boolean told = false;
        for (boolean nouns : new boolean[] {false, true}) {
            for (int i = 0; i < hits.size() && !(nouns && told); i++) {
                if ((hits.get(i).value().role() == Role.NOUN) == nouns) {
                    int before = i == 0 ? sentence.first() : hits.get(i - 1).last() + 1;
                    int after = i + 1 == hits.size()
                            ? sentence.last()
                            : hits.get(i + 1).first() - 1;
                    told |= read(sentence, new Act(sentence, hits.get(i), before, after), claims);
                }
            }
        }
    }

    private boolean read(Sentence sentence, Act act, ClaimCollection claims) {
        Optional<ClaimAction> action = act.action();
        if (action.isEmpty() || act.isAttribute()) {
            return false;
        }
        if (act.role() == Role.ITSELF) {
            return readByItself(sentence, act, action.get(), claims);
        }
        Optional<ListMention> list = list(sentence, act);
        if (list.isEmpty()) {
            return false;
        }
        Parties parties = parties(sentence, act, list.get().first() - 1);
        boolean them = act.last() < sentence.last()
                && PRONOUN.contains(sentence.tokens().hash(act.last() + 1));
        if (!parties.any() && !them && !parties.definite()) {
            return false;
        }
        if (act.verb() == ClaimAction.AMEND && !sentence.has(Role.ENTRY, act.last() + 1, act.after())) {
            return false;
        }
        claims.add(sentence, act, action.get(), parties, list, them);
        return true;
    }

    /** The first list behind the act with the preposition that the act asks for. */
    private static Optional<ListMention> list(Sentence sentence, Act act) {
        Optional<ListMention> general = Optional.empty();
        for (ListMention list : sentence.lists()) {
            boolean behind = list.first() > act.last() && list.first() <= act.last() + REACH_OF_LIST;
            if (behind && isReached(sentence, act, list)) {
                if (list.list().isPresent()) {
                    return Optional.of(list);
                }
                general = general.isEmpty() ? Optional.of(list) : general;
            } else if (behind && general.isPresent()) {
                return general;
            }
        }
        return general;
    }

    private static boolean isReached(Sentence sentence, Act act, ListMention list) {
        Tokens tokens = sentence.tokens();
        Set<Long> prepositions = switch (act.verb()) {
            case ADD -> ONTO;
            case REMOVE -> OFF;
            default -> AMENDED;
        };
        for (int i = list.first(); i > Math.max(act.last(), list.first() - REACH_OF_PREPOSITION); i--) {
            if (prepositions.contains(tokens.hash(i))) {
                return true;
            }
        }
        return DIRECT.contains(tokens.hash(act.first())) && list.first() - act.last() <= REACH_OF_PREPOSITION;
    }

    /** What the act is done to: behind it, or before it where it is passive or a participle. */
    private static Parties parties(Sentence sentence, Act act, int end) {
        Parties behind = Parties.in(sentence, act.last() + 1, Math.min(end, act.after()));
        boolean subject = act.isPassive()
                || act.isReduced()
                || DIRECT.contains(sentence.tokens().hash(act.first()));
        if (!subject) {
            return behind.any() ? behind : Parties.in(sentence, act.last() + 1, end);
        }
        int from = sentence.lists().stream()
                .filter(list -> list.last() < act.first())
                .mapToInt(list -> list.last() + 1)
                .reduce(act.before(), Math::max);
        Parties before = Parties.in(sentence, Math.max(from, antecedent(sentence, from, act)), act.first() - 1);
        return before.any() || before.definite() || behind.count().isEmpty() ? before : behind;
    }

    /** Of "licences that let two makers ship to Huawei, which was put" Huawei is meant. */
    private static int antecedent(Sentence sentence, int from, Act act) {
        for (int i = act.first() - 1; i > from; i--) {
            if (ClaimCollection.RELATIVE.contains(sentence.tokens().hash(i))) {
                return i - REACH_OF_ANTECEDENT;
            }
        }
        return from;
    }

    private boolean readByItself(Sentence sentence, Act act, ClaimAction action, ClaimCollection claims) {
        int end = Math.min(sentence.last(), act.last() + REACH_OF_OBJECT);
        boolean passive = act.isPassive();
        Parties behind = Parties.in(sentence, act.last() + 1, Math.min(end, act.after()));
        Parties parties = passive ? Parties.in(sentence, act.before(), act.first() - 1) : behind;
        Optional<ListMention> list =
                list(sentence, act).filter(found -> found.list().isPresent());
        if (!passive && isCountry(sentence, act)) {
            return false;
        }
        if (!parties.any() && !parties.definite() && !isRelative(sentence, act)) {
            return false;
        }
        claims.add(sentence, act, action, parties, list, false);
        return true;
    }

    /** "Suex, which the Treasury sanctioned": the party stands before. */
    private static boolean isRelative(Sentence sentence, Act act) {
        for (int i = act.before(); i < act.first(); i++) {
            if (ClaimCollection.RELATIVE.contains(sentence.tokens().hash(i))) {
                return true;
            }
        }
        return false;
    }

    /** Sanctions against a country are no listing of parties; "Russian", "Iran's" and "Syria-based" are words beside one. */
    private static boolean isCountry(Sentence sentence, Act act) {
        for (PhraseTable.Hit<JurisdictionTerm> place : sentence.places()) {
            if (place.value().role().isName()
                    && place.value().role() != JurisdictionTerm.Role.COMPANY
                    && place.first() > act.last()
                    && place.first() <= act.last() + 3) {
                return isNoun(sentence, place.last());
            }
        }
        return false;
    }

    private static boolean isNoun(Sentence sentence, int token) {
        Tokens tokens = sentence.tokens();
        if (token >= sentence.last()) {
            return true;
        }
        int gap = tokens.start(token + 1) - tokens.end(token);
        boolean punctuation = gap > 1 || sentence.words().text().charAt(tokens.end(token)) == ',';
        return punctuation || ClaimCollection.LITTLE.contains(tokens.hash(token + 1));
    }
}
