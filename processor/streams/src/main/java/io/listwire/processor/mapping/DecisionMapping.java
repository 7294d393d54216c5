package io.listwire.processor.mapping;

import io.listwire.domain.listing.FieldDifference;
import io.listwire.domain.screening.CompanyComparison;
import io.listwire.domain.screening.Distinction;
import io.listwire.domain.screening.Silence;
import io.listwire.schema.DecidedPair;
import io.listwire.schema.DecisionSilence;
import io.listwire.schema.ListedParty;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.Verdict;
import io.listwire.schema.WatchedCompany;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a decision is about, and whether that is still so. */
public final class DecisionMapping {

    private DecisionMapping() {}

    /** A decision that has just come; a false positive silences until it is compared with what the two are. */
    public static DecidedPair decided(ScreeningDecision decision) {
        boolean silences = decision.getVerdict() == Verdict.FALSE_POSITIVE;
        return DecidedPair.newBuilder()
                .setDecision(decision)
                .setSilence(silences ? DecisionSilence.HOLDS : DecisionSilence.NONE)
                .setVersion(decision.getMatchVersion().orElse(null))
                .build();
    }

    /** The decision with what it is about, which is what the two are now, unless the reviewer says otherwise. */
    public static DecidedPair settled(DecidedPair decided, WatchedCompany company, ListedParty party) {
        String version = ScreeningMapping.version(company, party);
        boolean open = decided.getParty().isEmpty()
                && decided.getVersion().filter(known -> !known.equals(version)).isEmpty();
        return open
                ? DecidedPair.newBuilder(decided)
                        .setVersion(version)
                        .setCompany(ScreeningMapping.distinction(company))
                        .setParty(ScreeningMapping.distinction(party))
                        .build()
                : decided;
    }

    /** The decision as it stands to a match of the two as they are now. */
    public static DecidedPair compared(DecidedPair decided, WatchedCompany company, ListedParty party) {
        if (decided.getSilence() != DecisionSilence.HOLDS) {
            return decided;
        }
        DecidedPair settled = settled(decided, company, party);
        String version = ScreeningMapping.version(company, party);
        boolean same = settled.getVersion().equals(Optional.of(version))
                || (settled.getParty().isPresent()
                        && partyDifferences(settled, party).isEmpty()
                        && companyDifferences(settled, company).isEmpty());
        return same ? settled : with(settled, DecisionSilence.BROKEN);
    }

    /** The same decision, told to hold no longer. */
    public static DecidedPair told(DecidedPair decided) {
        return with(decided, DecisionSilence.NONE);
    }

    private static DecidedPair with(DecidedPair decided, DecisionSilence silence) {
        return DecidedPair.newBuilder(decided).setSilence(silence).build();
    }

    /** How the newest decision bears on alerts; null where nobody has decided. */
    public static Silence silence(@Nullable DecidedPair decided) {
        if (decided == null) {
            return Silence.NONE;
        }
        return switch (decided.getSilence()) {
            case HOLDS -> Silence.HOLDS;
            case BROKEN -> Silence.BROKEN;
            case NONE, UNKNOWN -> Silence.NONE;
        };
    }

    /** What differs in the party from what was decided about; empty where that is not known. */
    public static List<FieldDifference> partyDifferences(DecidedPair decided, ListedParty party) {
        return decided.getParty()
                .map(before -> Distinction.differences(
                        PartyMapping.toDomain(before), PartyMapping.toDomain(party.getDetails())))
                .orElse(List.of());
    }

    /** What differs in the company from what was decided about; empty where that is not known. */
    public static List<FieldDifference> companyDifferences(DecidedPair decided, WatchedCompany company) {
        return decided.getCompany()
                .map(before -> CompanyComparison.differences(
                        ScreeningMapping.toDomain(before), ScreeningMapping.toDomain(company)))
                .orElse(List.of());
    }
}
