package io.listwire.domain.screening;

import io.listwire.domain.digest.Sha256;
import io.listwire.domain.listing.Address;
import io.listwire.domain.listing.FieldDifference;
import io.listwire.domain.listing.Identifier;
import io.listwire.domain.listing.PartyComparison;
import io.listwire.domain.listing.PartyDetails;
import io.listwire.domain.listing.PartyName;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What tells a company from a party, or makes them the same: names, kind of party, addresses, countries and identifiers. Who
 * calls a match a false positive has looked at these; a new programme or another licence policy makes it no other party.
 */
public final class Distinction {

    private static final Set<String> FIELDS = Set.of("type", "names", "addresses", "countries", "identifiers");
    private static final int VERSION_BYTES = 8;

    private Distinction() {}

    /** Material differences of what tells a party apart. */
    public static List<FieldDifference> differences(PartyDetails before, PartyDetails after) {
        return PartyComparison.differences(before, after).stream()
                .filter(difference -> difference.material() && FIELDS.contains(difference.field()))
                .toList();
    }

    /**
     * 16 lower-case hexadecimal digits that are other ones when one of the two differs in what tells it apart. Order,
     * letter case, punctuation and repeated values change nothing.
     */
    public static String version(CompanyDetails company, PartyDetails party) {
        List<List<String>> fields = List.of(
                company.names(),
                CompanyComparison.country(company),
                company.addresses(),
                CompanyComparison.identifiers(company),
                List.of(party.type().name()),
                party.names().stream().map(PartyName::text).toList(),
                party.addresses().stream().map(Address::text).toList(),
                countries(party),
                party.identifiers().stream().map(Identifier::shown).toList());
        byte[] digest = Sha256.of(fields.stream().map(Distinction::digest).toArray(byte[][]::new));
        return HexFormat.of().formatHex(Arrays.copyOf(digest, VERSION_BYTES));
    }

    private static List<String> countries(PartyDetails party) {
        List<String> countries = new ArrayList<>(party.countries());
        party.addresses().stream()
                .map(Address::country)
                .filter(Objects::nonNull)
                .forEach(countries::add);
        return countries;
    }

    /** Digests have one length, so that no two lists of values run together. */
    private static byte[] digest(List<String> values) {
        byte[][] digests = values.stream()
                .map(CompanyComparison::form)
                .distinct()
                .sorted()
                .map(value -> Sha256.of(Sha256.utf16(value)))
                .toArray(byte[][]::new);
        byte[] count = ByteBuffer.allocate(Integer.BYTES).putInt(digests.length).array();
        return Sha256.of(count, Sha256.of(digests));
    }
}
