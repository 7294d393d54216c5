package io.listwire.ingest.source.opensanctions;

import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.text.WebAddress;
import io.listwire.schema.Address;
import io.listwire.schema.Identifier;
import io.listwire.schema.PartyDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is known of a party so far, each fact once and sorted, whatever order the file has. */
final class Facts {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final TreeMap<String, Address> addresses = new TreeMap<>();
    private final Set<Identifier> identifiers = new TreeSet<>(Comparator.comparing(Identifier::getKind)
            .thenComparing(Identifier::getValue)
            .thenComparing(identifier -> identifier.getIssuer().orElse("")));
    private final Set<PartyDate> dates =
            new TreeSet<>(Comparator.comparing(PartyDate::getKind).thenComparing(PartyDate::getText));
    final Set<String> countries = new TreeSet<>();
    final Set<String> nationalities = new TreeSet<>();
    final Set<String> citizenships = new TreeSet<>();
    final Set<String> placesOfBirth = new TreeSet<>();
    final Set<String> programmes = new TreeSet<>();
    final Set<String> titles = new TreeSet<>();
    final Set<String> remarks = new TreeSet<>();
    private final Set<String> links = new TreeSet<>();

    /** Country codes are lower case in FollowTheMoney. */
    static String country(String text) {
        return Countries.alpha2(text.toUpperCase(Locale.ROOT))
                .or(() -> Countries.alpha2(text))
                .orElse(text);
    }

    /** @param country as published; where there is none, the last part of the text may be one */
    void address(String text, Optional<String> country) {
        String last = text.substring(text.lastIndexOf(',') + 1).strip();
        Optional<String> code =
                country.map(Facts::country).filter(Countries::isCode).or(() -> Countries.alpha2(last));
        Address before = addresses.get(text);
        if (before == null || before.getCountry().isEmpty()) {
            addresses.put(text, new Address(text, code.orElse(null)));
        }
    }

    void identifier(String kind, String value, Optional<String> issuer) {
        identifiers.add(new Identifier(kind, value, issuer.orElse(null)));
    }

    void date(String kind, String text) {
        dates.add(new PartyDate(kind, text, day(text).orElse(null)));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches()
                    ? Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What no person can open goes to the remarks. */
    void link(String label, String address) {
        if (WebAddress.of(address).isPresent()) {
            links.add(address);
        } else {
            remark(label, address);
        }
    }

    void remark(String label, String text) {
        remarks.add(label + ": " + text);
    }

    List<Address> addresses() {
        return List.copyOf(addresses.values());
    }

    List<Identifier> identifiers() {
        return List.copyOf(identifiers);
    }

    List<PartyDate> dates() {
        return List.copyOf(dates);
    }

    List<String> links() {
        return List.copyOf(links);
    }
}
