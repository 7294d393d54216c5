package io.listwire.standalone.screen;

import io.listwire.domain.listing.NameKind;
import io.listwire.domain.listing.PartyName;
import io.listwire.ingest.source.Parsers;
import io.listwire.processor.mapping.PartyMapping;
import io.listwire.schema.PartyType;
import io.listwire.standalone.lists.GenuineData;
import io.listwire.standalone.lists.ListFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Names of the parties on genuine lists. */
final class GenuineNames {

    private GenuineNames() {}

    static List<ListFile> lists() {
        return List.of(
                read("ofac-csv", "lists/ofac-sdn/2021-07-07"),
                read("ofac-csv", "lists/ofac-consolidated/2025-12-19"),
                read("csl", "lists/csl/consolidated-2022-05-16.csv"),
                read("un", "lists/un/2026-02-27/consolidated.xml"));
    }

    static ListFile read(String format, String path) {
        return ListFile.read(GenuineData.file(path), Parsers.list(format).orElseThrow());
    }

    /** Names but for weak ones, of all parties in the files. */
    static Stream<String> of(List<ListFile> files) {
        return files.stream()
                .flatMap(file -> file.entries().values().stream())
                .flatMap(List::stream)
                .flatMap(entry -> PartyMapping.names(entry.party()).stream())
                .filter(name -> name.kind() != NameKind.WEAK)
                .map(PartyName::text);
    }

    /** Organisations of a file, by number, with their names but for weak ones. */
    static Map<String, List<PartyName>> organisations(ListFile file) {
        Map<String, List<PartyName>> parties = new TreeMap<>();
        file.entries().values().stream()
                .flatMap(List::stream)
                .map(ListFile.Entry::party)
                .filter(party -> party.getType() == PartyType.ORGANIZATION)
                .forEach(party -> parties.put(
                        String.valueOf(parties.size()),
                        PartyMapping.names(party).stream()
                                .filter(name -> name.kind() != NameKind.WEAK)
                                .toList()));
        return parties;
    }
}
