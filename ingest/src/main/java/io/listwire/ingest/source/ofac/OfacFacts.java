package io.listwire.ingest.source.ofac;

import io.listwire.ingest.source.csl.CslLabel;
import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.text.UsDates;
import io.listwire.schema.Identifier;
import io.listwire.schema.PartyDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the US Treasury says of a party under labels of its own, such as "Passport", "Listing Date (CMIC)" and
 * "Gender": some are identifiers, some dates, and what is neither goes to the remarks.
 */
public final class OfacFacts {

    private static final Pattern SHIP_NUMBER = Pattern.compile("IMO (\\d{7})");

    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<PartyDate> dates = new ArrayList<>();
    private final List<String> countries = new ArrayList<>();
    /** Sorted, because the publisher now and then writes the same things in another order. */
    private final TreeSet<String> remarks = new TreeSet<>();

    /** Takes a value that may be an identifier, a date, a country or a remark by its label. */
    public void add(String label, String value) {
        add(label, value, null, List.of());
    }

    /**
     * The same with what is said of the value.
     *
     * @param issuer country or authority that issued it, as published; null where none is given
     * @param more what else is said of it, such as "issued 01 Oct 2001": it goes to the remarks
     */
    public void add(String label, String value, @Nullable String issuer, List<String> more) {
        CslLabel known = CslLabel.of(label).orElseGet(() -> CslLabel.unknown(label, value));
        switch (known.meaning()) {
            case IDENTIFIER -> identifier(known.kind(), value, issuer, more);
            case DATE -> dates.add(UsDates.dated(known.kind(), value));
            case COUNTRY -> countries.add(Countries.alpha2(value).orElse(value));
            case REMARK -> remarks.add(known.kind() + ": " + value);
        }
        if (known.meaning() != CslLabel.Meaning.IDENTIFIER) {
            Optional.ofNullable(issuer).ifPresent(country -> remarks.add(known.kind() + " " + value + ": " + country));
            more.forEach(rest -> remarks.add(known.kind() + " " + value + ": " + rest));
        }
    }

    private void identifier(String kind, String value, @Nullable String issuer, List<String> more) {
        var ship = SHIP_NUMBER.matcher(value);
        boolean isShip = ship.matches();
        identifiers.add(new Identifier(isShip ? "IMO" : kind, isShip ? ship.group(1) : value, issuer));
        if (!more.isEmpty()) {
            remarks.add(kind + " " + value + ": " + String.join(", ", more));
        }
    }

    /** Takes a date of a kind that is known without a label. */
    public void date(String kind, String text) {
        dates.add(UsDates.dated(kind, text));
    }

    /** Takes the country of a flag or register. */
    public void country(String nameOrCode) {
        countries.add(Countries.alpha2(nameOrCode).orElse(nameOrCode));
    }

    /** Takes what has no field, with its label. */
    public void remark(String remark) {
        remarks.add(remark);
    }

    /** In published order. */
    public List<Identifier> identifiers() {
        return List.copyOf(identifiers);
    }

    /** In published order. */
    public List<PartyDate> dates() {
        return List.copyOf(dates);
    }

    /** ISO 3166-1 alpha-2 where the name is known, each once. */
    public List<String> countries() {
        return countries.stream().distinct().toList();
    }

    /** In an order that does not depend on the published one. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }
}
