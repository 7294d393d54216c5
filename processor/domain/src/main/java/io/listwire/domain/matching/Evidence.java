package io.listwire.domain.matching;

import io.listwire.domain.listing.Identifier;
import io.listwire.domain.listing.PartyName;
import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.ReadName;
import io.listwire.domain.name.WordKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** What speaks for a match and against it besides the names, and what the score becomes by it. */
final class Evidence {

    private static final double OTHER_IDENTIFIER = 0.8;
    private static final double OTHER_COUNTRY = 0.93;
    private static final double OTHER_TYPE = 0.95;
    /** What support takes of that which is lacking to 1. */
    private static final double BY_IDENTIFIER = 0.4;

    private static final double BY_ADDRESS = 0.4;
    private static final double BY_WEAK_ALIAS = 0.2;
    private static final double BY_COUNTRY = 0.15;
    /** Most that a short name reaches without support: below the alert threshold as shipped, above that of review. */
    private static final double UNSUPPORTED = 0.77;

    private static final int SHORT = 3;

    private record Effect(
            Finding.Attribute attribute,
            Finding.Effect effect,
            String company,
            String party,
            DoubleUnaryOperator change) {}

    private final List<Effect> effects = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private boolean otherType;

    private Evidence() {}

    /** Compares all attributes but names. */
    static Evidence of(Screened company, Screened party, @Nullable PartyName weakAlias) {
        Evidence evidence = new Evidence();
        evidence.compareIdentifiers(company.identifiers(), party.identifiers());
        evidence.compareAddresses(company.addresses(), party.addresses());
        evidence.compareCountries(company.countries(), party.countries());
        evidence.otherType = company.isOfOtherType(party);
        if (evidence.otherType) {
            evidence.effects.add(new Effect(
                    Finding.Attribute.TYPE,
                    Finding.Effect.WEAKENS,
                    company.type().name(),
                    party.type().name(),
                    score -> score * OTHER_TYPE));
        }
        if (weakAlias != null) {
            evidence.support(Finding.Attribute.WEAK_ALIAS, "", weakAlias.text(), BY_WEAK_ALIAS);
        }
        return evidence;
    }

    private void compareIdentifiers(List<Identifier> company, List<Identifier> party) {
        @Nullable Effect conflict = null;
        @Nullable Effect support = null;
        for (Identifier own : company) {
            for (Identifier other : party) {
                switch (IdentifierComparison.of(own, other)) {
                    case DECIDES -> {
                        effects.add(identifier(Finding.Effect.DECIDES, own, other, score -> 1));
                        return;
                    }
                    case SUPPORTS ->
                        support = identifier(
                                Finding.Effect.SUPPORTS, own, other, score -> towardsOne(score, BY_IDENTIFIER));
                    case CONFLICTS ->
                        conflict = identifier(Finding.Effect.WEAKENS, own, other, score -> score * OTHER_IDENTIFIER);
                    case NONE -> {}
                }
            }
        }
        if (support != null) {
            effects.add(support);
        } else if (conflict != null) {
            effects.add(conflict);
        }
    }

    private static Effect identifier(
            Finding.Effect effect, Identifier company, Identifier party, DoubleUnaryOperator change) {
        return new Effect(Finding.Attribute.IDENTIFIER, effect, company.shown(), party.shown(), change);
    }

    private static double towardsOne(double score, double share) {
        return score + (1 - score) * share;
    }

    private void support(Finding.Attribute attribute, String company, String party, double share) {
        effects.add(new Effect(attribute, Finding.Effect.SUPPORTS, company, party, score -> towardsOne(score, share)));
    }

    private void compareAddresses(List<String> company, List<String> party) {
        for (String own : company) {
            for (String other : party) {
                if (AddressComparison.isSame(own, other)) {
                    support(Finding.Attribute.ADDRESS, own, other, BY_ADDRESS);
                    return;
                }
            }
        }
    }

    /** Another country does not decide: many parties have several, and lists seldom name all. */
    private void compareCountries(Set<String> company, Set<String> party) {
        if (company.isEmpty() || party.isEmpty()) {
            return;
        }
        String own = String.join(", ", new TreeSet<>(company));
        String other = String.join(", ", new TreeSet<>(party));
        if (Collections.disjoint(company, party)) {
            effects.add(new Effect(
                    Finding.Attribute.COUNTRY, Finding.Effect.WEAKENS, own, other, score -> score * OTHER_COUNTRY));
        } else {
            support(Finding.Attribute.COUNTRY, own, other, BY_COUNTRY);
        }
    }

    /**
     * A name too short or too common to tell one company from others is not alerted without support; where the two are of different
     * types, neither is one of a single word, or one that is short for the other.
     */
    void considerShortness(ReadName company, ReadName party, boolean isShortForm) {
        boolean supported = effects.stream()
                .anyMatch(effect -> effect.effect() != Finding.Effect.WEAKENS
                        && effect.attribute() != Finding.Attribute.WEAK_ALIAS);
        boolean single = otherType && (isShortForm || ownWords(company) == 1 || ownWords(party) == 1);
        if (!supported && (single || isShort(company) || isShort(party))) {
            effects.add(new Effect(
                    Finding.Attribute.SHORT_NAME,
                    Finding.Effect.WEAKENS,
                    String.join(" ", company.written()),
                    String.join(" ", party.written()),
                    score -> Math.min(score, UNSUPPORTED)));
        }
    }

    private static long ownWords(ReadName name) {
        return name.words().stream().filter(word -> word.kind().isSubstantive()).count();
    }

    /** One word of three letters or fewer, or only words that many names have. */
    private static boolean isShort(ReadName name) {
        List<NameWord> own = name.words().stream()
                .filter(word -> word.kind().isSubstantive())
                .toList();
        boolean generic = own.stream().allMatch(word -> word.kind() == WordKind.GENERIC);
        return generic || (own.size() == 1 && own.get(0).text().length() <= SHORT);
    }

    /** True where an identifier says that the two are the same. */
    boolean decides() {
        return effects.stream().anyMatch(effect -> effect.effect() == Finding.Effect.DECIDES);
    }

    /** What the score of the names becomes, 0 to 1. Where an identifier decides it is 1, whatever else there is. */
    double score(double byName) {
        double score = byName;
        boolean decided = false;
        findings.clear();
        for (Effect effect : effects) {
            double changed = decided ? score : effect.change().applyAsDouble(score);
            decided |= effect.effect() == Finding.Effect.DECIDES;
            findings.add(new Finding(
                    effect.attribute(), effect.effect(), effect.company(), effect.party(), changed - score));
            score = changed;
        }
        return score;
    }

    /** All that was considered for the last score, in that order. */
    List<Finding> findings() {
        return findings;
    }
}
