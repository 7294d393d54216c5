package io.listwire.domain.notice;

import io.listwire.domain.document.ClaimAction;
import io.listwire.domain.document.Counts;
import io.listwire.domain.document.Tokeniser;
import io.listwire.domain.document.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a summary that belong to one number, up to the next act. */
final class Stretch {

    /** Words between a number and what it counts: "two existing entries". */
    private static final int REACH_OF_NOUN = 4;
    /** Words between an act and its number: "removes from the Entity List one entity". */
    private static final int REACH_OF_NUMBER = 5;

    private static final Set<String> ENTITIES = Set.of("entity", "entities", "person", "persons", "party", "parties");
    private static final Set<String> ENTRIES = Set.of("entry", "entries");
    private static final Map<String, ClaimAction> ACTS = Map.of(
            "adding", ClaimAction.ADD,
            "adds", ClaimAction.ADD,
            "removing", ClaimAction.REMOVE,
            "removes", ClaimAction.REMOVE,
            "revising", ClaimAction.AMEND,
            "revises", ClaimAction.AMEND,
            "modifying", ClaimAction.AMEND,
            "modifies", ClaimAction.AMEND);

    private final String text;
    private final Tokens tokens;
    private final String after;

    /**
     * Takes the words.
     *
     * @param begun 1 where its own act stands before them, 0 where it stands in them
     */
    Stretch(String words, int begun) {
        Tokens all = Tokeniser.tokens(words);
        int acts = begun;
        int end = words.length();
        for (int i = 0; i < all.count() && end == words.length(); i++) {
            acts += ACTS.containsKey(all.folded(i)) ? 1 : 0;
            end = acts > 1 ? all.start(i) : end;
        }
        text = words.substring(0, end);
        after = words.substring(end);
        tokens = end == words.length() ? all : Tokeniser.tokens(text);
    }

    /** The number with what the words say of it. */
    StatedNumber number(String list, ClaimAction action, int count) {
        Optional<Integer> entities = first(ENTITIES);
        Optional<Integer> entries = first(ENTRIES);
        boolean countsEntries = entries.filter(number -> number == count).isPresent()
                && entities.filter(number -> number == count).isEmpty();
        if (!countsEntries) {
            entities = Optional.of(count);
            entries = entries.filter(number -> number >= count);
        }
        entities = entities.filter(number -> number <= count);
        int most = Math.max(count, entries.orElse(count));
        Map<String, Integer> shares = new Destinations(text, tokens).shares(most);
        // Shares that are more than the whole are of something else.
        boolean fit = shares.values().stream().mapToLong(Integer::longValue).sum() <= most;
        return new StatedNumber(list, action, entities, entries, fit ? shares : Map.of());
    }

    /**
     * The numbers of the acts that follow, which name no list: "This rule also removes one entity under the destination of
     * Latvia".
     *
     * @param list of which the words before speak
     */
    List<StatedNumber> following(String list) {
        return acts(after).stream()
                .filter(act -> act.names("under"))
                .flatMap(act -> act.counted(list).stream())
                .toList();
    }

    /** The numbers of all acts in a text that speaks of one list only. */
    static List<StatedNumber> numbers(String words, String list) {
        return acts(words).stream().flatMap(act -> act.counted(list).stream()).toList();
    }

    /** The words from each act to the next. */
    private static List<Stretch> acts(String words) {
        Tokens all = Tokeniser.tokens(words);
        List<Stretch> acts = new ArrayList<>();
        for (int i = 0; i < all.count(); i++) {
            if (ACTS.containsKey(all.folded(i))) {
                int next = i + 1;
                while (next < all.count() && !ACTS.containsKey(all.folded(next))) {
                    next++;
                }
                int end = next < all.count() ? all.start(next) : words.length();
                acts.add(new Stretch(words.substring(all.start(i), end), 0));
                i = next - 1;
            }
        }
        return acts;
    }

    /** What its act counts, where the first number stands near it and is no number of aliases or addresses. */
    private Optional<StatedNumber> counted(String list) {
        ClaimAction action = ACTS.get(tokens.folded(0));
        for (int i = 1; action != null && i < Math.min(tokens.count(), REACH_OF_NUMBER + 1); i++) {
            if (Counts.at(text, tokens, i).isPresent()) {
                Optional<Integer> number = counted(i, ENTITIES);
                number = number.isPresent() ? number : counted(i, ENTRIES);
                return number.map(count -> number(list, action, count));
            }
        }
        return Optional.empty();
    }

    private boolean names(String word) {
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.folded(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The first number of such things. */
    private Optional<Integer> first(Set<String> nouns) {
        for (int i = 0; i < tokens.count(); i++) {
            Optional<Integer> number = counted(i, nouns);
            if (number.isPresent()) {
                return number;
            }
            i = Counts.at(text, tokens, i).map(Counts.Count::last).orElse(i);
        }
        return Optional.empty();
    }

    /** The number that begins at a token, where it counts such things. */
    private Optional<Integer> counted(int token, Set<String> nouns) {
        return Counts.at(text, tokens, token)
                .filter(number -> number.value() <= Integer.MAX_VALUE && isFollowed(number.last() + 1, nouns))
                .map(number -> (int) number.value());
    }

    private boolean isFollowed(int from, Set<String> nouns) {
        for (int i = from; i < Math.min(tokens.count(), from + REACH_OF_NOUN); i++) {
            String word = tokens.folded(i);
            if (isSentenceBetween(i - 1, i)) {
                return false;
            }
            if (nouns.contains(word)) {
                return true;
            }
            if (ENTITIES.contains(word)
                    || ENTRIES.contains(word)
                    || Counts.at(text, tokens, i).isPresent()) {
                return false;
            }
        }
        return false;
    }

    /** "Thirty-three (33) persons" go on, "(2). These entities" do not. */
    private boolean isSentenceBetween(int one, int other) {
        for (int i = tokens.end(one); i < tokens.start(other); i++) {
            if (".;".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
