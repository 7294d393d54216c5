package io.listwire.domain.alert;

import io.listwire.domain.listing.FieldDifference;
import io.listwire.domain.listing.NameKind;
import io.listwire.domain.listing.PartyChange;
import io.listwire.domain.listing.PartyDetails;
import io.listwire.domain.listing.PartyName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The material differences of an amendment in a few words: {@code "address added, 2 aliases removed"}. */
final class AmendmentSummary {

    private static final Map<String, Noun> NOUNS = Map.ofEntries(
            Map.entry("addresses", new Noun("address", "addresses")),
            Map.entry("countries", new Noun("country", "countries")),
            Map.entry("identifiers", new Noun("identifier", "identifiers")),
            Map.entry("programmes", new Noun("programme", "programmes")),
            Map.entry("citations", new Noun("citation", "citations")),
            Map.entry("dates", new Noun("date", "dates")),
            Map.entry("nationalities", new Noun("nationality", "nationalities")),
            Map.entry("citizenships", new Noun("citizenship", "citizenships")),
            Map.entry("placesOfBirth", new Noun("place of birth", "places of birth")),
            Map.entry("licenseRequirement", new Noun("license requirement", "license requirements")),
            Map.entry("licensePolicy", new Noun("license policy", "license policies")),
            Map.entry("remarks", new Noun("remarks", "remarks")),
            Map.entry("vessel.callSign", new Noun("call sign", "call signs")),
            Map.entry("vessel.type", new Noun("vessel type", "vessel types")),
            Map.entry("vessel.grossTonnage", new Noun("gross tonnage", "gross tonnages")),
            Map.entry(
                    "vessel.grossRegisteredTonnage", new Noun("gross registered tonnage", "gross registered tonnages")),
            Map.entry("vessel.flag", new Noun("flag", "flags")),
            Map.entry("vessel.owner", new Noun("owner", "owners")));
    private static final Noun NAME = new Noun("name", "names");
    private static final Noun ALIAS = new Noun("alias", "aliases");

    private AmendmentSummary() {}

    static String of(PartyChange change) {
        return of(change.before(), change.after(), change.differences());
    }

    static String of(@Nullable PartyDetails before, @Nullable PartyDetails after, List<FieldDifference> differences) {
        Map<Event, Integer> counts = new LinkedHashMap<>();
        differences.stream()
                .filter(FieldDifference::material)
                .map(difference -> event(before, after, difference))
                .forEach(event -> counts.merge(event, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(counted -> counted.getKey().told(counted.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Event event(
            @Nullable PartyDetails before, @Nullable PartyDetails after, FieldDifference difference) {
        String what = difference.kind().name().toLowerCase(Locale.ROOT);
        if (!difference.field().equals("names")) {
            return new Event(NOUNS.getOrDefault(difference.field(), Noun.itself(difference.field())), what);
        }
        boolean primary = isPrimary(before, difference.before()) || isPrimary(after, difference.after());
        return new Event(primary ? NAME : ALIAS, what);
    }

    private static boolean isPrimary(@Nullable PartyDetails party, @Nullable String shown) {
        return Optional.ofNullable(party).map(PartyDetails::names).stream()
                .flatMap(names -> names.stream())
                .filter(name -> name.kind() == NameKind.PRIMARY)
                .map(PartyName::shown)
                .anyMatch(name -> name.equals(shown));
    }

    private record Noun(String singular, String plural) {
        static Noun itself(String field) {
            return new Noun(field, field);
        }
    }

    private record Event(Noun noun, String what) {
        String told(int count) {
            return count == 1 ? noun.singular() + " " + what : count + " " + noun.plural() + " " + what;
        }
    }
}
