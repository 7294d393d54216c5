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
                        + "\"cosmetic\":1,\"paired\":0,\"entriesBefore\":201,\"entriesAfter\":186}}");
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
    void shouldHoldAListThatIsAbsent() throws IOException {
        Path withoutRows = directory.resolve("other.csv");
        String rows = Files.readString(before).replace("Unverified List (UVL)", "Military End User (MEU) List");
        Files.writeString(withoutRows, rows);

        CommandRun run = CommandRun.of("lists", "diff", "--format", "csl", before.toString(), withoutRows.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.lines())
                .contains("US-BIS-UVL: HELD: the list is absent from the file")
                .noneMatch(line -> line.startsWith("DELISTED"));
        assertThat(run.err()).contains("US-BIS-MEU stands in " + withoutRows + " alone: not compared");
    }

    @Test
    void shouldHoldJustTheListThatShrinksTooFar() throws IOException {
        Path both = twoLists(Files.readAllLines(before), 201, 201);
        Path shrunk = twoLists(Files.readAllLines(before), 201, 33);

        List<JsonNode> lines =
                jsonHeld("lists", "diff", "--format", "csl", both.toString(), shrunk.toString(), "--json");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).get("list").asText()).isEqualTo("US-BIS-MEU");
        assertThat(lines.get(0).get("held").asBoolean()).isTrue();
        assertThat(lines.get(0).at("/reasons/0").asText()).contains("201").contains("33");
        assertThat(lines.get(0).at("/summary/delisted").asInt()).isEqualTo(168);
        assertThat(lines.get(1).get("list").asText()).isEqualTo("US-BIS-UVL");
        assertThat(lines.get(1).has("held")).isFalse();
    }

    @Test
    void shouldHoldWhatAFileThatWasCutOffWouldDelist() throws IOException {
        String whole = Files.readString(before);
        Random random = new Random(11);
        for (int cut = whole.length() / 2; cut < whole.length() - 1; cut += 2_000 + random.nextInt(2_000)) {
            Path broken = Files.writeString(directory.resolve("broken.csv"), whole.substring(0, cut));

            CommandRun run = CommandRun.of("lists", "diff", "--format", "csl", before.toString(), broken.toString());

            assertThat(run.exitCode()).as("cut at %d, seed 11", cut).isEqualTo(3);
            assertThat(run.lines()).noneMatch(line -> line.startsWith("DELISTED"));
        }
    }

    @Test
    void shouldCompareWhatWouldBeHeldWhenForced() throws IOException {
        Path both = twoLists(Files.readAllLines(before), 201, 201);
        Path shrunk = twoLists(Files.readAllLines(before), 201, 33);

        CommandRun run =
                CommandRun.of("lists", "diff", "--force", "--format", "csl", both.toString(), shrunk.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().stream().filter(line -> line.startsWith("DELISTED")))
                .hasSize(168);
        assertThat(run.err()).contains("US-BIS-MEU would be held: ");
    }

    @Test
    void shouldHoldEveryListWhenTheLaterFileIsNoList() throws IOException {
        Path photo = Files.write(directory.resolve("photo.csv"), new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1, 2});

        CommandRun run = CommandRun.of("lists", "diff", "--format", "csl", before.toString(), photo.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.lines())
                .anySatisfy(line ->
                        assertThat(line).startsWith("US-BIS-UVL: HELD: ").contains(photo.toString()));
    }

    @Test
    void shouldFailWithThePlaceWhenTheEarlierFileIsNoList() throws IOException {
        Path photo = Files.write(directory.resolve("photo.csv"), new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1, 2});

        CommandRun run = CommandRun.of("lists", "diff", "--format", "csl", photo.toString(), before.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(photo.toString()).doesNotContain("\tat ");
    }

    @Test
    void shouldNameTheFormatsWhenOneIsUnknown() {
        CommandRun run = CommandRun.of("lists", "parse", "--format", "dbase", before.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("'dbase'")
                .contains("ofac-csv, ofac-xml, ofac-advanced, csl, csl-json, bis-dpl,")
                .contains("bis-ecfr, un, eu-fsf, uk, opensanctions, listwire-csv");
    }

    @Test
    void shouldShowWhatCanBeReadAndSayThatTheFileIsBrokenWhenParsing() throws IOException {
        String whole = Files.readString(before);
        Path broken = Files.writeString(directory.resolve("broken.csv"), whole.substring(0, whole.length() / 2));

        CommandRun run = CommandRun.of("lists", "parse", "--format", "csl", broken.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.lines()).hasSizeBetween(50, 150);
        assertThat(run.err()).contains(broken.toString());
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

    private List<JsonNode> jsonHeld(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        return run.lines().stream().map(ListsCommandTest::parse).toList();
    }

    /** A file with some rows of the Unverified List, and some of the same rows as another list's. */
    private Path twoLists(List<String> lines, int unverified, int military) throws IOException {
        List<String> rows = new ArrayList<>(lines.subList(0, unverified + 1));
        lines.subList(1, military + 1).stream()
                .map(row -> row.replace("Unverified List (UVL)", "Military End User (MEU) List"))
                .forEach(rows::add);
        return Files.writeString(
                directory.resolve(unverified + "-" + military + ".csv"), String.join("\n", rows) + "\n");
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
