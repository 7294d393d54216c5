package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private Path before;
    private Path after;

    @BeforeEach
    void unpackLists() throws IOException {
        before = unpack("uvl-2022-05-16.csv");
        after = unpack("uvl-2023-11-30.csv");
    }

    @Test
    void shouldFindEveryChangeOfTheUnverifiedListFrom2022To2023() {
        List<JsonNode> lines = json("lists", "diff", "--format", "csl", before.toString(), after.toString(), "--json");
        List<JsonNode> changes = lines.subList(0, lines.size() - 1);

        assertThat(changes.stream()
                        .collect(Collectors.groupingBy(
                                change -> change.get("change").asText(), Collectors.counting())))
                .isEqualTo(Map.of("LISTED", 43L, "DELISTED", 58L, "COSMETIC", 1L));
        assertThat(changes.stream()
                        .filter(change -> change.get("change").asText().equals("DELISTED"))
                        .map(change -> change.at("/before/addresses/0/country").asText())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .isEqualTo(Map.of("CN", 41L, "RU", 10L, "PK", 6L, "AE", 1L));
        assertThat(lines.get(lines.size() - 1).toString())
                .isEqualTo("{\"list\":\"US-BIS-UVL\",\"summary\":{\"listed\":43,\"delisted\":58,\"amended\":0,"
                        + "\"cosmetic\":1,\"entriesBefore\":201,\"entriesAfter\":186}}");
    }

    @Test
    void shouldWriteTheDocumentedFieldsOfEachChange() {
        List<JsonNode> lines = json("lists", "diff", "--format", "csl", before.toString(), after.toString(), "--json");

        assertThat(lines.subList(0, lines.size() - 1)).allSatisfy(change -> {
            assertThat(change.fieldNames())
                    .toIterable()
                    .containsExactly("list", "change", "name", "before", "after", "fields");
            assertThat(change.get("before").isNull())
                    .isEqualTo(change.get("change").asText().equals("LISTED"));
            assertThat(change.get("after").isNull())
                    .isEqualTo(change.get("change").asText().equals("DELISTED"));
        });
    }

    @Test
    void shouldFindNothingWhenTheRowsAreMerelyShuffled() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(before));
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, new Random(7));
        Path shuffled = directory.resolve("shuffled.csv");
        Files.writeString(shuffled, lines.get(0) + "\n" + String.join("\n", rows) + "\n");

        CommandRun run = CommandRun.of("lists", "diff", "--format", "csl", before.toString(), shuffled.toString());

        assertThat(run)
                .extracting(CommandRun::exitCode, CommandRun::lines)
                .isEqualTo(tuple(
                                0,
                                List.of("US-BIS-UVL: 0 listed, 0 delisted, 0 amended, 0 cosmetic;"
                                        + " 201 entries before, 201 after"))
                        .toList());
    }

    @Test
    void shouldNotCallPartiesDelistedWhenTheirListIsAbsent() throws IOException {
        Path withoutRows = directory.resolve("other.csv");
        String rows = Files.readString(before).replace("Unverified List (UVL)", "Military End User (MEU) List");
        Files.writeString(withoutRows, rows);

        CommandRun run = CommandRun.of("lists", "diff", "--format", "csl", before.toString(), withoutRows.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("US-BIS-UVL stands in " + before + " alone: not compared")
                .contains("US-BIS-MEU stands in " + withoutRows + " alone: not compared");
    }

    @Test
    void shouldFailWithThePlaceWhenAFileIsNoList() throws IOException {
        Path photo = Files.write(directory.resolve("photo.csv"), new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1, 2});

        CommandRun run = CommandRun.of("lists", "diff", "--format", "csl", before.toString(), photo.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(photo.toString()).doesNotContain("\tat ");
    }

    @Test
    void shouldShowEveryPartyWhenParsing() {
        List<JsonNode> parties = json("lists", "parse", "--format", "csl", before.toString(), "--json");

        assertThat(parties).hasSize(201).allSatisfy(party -> {
            assertThat(party.get("list").asText()).isEqualTo("US-BIS-UVL");
            assertThat(party.at("/party/names/0/text").asText()).isNotBlank();
        });
    }

    private List<JsonNode> json(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.lines().stream().map(ListsCommandTest::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }

    private Path unpack(String name) throws IOException {
        Path file = directory.resolve(name);
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/io/listwire/standalone/demo/" + name))) {
            Files.copy(in, file);
        }
        return file;
    }
}
