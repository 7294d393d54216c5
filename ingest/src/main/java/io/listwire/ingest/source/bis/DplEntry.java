package io.listwire.ingest.source.bis;

import io.listwire.ingest.source.text.Citations;
import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.text.UsDates;
import io.listwire.schema.Address;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDate;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An order against one person: what all its rows say, each thing once. */
final class DplEntry {

    private static final List<String> STREET_TO_STATE = List.of("street_address", "city", "state", "postal_code");

    private final String key;
    private final long line;
    private final Set<Address> addresses = new LinkedHashSet<>();
    private final Set<String> citations = new LinkedHashSet<>();
    private final Set<PartyDate> dates = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private String name = "";

    /** @param line line of the first row */
    DplEntry(String key, long line) {
        this.key = key;
        this.line = line;
    }

    long line() {
        return line;
    }

    void add(DplRow row) {
        name = row.value("name").orElse(name);
        addAddress(row);
        row.value("fr_citation").map(Citations::of).ifPresent(citations::addAll);
        row.value("effective_date").ifPresent(date -> dates.add(UsDates.dated("EFFECTIVE", date)));
        row.value("expiration_date").ifPresent(date -> dates.add(UsDates.dated("EXPIRATION", date)));
        row.value("last_update").ifPresent(date -> dates.add(UsDates.dated("UPDATED", date)));
        row.value("standard_order").ifPresent(order -> remarks.add("Standard order: " + order));
        row.value("action").ifPresent(action -> remarks.add("Action: " + action));
        row.labelledUnknownColumns().forEach(remarks::add);
    }

    private void addAddress(DplRow row) {
        List<String> parts = new ArrayList<>();
        STREET_TO_STATE.forEach(column -> row.value(column).ifPresent(parts::add));
        row.value("country").ifPresent(parts::add);
        if (!parts.isEmpty()) {
            addresses.add(new Address(
                    String.join(", ", parts),
                    row.value("country").flatMap(Countries::alpha2).orElse(null)));
        }
    }

    PartyDetails details() {
        return PartyDetails.newBuilder()
                .setPublisherId(key)
                .setType(PartyType.UNKNOWN)
                .setNames(List.of(new PartyName(name, NameKind.PRIMARY, null)))
                .setAddresses(List.copyOf(addresses))
                .setCitations(List.copyOf(citations))
                .setDates(List.copyOf(dates))
                .setRemarks(remarks.isEmpty() ? null : remarks.stream().sorted().collect(Collectors.joining("; ")))
                .build();
    }
}
