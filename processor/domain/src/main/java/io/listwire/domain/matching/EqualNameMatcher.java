package io.listwire.domain.matching;

import io.listwire.domain.listing.NameKind;
import io.listwire.domain.listing.PartyName;
import io.listwire.domain.name.NameKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names match where their {@link NameKey}s are equal. Aliases that the publisher calls weak never match. */
public final class EqualNameMatcher implements NameMatcher {

    private static final double EQUAL = 1.0;
    private static final Comparator<PartyName> SUREST_FIRST =
            Comparator.comparing(PartyName::kind).thenComparing(PartyName::text);

    @Override
    public Optional<NameMatch> match(List<String> companyNames, List<PartyName> partyNames) {
        Map<String, PartyName> byKey = partyNames.stream()
                .filter(name -> name.kind() != NameKind.WEAK)
                .filter(name -> !NameKey.of(name.text()).isEmpty())
                .sorted(SUREST_FIRST)
                .collect(Collectors.toMap(name -> NameKey.of(name.text()), name -> name, (first, second) -> first));
        return companyNames.stream()
                .map(company -> match(company, byKey))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<NameMatch> match(String company, Map<String, PartyName> byKey) {
        return Optional.ofNullable(byKey.get(NameKey.of(company)))
                .map(party -> new NameMatch(company, party.text(), EQUAL, explanation(company, party)));
    }

    private static String explanation(String company, PartyName party) {
        String kind = switch (party.kind()) {
            case PRIMARY -> "name";
            case ALIAS, WEAK -> "alias";
            case FORMER -> "former name";
        };
        String but = company.equals(party.text()) ? "" : " but for letter case, accents and punctuation";
        return "“" + company + "” is the party's " + kind + " “" + party.text() + "”" + but;
    }
}
