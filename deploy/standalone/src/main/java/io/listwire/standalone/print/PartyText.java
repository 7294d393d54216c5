package io.listwire.standalone.print;

import io.listwire.schema.Address;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A listed party on one line. */
public final class PartyText {

    private PartyText() {}

    /** Names, addresses and what else tells it apart. */
    public static String of(PartyDetails party) {
        List<String> parts = new ArrayList<>();
        add(parts, "", party.getNames().stream().map(PartyName::getText));
        add(parts, "at ", party.getAddresses().stream().map(Address::getText));
        add(parts, "", party.getCountries().stream());
        add(
                parts,
                "",
                party.getIdentifiers().stream().map(identifier -> identifier.getKind() + " " + identifier.getValue()));
        add(parts, "programmes ", party.getProgrammes().stream());
        return Printable.line(String.join("; ", parts));
    }

    /** Countries of its addresses and of the party itself, each once; empty where none is known. */
    public static List<String> countries(PartyDetails party) {
        return Stream.concat(
                        party.getAddresses().stream().flatMap(address -> address.getCountry().stream()),
                        party.getCountries().stream())
                .distinct()
                .toList();
    }

    private static void add(List<String> parts, String label, Stream<String> values) {
        String joined = values.filter(value -> !value.isBlank()).collect(Collectors.joining(" / "));
        if (!joined.isEmpty()) {
            parts.add(label + joined);
        }
    }
}
