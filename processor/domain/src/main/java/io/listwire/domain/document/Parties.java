package io.listwire.domain.document;

import io.listwire.domain.document.ClaimTerm.Role;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whom an act is done to, as far as a stretch of a sentence tells.
 *
 * @param count how many
 * @param definite true for "the companies", "these 13 persons": told before
 * @param names folded words that are written as names
 * @param any true where it speaks of parties at all
 */
record Parties(Optional<Long> count, boolean definite, Set<String> names, boolean any) {

    static final Parties NONE = new Parties(Optional.empty(), false, Set.of(), false);

    /** Words between a number and what it counts: "28 Chinese quantum computing entities". */
    private static final int REACH = 6;

    private static final Set<Long> DEFINITE = Act.hashes("the these those all");
    private static final Set<Long> PRONOUNS = Act.hashes("both they them it he she");
    private static final Set<Long> ANOTHER = Act.hashes("further additional other more new");
    private static final Set<Long> AND = Act.hashes("and plus");
    private static final Set<Long> UNDER = Act.hashes("under");
    private static final Set<Long> THIS = Act.hashes("this that");
    private static final Set<Long> ONE =
            Act.hashes("entity company firm person individual organization organisation party bank vessel entry");

    Parties {
        names = Set.copyOf(names);
    }

    /** Reads the tokens given; numbers that stand together, "three persons and two companies", are added up. */
    static Parties in(Sentence sentence, int from, int to) {
        Optional<Long> count = Optional.empty();
        boolean definite = false;
        boolean party = false;
        Set<String> names = new HashSet<>();
        int counted = -2;
        for (int i = from; i <= to; i++) {
            long hash = sentence.tokens().hash(i);
            if (UNDER.contains(hash)) {
                break;
            }
            Optional<Counts.Count> number = number(sentence, i, to);
            int noun = number.map(n -> noun(sentence, n.last(), to)).orElse(-1);
            if (noun >= 0
                    && (count.isEmpty()
                            || (i <= counted + 2
                                    && AND.contains(sentence.tokens().hash(i - 1))))) {
                definite |= count.isEmpty()
                        && i > from
                        && DEFINITE.contains(sentence.tokens().hash(i - 1));
                count = Optional.of(count.orElse(0L) + number.orElseThrow().value());
                i = noun;
                counted = noun;
                party = true;
            } else if (sentence.isTerm(Role.PARTY, i) || sentence.isTerm(Role.ENTRY, i)) {
                party = true;
            } else if (isName(sentence, i)) {
                names.add(sentence.tokens().folded(i));
            } else if (PRONOUNS.contains(hash)) {
                definite = count.isEmpty();
            } else if (DEFINITE.contains(hash)
                    && i < to
                    && !ANOTHER.contains(sentence.tokens().hash(i + 1))) {
                definite |= count.isEmpty() && isShortlyBeforeParty(sentence, i, to);
            }
        }
        return new Parties(count, definite, names, party || !names.isEmpty());
    }

    private static Optional<Counts.Count> number(Sentence sentence, int token, int to) {
        Tokens tokens = sentence.tokens();
        if (token < to && THIS.contains(tokens.hash(token)) && ONE.contains(tokens.hash(token + 1))) {
            return Optional.of(new Counts.Count(1, token));
        }
        return Counts.at(sentence.words().text(), tokens, token)
                .filter(number -> number.last() >= to || !isFollowedByComma(sentence, number.last()));
    }

    /** "April 2, 2004, the firm": a date. */
    private static boolean isFollowedByComma(Sentence sentence, int token) {
        return sentence.words().text().charAt(sentence.tokens().end(token)) == ',';
    }

    private static boolean isShortlyBeforeParty(Sentence sentence, int from, int to) {
        for (int i = from + 1; i <= Math.min(to, from + 3); i++) {
            if (sentence.isTerm(Role.PARTY, i)) {
                return true;
            }
        }
        return false;
    }

    /** The noun that a number counts; -1 where there is none, or it counts something else. */
    private static int noun(Sentence sentence, int number, int to) {
        for (int i = number + 1; i <= Math.min(to, number + REACH); i++) {
            if (sentence.isTerm(Role.OTHER, i)) {
                return -1;
            }
            // "Four ambassadors and two firms": what the first number counts is no word of the lexicon.
            if (AND.contains(sentence.tokens().hash(i))
                    && i < to
                    && number(sentence, i + 1, to).isPresent()) {
                return i > number + 1 ? i - 1 : -1;
            }
            if (sentence.isTerm(Role.PARTY, i) || sentence.isTerm(Role.ENTRY, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isName(Sentence sentence, int token) {
        Tokens tokens = sentence.tokens();
        return tokens.is(token, Tokens.CAPITAL)
                && token > sentence.first()
                && sentence.places().stream()
                        .filter(hit -> hit.value().role() != JurisdictionTerm.Role.COMPANY)
                        .noneMatch(hit -> hit.first() <= token && token <= hit.last())
                && sentence.agencies().stream().noneMatch(hit -> hit.first() <= token && token <= hit.last())
                && sentence.lists().stream().noneMatch(hit -> hit.first() <= token && token <= hit.last());
    }
}
