package io.listwire.processor.mapping;

import io.listwire.domain.listing.Identifier;
import io.listwire.domain.matching.Finding;
import io.listwire.domain.matching.MatchThresholds;
import io.listwire.domain.matching.PartyMatch;
import io.listwire.domain.matching.Remark;
import io.listwire.domain.matching.Screened;
import io.listwire.domain.matching.WordAlignment;
import io.listwire.domain.screening.CompanyDetails;
import io.listwire.domain.screening.Distinction;
import io.listwire.domain.screening.MatchBand;
import io.listwire.domain.screening.Thresholds;
import io.listwire.schema.AttributeEffect;
import io.listwire.schema.AttributeKind;
import io.listwire.schema.ListedParty;
import io.listwire.schema.MatchedAttribute;
import io.listwire.schema.MatchedWords;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.WatchedCompany;
import io.listwire.schema.WatchlistSettings;
import io.listwire.schema.WordMatchKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Companies, thresholds and matches as the contract has them, to those of the domain and back. */
public final class ScreeningMapping {

    private ScreeningMapping() {}

    /** The same company, for the domain. */
    public static CompanyDetails toDomain(WatchedCompany company) {
        return new CompanyDetails(
                company.getNames(),
                company.getCountry().orElse(null),
                company.getAddresses(),
                company.getIdentifiers().stream()
                        .map(id -> new Identifier(
                                id.getKind(), id.getValue(), id.getIssuer().orElse(null)))
                        .toList());
    }

    /**
     * The thresholds that hold.
     *
     * @param settings of the team; null where it has none
     * @throws IllegalArgumentException where they contradict one another
     */
    public static MatchThresholds thresholds(@Nullable WatchlistSettings settings) {
        return settings == null
                ? MatchThresholds.shipped()
                : Thresholds.of(
                        settings.getAlertThreshold().orElse(null),
                        settings.getReviewThreshold().orElse(null));
    }

    /** What changes when one of the two changes in what tells it apart. */
    public static String version(WatchedCompany company, ListedParty party) {
        return Distinction.version(toDomain(company), PartyMapping.toDomain(party.getDetails()));
    }

    /** The company with nothing but what tells it apart. */
    public static WatchedCompany distinction(WatchedCompany company) {
        return WatchedCompany.newBuilder(company).setNotes(null).build();
    }

    /** The party with nothing but what tells it apart. */
    public static PartyDetails distinction(ListedParty party) {
        PartyDetails details = party.getDetails();
        return PartyDetails.newBuilder()
                .setType(details.getType())
                .setNames(details.getNames())
                .setAddresses(details.getAddresses())
                .setCountries(details.getCountries())
                .setIdentifiers(details.getIdentifiers())
                .build();
    }

    /** What is compared of the company. */
    public static Screened screened(WatchedCompany company) {
        CompanyDetails details = toDomain(company);
        return Screened.company(
                details.names(),
                company.getCountry().map(Set::of).orElse(Set.of()),
                details.addresses(),
                details.identifiers());
    }

    /** What is compared of the party. */
    public static Screened screened(ListedParty party) {
        return Screened.of(PartyMapping.toDomain(party.getDetails()));
    }

    /** The match, without what has been decided about it. */
    public static ScreeningMatch.Builder match(
            WatchedCompany company, ListedParty party, PartyMatch match, MatchBand band) {
        return ScreeningMatch.newBuilder()
                .setCompany(WatchedCompany.newBuilder(company)
                        .setAddresses(List.of())
                        .setIdentifiers(List.of())
                        .setNotes(null)
                        .build())
                .setList(party.getList())
                .setPartyId(party.getPartyId())
                .setPartyName(match.partyName())
                .setCompanyName(match.companyName())
                .setScore(match.score())
                .setExplanation(match.explanation())
                .setWords(match.names().words().stream()
                        .map(ScreeningMapping::words)
                        .toList())
                .setAttributes(match.findings().stream()
                        .map(ScreeningMapping::attribute)
                        .toList())
                .setRemarks(match.names().remarks().stream().map(Remark::text).toList())
                .setActive(true)
                .setBand(io.listwire.schema.MatchBand.valueOf(band.name()))
                .setVersion(version(company, party));
    }

    private static MatchedWords words(WordAlignment words) {
        return new MatchedWords(
                words.left(),
                words.right(),
                WordMatchKind.valueOf(words.kind().name()),
                words.likeness(),
                words.weight(),
                words.contribution());
    }

    private static MatchedAttribute attribute(Finding finding) {
        return MatchedAttribute.newBuilder()
                .setKind(AttributeKind.valueOf(finding.attribute().name()))
                .setEffect(
                        switch (finding.effect()) {
                            case DECIDES -> AttributeEffect.DECIDES;
                            case SUPPORTS -> AttributeEffect.SUPPORTS;
                            case WEAKENS -> AttributeEffect.CONTRADICTS;
                        })
                .setCompany(finding.company().isEmpty() ? null : finding.company())
                .setParty(finding.party())
                .setContribution(finding.change())
                .setText(finding.text())
                .build();
    }

    /** The band of a match that holds. */
    public static MatchBand band(ScreeningMatch match) {
        return MatchBand.valueOf(match.getBand().name());
    }

    /** Whether documents that name the party concern the company. */
    public static boolean isConcern(Optional<ScreeningMatch> match) {
        return match.filter(found -> found.getBand() == io.listwire.schema.MatchBand.ALERT && !found.getSilenced())
                .isPresent();
    }
}
