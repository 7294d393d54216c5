package io.listwire.domain.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The claims of one document; what a text says again is one claim. */
final class ClaimCollection {

    static final Set<Long> RELATIVE = Act.hashes("which that who whom whose");
    static final Set<Long> LITTLE = Act.hashes(
            "and or over for in after as while with to since following by on because were was"
                    + " have has had that which who would will at from if but when amid until under through during citing");
    private static final Set<Long> BLACKLIST =
            Act.hashes("blacklist blacklists blacklisted blacklisting delist delists delisted delisting");

    /** @param names of whom it speaks, folded */
    private record Told(Claim claim, Set<String> names) {}

    private final ListResolver resolver;
    private final Optional<LocalDate> published;
    private final List<Told> told = new ArrayList<>();

    ClaimCollection(ListResolver resolver, Optional<LocalDate> published) {
        this.resolver = resolver;
        this.published = published;
    }

    /**
     * Adds what an act says, unless it was said before.
     *
     * @param list where the sentence speaks of the list; empty where the act tells it
     * @param them true where the parties are those of the act before: "sanctioned three firms and added them to the list"
     */
    void add(
            Sentence sentence, Act act, ClaimAction action, Parties parties, Optional<ListMention> list, boolean them) {
        Optional<Agency> agency = resolver.agency(sentence, act);
        Optional<Long> count = parties.count();
        if (them && count.isEmpty() && !told.isEmpty() && isOf(sentence, last())) {
            count = last().claim().count();
            told.remove(told.size() - 1);
        }
        Optional<Long> number = count;
        boolean blacklisted = BLACKLIST.contains(sentence.tokens().hash(act.first()));
        Optional<String> id = list.map(mention -> resolver.list(mention, agency, action, number))
                .orElseGet(() -> resolver.ofAct(sentence, act, agency, blacklisted));
        Optional<String> issuer =
                id.map(found -> found.substring(0, found.indexOf('-'))).or(() -> agency.map(Agency::issuer));
        Claim claim = new Claim(
                action,
                number,
                id,
                issuer,
                resolver.written(sentence, act),
                target(sentence, act, list, issuer),
                TimeReader.in(sentence, act, published),
                sentence.passage());
        if (!isToldBefore(claim, parties)) {
            told.add(new Told(claim, parties.names()));
        }
    }

    private Told last() {
        return told.get(told.size() - 1);
    }

    private static boolean isOf(Sentence sentence, Told last) {
        return last.claim().evidence().equals(sentence.passage());
    }

    private static Optional<String> target(
            Sentence sentence, Act act, Optional<ListMention> list, Optional<String> issuer) {
        int end = list.map(ListMention::first).orElse(Math.min(sentence.last(), act.after()));
        Optional<String> near =
                sentence.country(act.isPassive() ? act.before() : act.first(), Math.max(act.first(), end), issuer);
        return near.or(() -> sentence.country(sentence.first(), sentence.last(), issuer));
    }

    private boolean isToldBefore(Claim claim, Parties parties) {
        List<Told> alike = told.stream()
                .filter(t ->
                        t.claim().action() == claim.action() && t.claim().list().equals(claim.list()))
                .toList();
        if (alike.isEmpty()) {
            return false;
        }
        if (parties.definite()) {
            return true;
        }
        if (claim.count().isPresent()) {
            return alike.stream().anyMatch(t -> t.claim().count().equals(claim.count()));
        }
        if (parties.names().isEmpty()) {
            return !parties.any()
                    || alike.stream().anyMatch(t -> t.claim().count().isPresent());
        }
        return alike.stream().anyMatch(t -> overlaps(t.names(), parties.names()));
    }

    private static boolean overlaps(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return !both.isEmpty();
    }

    List<Claim> claims() {
        return told.stream().map(Told::claim).toList();
    }
}
