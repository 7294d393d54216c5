package io.listwire.domain.document;

import io.listwire.domain.document.ClaimTerm.Role;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An act in a sentence: whether it is said to happen, in which voice, and where what it is done to stands. */
final class Act {

    private static final Set<Long> FORMS_OF_BE = hashes("was were been being be are is get gets got");
    private static final Set<Long> ATTRIBUTIVE = hashes(
            "the a an any all some other those these of to with for from by between against its their our such as"
                    + " more already several many newly currently previously including");
    private static final Set<Long> ADVERBS = hashes("also newly officially formally recently previously just quickly");
    private static final int REACH_OF_NOT = 5;
    private static final int REACH_OF_PROPOSAL = 7;
    private static final int REACH_OF_BE = 3;

    private final Sentence sentence;
    private final PhraseTable.Hit<ClaimTerm> hit;
    private final int before;
    private final int after;

    /**
     * @param before the first token that can belong to it
     * @param after the last one
     */
    Act(Sentence sentence, PhraseTable.Hit<ClaimTerm> hit, int before, int after) {
        this.sentence = sentence;
        this.hit = hit;
        this.before = before;
        this.after = after;
    }

    static Set<Long> hashes(String words) {
        return Stream.of(words.split(" ", -1)).map(Token::hash).collect(Collectors.toUnmodifiableSet());
    }

    /** What the word itself says, whether it happens or not. */
    ClaimAction verb() {
        return Objects.requireNonNull(hit.value().action());
    }

    /** The list that the act alone tells. */
    Optional<String> list() {
        return Optional.ofNullable(hit.value().list());
    }

    Role role() {
        return hit.value().role();
    }

    int first() {
        return hit.first();
    }

    int last() {
        return hit.last();
    }

    /** The first token that can belong to it: behind the act or the list before it. */
    int before() {
        return before;
    }

    /** The last token that can belong to it. */
    int after() {
        return after;
    }

    /** What is said to happen; empty where nothing is. */
    Optional<ClaimAction> action() {
        int from = Math.max(sentence.first(), first() - REACH_OF_NOT);
        if (sentence.has(Role.ASIDE, sentence.first(), first())) {
            return Optional.empty();
        }
        int wide = Math.max(sentence.first(), first() - REACH_OF_PROPOSAL);
        if (sentence.has(Role.DELAY, wide, first() - 1)) {
            return Optional.of(ClaimAction.DELAY);
        }
        if (sentence.has(Role.NOT, from, first() - 1)) {
            return Optional.empty();
        }
        if (sentence.has(Role.PROPOSE, wide, first() - 1)) {
            return Optional.of(ClaimAction.PROPOSE);
        }
        return Optional.of(verb());
    }

    boolean isPassive() {
        for (int i = first() - 1; i >= Math.max(sentence.first(), first() - REACH_OF_BE); i--) {
            if (FORMS_OF_BE.contains(sentence.tokens().hash(i))) {
                return true;
            }
        }
        return false;
    }

    /** "The sanctioned company", "U.S.-sanctioned": no act, but a word for what is known. */
    boolean isAttribute() {
        if (role() != Role.ITSELF || isPassive() || first() == sentence.first() || first() != last()) {
            return false;
        }
        int previous = first() - 1;
        boolean hyphen = sentence.tokens().start(first()) == sentence.tokens().end(previous) + 1
                && sentence.words().text().charAt(sentence.tokens().end(previous)) == '-';
        return hyphen || ATTRIBUTIVE.contains(sentence.tokens().hash(previous));
    }

    /** "Companies added to the list": who is added stands before. */
    boolean isReduced() {
        int previous = first() - 1;
        while (previous > before && ADVERBS.contains(sentence.tokens().hash(previous))) {
            previous--;
        }
        return previous >= sentence.first() && sentence.isTerm(Role.PARTY, previous);
    }
}
