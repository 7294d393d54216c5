package io.listwire.standalone.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.matching.WordCounts;
import io.listwire.domain.name.NameReader;
import io.listwire.ingest.source.Parsers;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dlistwire.docs.write} to count the words anew. */
class WordCountsFileTest {

    private static final Path FILE =
            Path.of("../../processor/domain/src/main/resources/io/listwire/domain/matching/word-counts.tsv");
    private static final int LEAST = 3;
    /** Lists that seldom say what a party is, and nearly all of whose parties are organisations. */
    private static final Set<String> LISTS_OF_ORGANISATIONS = Set.of("US-BIS-EL", "US-BIS-UVL", "US-BIS-MEU");

    private static final String HEADER = """
            # How many names of organisations have a word. Counted by WordCountsFileTest on the lists of OFAC (SDN 2021-07-07,
            # consolidated 2025-12-19), the US Consolidated Screening List (2022-05-16) and the UN (2026-02-27), each name once.
            # Word, tab, count; the line without a word has the number of names. Words of fewer than 3 names are left out.
            """;

    @Test
    void shouldHoldTheCountsOfThePublicLists() throws IOException {
        NameReader reader = new NameReader();
        WordCounts counts = WordCounts.empty();
        names().forEach(name -> counts.add(reader.read(name)));
        String text = HEADER
                + counts.entries(LEAST).stream()
                        .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
                        .collect(Collectors.joining());

        if (System.getProperty("listwire.docs.write") != null) {
            Files.writeString(FILE, text);
        }
        assertThat(Files.readString(FILE)).isEqualTo(text);
    }

    private static Set<String> names() {
        return Stream.of(
                        read("ofac-csv", "lists/ofac-sdn/2021-07-07"),
                        read("ofac-csv", "lists/ofac-consolidated/2025-12-19"),
                        read("csl", "lists/csl/consolidated-2022-05-16.csv"),
                        read("un", "lists/un/2026-02-27/consolidated.xml"))
                .flatMap(file -> file.entries().entrySet().stream())
                .flatMap(list -> list.getValue().stream()
                        .map(ListFile.Entry::party)
                        .filter(party -> isOrganisation(list.getKey(), party)))
                .map(WordCountsFileTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOrganisation(String list, PartyDetails party) {
        boolean unsaid = party.getType() == PartyType.UNKNOWN && LISTS_OF_ORGANISATIONS.contains(list);
        return unsaid || party.getType() == PartyType.ORGANIZATION;
    }

    private static ListFile read(String format, String path) {
        return ListFile.read(GenuineData.file(path), Parsers.list(format).orElseThrow());
    }

    private static String name(PartyDetails party) {
        return party.getNames().get(0).getText();
    }
}
