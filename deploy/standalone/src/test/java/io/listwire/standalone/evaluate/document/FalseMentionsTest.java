package io.listwire.standalone.evaluate.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.mention.FoundName;
import io.listwire.domain.mention.MentionIndex;
import io.listwire.processor.mapping.PartyMapping;
import io.listwire.standalone.lists.GenuineData;
import io.listwire.standalone.screen.RecognisedList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks for all names of five genuine publications in texts that name hardly any of them. */
class FalseMentionsTest {

    private static final List<String> LISTS = List.of(
            "lists/ofac-sdn/2021-07-07",
            "lists/ofac-consolidated/2025-12-19",
            "lists/csl/consolidated-2022-05-16.csv",
            "lists/un/2026-02-27/consolidated.xml",
            "lists/bis-dpl/2022-09-07/dpl.txt");

    /** Listed companies that documents about other things do name; each place has been read. */
    private static final Set<String> NAMED_IN_TRUTH = Set.of("hikvision", "hikmicro");

    private final MentionIndex index = new MentionIndex();
    private int parties;

    private void readLists() {
        LISTS.stream()
                .map(GenuineData::file)
                .flatMap(path -> RecognisedList.read(path).entries().values().stream())
                .flatMap(List::stream)
                .forEach(entry -> index.put(String.valueOf(parties++), PartyMapping.searchedNames(entry.party())));
    }

    @Test
    void shouldFindNobodyWhenTextIsOfEverydayLife() throws IOException {
        readLists();
        List<String> paragraphs = paragraphs();

        List<String> found = paragraphs.stream().flatMap(this::names).toList();

        assertThat(index.names()).isGreaterThan(40_000);
        assertThat(paragraphs).hasSize(40);
        assertThat(found).isEmpty();
    }

    @Test
    void shouldFindHardlyAnybodyWhenDocumentIsIrrelevant() {
        readLists();
        List<LabelledDocument> irrelevant =
                LabelledDocumentFile.read(GenuineData.file("eval/documents-dev.jsonl")).stream()
                        .filter(document ->
                                document.labels().filter(l -> !l.relevant()).isPresent())
                        .toList();

        List<String> found = irrelevant.stream()
                .flatMap(document -> names(document.title() + "\n\n" + document.text()))
                .filter(name -> !NAMED_IN_TRUTH.contains(name))
                .toList();

        assertThat(irrelevant).isNotEmpty();
        assertThat(found.size() * 100).as("%s", found).isLessThan(2 * irrelevant.size());
    }

    private Stream<String> names(String text) {
        return index.find(text).stream()
                .map(FoundName::passage)
                .map(passage -> passage.text().toLowerCase(java.util.Locale.ROOT));
    }

    private static List<String> paragraphs() throws IOException {
        try (InputStream in = FalseMentionsTest.class.getResourceAsStream("everyday-paragraphs.txt")) {
            assertThat(in).isNotNull();
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n\n", -1));
        }
    }
}
