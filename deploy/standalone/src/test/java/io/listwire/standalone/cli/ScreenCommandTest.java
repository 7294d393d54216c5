package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listwire.standalone.lists.GenuineData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenCommandTest {

    private static final String LIST = """
            list,id,type,name
            XX-TEST,1,organization,Zorblax Machine Building Plant JSC
            XX-TEST,2,organization,Quorwell Trading LLC
            XX-TEST,3,organization,Tallow Shipping Company
            # entries: 3
            """;

    @TempDir
    Path directory;

    private Path list;
    private Path watchlist;

    @BeforeEach
    void writeFiles() throws IOException {
        list = Files.writeString(directory.resolve("list.csv"), LIST);
        watchlist = Files.writeString(directory.resolve("watchlist.csv"), """
                id,name,aliases,country
                a,АО «Завод машиностроения Зорблакс»,Zorblax Machinebuilding Plant,RU
                b,Hemlock Bakery,,
                c,Nameless,,Nowhere
                """);
    }

    @Test
    void shouldWriteMatchesAsCsvAndSayWhatWasLeftOut() {
        CommandRun run = CommandRun.of("screen", "--watchlist", watchlist.toString(), "--list", list.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0))
                .isEqualTo("company,company_name,list,party,party_name,score,decision,explanation");
        assertThat(run.lines().get(1))
                .matches("a,Zorblax Machinebuilding Plant,.*,Zorblax Machine Building Plant JSC,1\\.0000,alert,.*");
        assertThat(run.err())
                .contains(
                        "2 companies, 3 listed parties",
                        "1 matches to alert, 0 to review",
                        "line 4, passed over",
                        "country");
    }

    @Test
    void shouldWriteOneJsonObjectALineFromAJsonWatchlist() throws IOException {
        Path json = Files.writeString(
                directory.resolve("watchlist.json"), "[{\"id\": \"x\", \"names\": [\"QUORWELL TRADING\"]}]");

        CommandRun run = CommandRun.of("screen", "--watchlist", json.toString(), "--list", list.toString(), "--json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode hit = new ObjectMapper().readTree(run.out());
        assertThat(hit.get("company").asText()).isEqualTo("x");
        assertThat(hit.get("decision").asText()).isEqualTo("alert");
        assertThat(hit.at("/party/names/0/text").asText()).isEqualTo("Quorwell Trading LLC");
        assertThat(hit.at("/words/0/company").asText()).isEqualTo("QUORWELL");
        assertThat(hit.at("/words/0/kind").asText()).isEqualTo("EQUAL");
        assertThat(hit.at("/words/0/contribution").asDouble()).isBetween(0.5, 1.0);
        assertThat(hit.at("/findings").isEmpty()).isTrue();
    }

    @Test
    void shouldScreenAgainstFileThatWouldBeHeldAndSaySo() throws IOException {
        Files.writeString(list, LIST.replace("# entries: 3", "# entries: 4"));

        CommandRun run = CommandRun.of("screen", "--watchlist", watchlist.toString(), "--list", list.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.HELD);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.err()).contains(list + " would be held, parties may be missing: ");
    }

    @Test
    void shouldSayWhatIsWrongWithTheFiles() throws IOException {
        Path text = Files.writeString(directory.resolve("letter.txt"), "Dear Sir or Madam,\n\nno list.\n");

        CommandRun noList = CommandRun.of("screen", "--watchlist", watchlist.toString(), "--list", text.toString());
        assertThat(noList.exitCode()).isEqualTo(1);
        assertThat(noList.err()).contains("letter.txt is in no format that Listwire knows");

        CommandRun absent = CommandRun.of("screen", "--watchlist", watchlist.toString(), "--list", "absent.csv");
        assertThat(absent.exitCode()).isEqualTo(1);
        assertThat(absent.err()).contains("absent.csv is not there");

        CommandRun noWatchlist = CommandRun.of("screen", "--watchlist", text.toString(), "--list", list.toString());
        assertThat(noWatchlist.exitCode()).isEqualTo(1);
        assertThat(noWatchlist.err()).contains("letter.txt");

        CommandRun wrongFormat = CommandRun.of(
                "screen", "--watchlist", watchlist.toString(), "--list", list.toString(), "--format", "pdf");
        assertThat(wrongFormat.exitCode()).isEqualTo(2);
        assertThat(wrongFormat.err()).contains("No format 'pdf' is known");
    }

    @Test
    void shouldNotScreenAgainstAListThatBreaksOff() throws IOException {
        Path broken = Files.writeString(
                directory.resolve("broken.csv"), LIST.replace("Tallow Shipping", "\"Tallow Shipping"));

        for (String[] format : new String[][] {{}, {"--format", "listwire-csv"}}) {
            Stream<String> files =
                    Stream.of("screen", "--watchlist", watchlist.toString(), "--list", broken.toString());
            CommandRun run =
                    CommandRun.of(Stream.concat(files, Stream.of(format)).toArray(String[]::new));

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("broken.csv");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void shouldRecogniseGenuineFilesByTheirContent() throws IOException {
        Path companies = Files.writeString(
                directory.resolve("genuine.csv"),
                "id,name\n1,Banco Nacional de Cuba\n2,Korea Mining Devlopment Trading Corp\n");
        CommandRun run = CommandRun.of(
                "screen",
                "--watchlist",
                companies.toString(),
                "--list",
                GenuineData.file("lists/ofac-sdn/2021-07-07").toString(),
                GenuineData.file("lists/un/2026-02-27/consolidated.xml").toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lines())
                .anyMatch(line ->
                        line.startsWith("1,Banco Nacional de Cuba,US-OFAC-SDN,306,BANCO NACIONAL DE CUBA,1.0000,alert"))
                .anyMatch(line -> line.startsWith("2,Korea Mining Devlopment Trading Corp,UN-SC,"));
    }
}
