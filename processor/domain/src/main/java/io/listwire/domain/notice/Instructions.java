package io.listwire.domain.notice;

import io.listwire.domain.document.ClaimAction;
import io.listwire.domain.document.Tokeniser;
import io.listwire.domain.document.Tokens;
import io.listwire.domain.listing.CountryNames;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the amendatory instructions of one list, one after the other: "a. Under CHINA, PEOPLE'S REPUBLIC OF, removing the
 * entries for “X” and “Y”". A destination holds for the instructions below it. For one thread.
 */
final class Instructions {

    /** A name in an instruction. */
    record Named(ClaimAction action, String name, Optional<String> country) {

        private Named amended() {
            return new Named(ClaimAction.AMEND, name, country);
        }
    }

    private static final Map<String, ClaimAction> VERBS = Map.ofEntries(
            Map.entry("adding", ClaimAction.ADD),
            Map.entry("add", ClaimAction.ADD),
            Map.entry("adds", ClaimAction.ADD),
            Map.entry("removing", ClaimAction.REMOVE),
            Map.entry("remove", ClaimAction.REMOVE),
            Map.entry("removes", ClaimAction.REMOVE),
            Map.entry("revising", ClaimAction.AMEND),
            Map.entry("revise", ClaimAction.AMEND),
            Map.entry("revises", ClaimAction.AMEND),
            Map.entry("correcting", ClaimAction.AMEND),
            Map.entry("modifying", ClaimAction.AMEND));

    /** What is added or removed of an entry that stays. */
    private static final Set<String> PARTS = Set.of(
            "alias",
            "aliases",
            "address",
            "addresses",
            "citation",
            "citations",
            "text",
            "phrase",
            "word",
            "words",
            "heading",
            "column",
            "requirement",
            "policy");

    private static final Set<String> WHOLE =
            Set.of("entry", "entries", "entity", "entities", "person", "persons", "party", "parties");

    private static final int LONGEST_DESTINATION = 8;

    private final List<Named> names = new ArrayList<>();
    private final Set<ClaimAction> actions = EnumSet.noneOf(ClaimAction.class);
    private Optional<String> country = Optional.empty();
    private @Nullable ClaimAction action;
    private boolean part;
    /** Names before this one are settled. */
    private int begun;

    private Instructions() {}

    static Instructions read(List<String> instructions) {
        Instructions reading = new Instructions();
        instructions.forEach(reading::take);
        return reading;
    }

    /** The names of entries, in the order of the text. */
    List<Named> names() {
        return names;
    }

    /** What the instructions do, with names or without. */
    Set<ClaimAction> actions() {
        return actions;
    }

    private void take(String instruction) {
        action = null;
        part = false;
        begun = names.size();
        if (isLettered(instruction)) {
            country = Optional.empty();
        }
        for (QuotedNames.Piece piece : QuotedNames.pieces(instruction)) {
            if (piece.quoted()) {
                name(piece.text());
            } else {
                words(piece.text());
            }
        }
    }

    /** "c. Under RUSSIA": the next destination; "ii." goes on under the same. */
    private static boolean isLettered(String instruction) {
        return instruction.length() > 1
                && instruction.charAt(1) == '.'
                && Character.isLetter(instruction.charAt(0))
                && "ivx".indexOf(instruction.charAt(0)) < 0;
    }

    private void words(String text) {
        Tokens tokens = Tokeniser.tokens(text);
        for (int i = 0; i < tokens.count(); i++) {
            String word = tokens.folded(i);
            ClaimAction verb = VERBS.get(word);
            if (verb != null) {
                action = verb;
                actions.add(verb);
                part = false;
            } else if (PARTS.contains(word)) {
                part = true;
            } else if (WHOLE.contains(word)) {
                part = false;
            } else if (word.equals("under")) {
                destination(text, tokens, i + 1).ifPresent(code -> country = Optional.of(code));
            } else if (word.equals("place") && i > 0 && isTheirs(tokens.folded(i - 1))) {
                replace();
            }
        }
    }

    private static boolean isTheirs(String word) {
        return word.equals("its") || word.equals("their");
    }

    /** What is removed and added again in its place is amended. */
    private void replace() {
        action = ClaimAction.AMEND;
        actions.add(ClaimAction.AMEND);
        for (int i = begun; i < names.size(); i++) {
            if (names.get(i).action() == ClaimAction.REMOVE) {
                names.set(i, names.get(i).amended());
            }
        }
        begun = names.size();
    }

    /** The country whose name is the longest that begins there, an article left out. */
    private static Optional<String> destination(String text, Tokens tokens, int from) {
        int first = from;
        while (first < tokens.count() && Set.of("the", "destination", "of").contains(tokens.folded(first))) {
            first++;
        }
        for (int last = Math.min(tokens.count() - 1, first + LONGEST_DESTINATION - 1); last >= first; last--) {
            Optional<String> code = CountryNames.codeOf(text.substring(tokens.start(first), tokens.end(last)));
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private void name(String quoted) {
        boolean named = quoted.chars().anyMatch(Character::isLetter)
                && CountryNames.codeOf(quoted).isEmpty();
        if (action != null && !part && named) {
            names.add(new Named(action, quoted, country));
        }
    }
}
