package io.listwire.ingest.source.ofac.csv;

import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.ofac.OfacFacts;
import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.text.PlainText;
import io.listwire.ingest.source.text.Scripts;
import io.listwire.schema.Address;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import io.listwire.schema.Vessel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one row with what belongs to it as what the publisher says of a party. */
final class OfacCsvEntry {

    /** Number of the cells of a primary row. */
    static final int COLUMNS = 12;

    private static final int NUMBER = 0;
    private static final int NAME = 1;
    private static final int TYPE = 2;
    private static final int PROGRAMMES = 3;
    private static final int TITLE = 4;
    private static final int CALL_SIGN = 5;
    private static final int VESSEL_TYPE = 6;
    private static final int TONNAGE = 7;
    private static final int REGISTERED_TONNAGE = 8;
    private static final int FLAG = 9;
    private static final int OWNER = 10;
    private static final int REMARKS = 11;

    private static final int REMARKS_WIDTH = 1_000;

    private static final int ALIAS_TYPE = 2;
    private static final int ALIAS_NAME = 3;
    private static final int ALIAS_REMARKS = 4;
    private static final int COUNTRY = 4;
    private static final int ADDRESS_REMARKS = 5;

    private final CsvRow row;
    private final String remarks;
    private final List<CsvRow> addresses;
    private final List<CsvRow> aliases;
    private final OfacFacts facts = new OfacFacts();

    /** @param comment what the remarks go on with */
    OfacCsvEntry(CsvRow row, String comment, List<CsvRow> addresses, List<CsvRow> aliases) {
        this.row = row;
        // A cut through the middle of a word: nothing stands between the two.
        this.remarks = PlainText.line(remarks(row) + comment);
        this.addresses = addresses;
        this.aliases = aliases;
    }

    private static String remarks(CsvRow row) {
        return OfacTable.cell(row, REMARKS).isEmpty() ? "" : row.cells().get(REMARKS);
    }

    static String number(CsvRow row) {
        return OfacTable.cell(row, NUMBER);
    }

    static String name(CsvRow row) {
        return OfacTable.cell(row, NAME);
    }

    static List<String> programmes(CsvRow row) {
        return Stream.of(OfacTable.cell(row, PROGRAMMES).split("\\]\\s*\\[", -1))
                .map(String::strip)
                .filter(programme -> !programme.isEmpty())
                .toList();
    }

    /** Whether its remarks fill their column to the last character: then they go on in the comments. */
    static boolean goesOn(CsvRow row) {
        return row.cells().get(REMARKS).length() == REMARKS_WIDTH;
    }

    /** All that the entry says in words. */
    String statements() {
        return remarks;
    }

    PartyDetails details() {
        Remarks read = Remarks.read(remarks, facts);
        PartyDetails.Builder party = PartyDetails.newBuilder()
                .setPublisherId(number(row))
                .setType(type())
                .setNames(names(read))
                .setAddresses(addresses())
                .setProgrammes(programmes(row))
                .setTitle(orNull(TITLE))
                .setVessel(vessel())
                .setNationalities(read.nationalities())
                .setCitizenships(read.citizenships())
                .setPlacesOfBirth(read.placesOfBirth());
        String rest = String.join("; ", facts.remarks());
        return party.setIdentifiers(facts.identifiers())
                .setDates(facts.dates())
                .setCountries(facts.countries())
                .setRemarks(rest.isEmpty() ? null : rest)
                .build();
    }

    private PartyType type() {
        String type = OfacTable.cell(row, TYPE).toLowerCase(Locale.ROOT);
        return switch (type) {
            case "" -> PartyType.ORGANIZATION;
            case "individual" -> PartyType.INDIVIDUAL;
            case "vessel" -> PartyType.VESSEL;
            case "aircraft" -> PartyType.AIRCRAFT;
            default -> {
                facts.remark("Type: " + type);
                yield PartyType.UNKNOWN;
            }
        };
    }

    private List<PartyName> names(Remarks read) {
        Map<String, NameKind> kinds = new LinkedHashMap<>();
        kinds.put(name(row), NameKind.PRIMARY);
        for (CsvRow alias : aliases) {
            String name = OfacTable.cell(alias, ALIAS_NAME);
            if (!name.isEmpty()) {
                kinds.putIfAbsent(name, kind(OfacTable.cell(alias, ALIAS_TYPE), name));
            }
            remark("Alias (" + name + ") ", alias, ALIAS_REMARKS);
        }
        read.names().forEach(kinds::putIfAbsent);
        return kinds.entrySet().stream()
                .map(name -> new PartyName(
                        name.getKey(),
                        name.getValue(),
                        Scripts.of(name.getKey()).orElse(null)))
                .toList();
    }

    private NameKind kind(String type, String name) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "aka" -> NameKind.ALIAS;
            case "fka" -> NameKind.FORMER;
            default -> {
                facts.remark("Alias (" + name + ") type: " + (type.equals("nka") ? "n.k.a." : type));
                yield NameKind.ALIAS;
            }
        };
    }

    private List<Address> addresses() {
        return addresses.stream()
                .map(this::address)
                .filter(address -> !address.getText().isEmpty())
                .toList();
    }

    private Address address(CsvRow cells) {
        String text = IntStream.rangeClosed(2, COUNTRY)
                .mapToObj(column -> OfacTable.cell(cells, column))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        remark("Address (" + text + ") ", cells, ADDRESS_REMARKS);
        return new Address(
                text, Countries.alpha2(OfacTable.cell(cells, COUNTRY)).orElse(null));
    }

    private void remark(String label, CsvRow cells, int column) {
        String remark = OfacTable.cell(cells, column);
        if (!remark.isEmpty()) {
            facts.remark(label + "remarks: " + remark);
        }
    }

    private @Nullable Vessel vessel() {
        boolean none = IntStream.rangeClosed(CALL_SIGN, OWNER).allMatch(column -> orNull(column) == null);
        if (none) {
            return null;
        }
        String flag = OfacTable.cell(row, FLAG);
        if (!flag.isEmpty()) {
            facts.country(flag);
        }
        return Vessel.newBuilder()
                .setCallSign(orNull(CALL_SIGN))
                .setType(orNull(VESSEL_TYPE))
                .setGrossTonnage(orNull(TONNAGE))
                .setGrossRegisteredTonnage(orNull(REGISTERED_TONNAGE))
                .setFlag(orNull(FLAG))
                .setOwner(orNull(OWNER))
                .build();
    }

    private @Nullable String orNull(int column) {
        String cell = OfacTable.cell(row, column);
        return cell.isEmpty() ? null : cell;
    }
}
