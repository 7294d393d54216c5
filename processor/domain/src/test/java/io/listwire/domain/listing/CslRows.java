package io.listwire.domain.listing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads files of the Consolidated Screening List just well enough for comparing their rows. */
final class CslRows {

    private static final Map<String, PartyType> TYPES = Map.of(
            "Individual", PartyType.INDIVIDUAL,
            "Entity", PartyType.ORGANIZATION,
            "Vessel", PartyType.VESSEL,
            "Aircraft", PartyType.AIRCRAFT);

    private CslRows() {}

    static List<PartyDetails> read(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(CslRows::party).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lists of a merged file. */
    static Map<String, List<PartyDetails>> readBySource(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.getField("source"), Collectors.mapping(CslRows::party, Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PartyDetails party(NamedCsvRecord row) {
        PartyBuilder party = PartyBuilder.party(row.getField("name"))
                .type(TYPES.getOrDefault(row.getField("type"), PartyType.UNKNOWN));
        cells(row, "alt_names").forEach(party::alias);
        cells(row, "addresses").forEach(address -> addAddress(party, address));
        cells(row, "programs").forEach(party::programme);
        cells(row, "federal_register_notice").forEach(party::citation);
        cells(row, "start_date").forEach(date -> party.date(new PartyDate("START", date, null)));
        cells(row, "dates_of_birth").forEach(date -> party.date(new PartyDate("BIRTH", date, null)));
        cells(row, "ids").forEach(id -> party.identifier("ID", id, null));
        cells(row, "places_of_birth").forEach(party::placeOfBirth);
        cells(row, "source_list_url").forEach(party::link);
        cells(row, "source_information_url").forEach(party::link);
        return party.title(cell(row, "title"))
                .licenseRequirement(cell(row, "license_requirement"))
                .remarks(cell(row, "remarks"))
                .build();
    }

    private static void addAddress(PartyBuilder party, String cell) {
        int comma = cell.lastIndexOf(", ");
        String tail = comma < 0 ? "" : cell.substring(comma + 2);
        boolean country = tail.length() == 2 && tail.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        party.address(country ? cell.substring(0, comma) : cell, country ? tail : null);
    }

    private static Stream<String> cells(NamedCsvRecord row, String column) {
        return Stream.of(row.getField(column).split("; ")).map(String::strip).filter(cell -> !cell.isEmpty());
    }

    private static String cell(NamedCsvRecord row, String column) {
        String value = row.getField(column);
        return value.isEmpty() ? null : value;
    }
}
