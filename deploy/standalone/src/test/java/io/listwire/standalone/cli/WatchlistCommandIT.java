package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topics;
import io.listwire.schema.MatchBand;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.WatchedCompany;
import io.listwire.standalone.DataDirectory;
import io.listwire.standalone.Standalone;
import io.listwire.standalone.StandaloneSettings;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchlistCommandIT {

    @TempDir
    static Path directory;

    private static Standalone edition;

    @BeforeAll
    static void start() {
        edition = Standalone.start(
                StandaloneSettings.in(new DataDirectory(directory)), Clock.systemUTC(), (part, where) -> {});
    }

    @AfterAll
    static void stop() {
        edition.close();
    }

    @Test
    void shouldImportReplaceAndExport() throws Exception {
        Path file = Files.writeString(directory.resolve("a.csv"), "id;Company\n1;Foo\n2;Bar\n3;Baz\n");
        Path other = Files.writeString(directory.resolve("b.csv"), "id,name\n2,Bar\n4,Qux\n");

        assertThat(run("import", file.toString(), "--watchlist", "s").lines())
                .containsExactly("s: 3 published, 0 unchanged, 0 removed, 0 rows passed over");
        assertThat(run("import", file.toString(), "--watchlist", "s").out()).contains("0 published, 3 unchanged");
        assertThat(run("import", other.toString(), "--watchlist", "s", "--replace", "--json")
                        .out())
                .contains("\"published\":1,\"unchanged\":1,\"removed\":2,");

        assertThat(run("export", "s").lines())
                .containsExactly("id,name,aliases,country,addresses,identifiers,notes", "2,Bar,,,,,", "4,Qux,,,,,");
        CommandRun lines = run("export", "s", "--json");
        assertThat(lines.lines())
                .containsExactly("{\"id\":\"2\",\"names\":[\"Bar\"]}", "{\"id\":\"4\",\"names\":[\"Qux\"]}");
        assertThat(lines.err()).contains("s: 2 companies");
        Path again = Files.writeString(directory.resolve("c.jsonl"), lines.out());
        assertThat(run("import", again.toString(), "--watchlist", "s", "--replace")
                        .out())
                .contains("0 published, 2 unchanged, 0 removed");
    }

    @Test
    void shouldReportRowsThatCannotBeReadWithExitCode3() throws Exception {
        Path file = Files.writeString(directory.resolve("rows.csv"), "id,name\n1,Foo\n2,\n");

        CommandRun added = run("import", file.toString(), "--watchlist", "rows");
        CommandRun refused = run("import", file.toString(), "--watchlist", "rows", "--replace");
        CommandRun skipped = run("import", file.toString(), "--watchlist", "rows", "--replace", "--skip-unreadable");

        assertThat(added.exitCode()).isEqualTo(3);
        assertThat(added.err()).contains(file + ", 3, name, passed over: no names");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("nothing was taken in").contains("--skip-unreadable");
        assertThat(skipped.exitCode()).isEqualTo(3);
    }

    @Test
    void shouldSayWhatIsWrongWithAFile() throws Exception {
        Path latin = Files.write(
                directory.resolve("latin.csv"), "id,name\n1,Zörblax\n".getBytes(Charset.forName("windows-1252")));

        assertThat(run("import", latin.toString(), "--watchlist", "latin"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).contains("line 2").contains("charset=windows-1252"));
        assertThat(run("import", latin.toString(), "--watchlist", "latin", "--charset", "windows-1252")
                        .exitCode())
                .isZero();
        assertThat(run("import", "nowhere.csv", "--watchlist", "latin").err()).contains("nowhere.csv is not there");
        assertThat(run("import", latin.toString(), "--watchlist", "a/b").exitCode())
                .isEqualTo(2);
        assertThat(run("import", latin.toString(), "--watchlist", "a", "--skip-unreadable")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void shouldShowAndDecide() throws Exception {
        WatchedCompany company = new WatchedCompany("seen", "公司 1", List.of("Foo"), null, List.of(), List.of(), null);
        Path file = Files.writeString(directory.resolve("seen.csv"), "id,name\n公司 1,Foo\n");
        assertThat(run("import", file.toString(), "--watchlist", "seen").exitCode())
                .isZero();
        tell(ScreeningMatch.newBuilder()
                .setCompany(company)
                .setList("US-OFAC-SDN")
                .setPartyId("name:Foo / Bar")
                .setPartyName("Foo Ltd")
                .setCompanyName("Foo")
                .setScore(0.91)
                .setExplanation("the same word")
                .setActive(true)
                .setBand(MatchBand.ALERT)
                .build());

        assertThat(run("settings", "seen", "--alert-threshold", "0.9", "--review-threshold", "0.8", "--by", "pat")
                        .exitCode())
                .isZero();
        assertThat(run("show", "seen").out())
                .contains("seen: 1 companies")
                .contains("alert at 0.9, review at 0.8, set by pat")
                .contains("1 to alert, 0 to review");
        assertThat(run("show", "seen", "--json").out())
                .contains("\"matches\":{\"alert\":1,\"review\":0,\"silenced\":0}");
        assertThat(run("matches", "seen").out())
                .contains("ALERT 0.910  公司 1 “Foo” is name:Foo / Bar “Foo Ltd” on US-OFAC-SDN");
        assertThat(run("matches", "seen", "--json").lines()).hasSize(1);

        assertThat(decide("name:Foo / Bar").out()).contains("FALSE_POSITIVE");
        assertThat(decide("id:0").exitCode()).isEqualTo(1);
        assertThat(decide("id:0").err()).contains("listwire watchlist matches seen");
        assertThat(run("decisions", "seen").lines())
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("name:Foo / Bar on US-OFAC-SDN, by pat: other address"));
        assertThat(run("decisions", "seen", "--company", "other").lines()).isEmpty();
    }

    @Test
    void shouldSayWhatIsUnknownOrWrong() {
        assertThat(run("show", "nobody").err()).contains("no company stands on the watchlist 'nobody'");
        assertThat(run("settings", "s", "--alert-threshold", "0.7", "--review-threshold", "0.8", "--by", "pat")
                        .exitCode())
                .isEqualTo(2);
        assertThat(run("decide", "s", "1", "US-OFAC-SDN", "id:1", "--verdict", "maybe", "--by", "pat", "--reason", "x")
                        .exitCode())
                .isEqualTo(2);
        assertThat(run("export", "s", "--csv", "--json").exitCode()).isEqualTo(2);
    }

    private static CommandRun decide(String party) {
        return run(
                "decide",
                "seen",
                "公司 1",
                "US-OFAC-SDN",
                party,
                "--verdict",
                "false-positive",
                "--by",
                "pat",
                "--reason",
                "other address");
    }

    private static CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("watchlist"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", directory.toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    // What the processor does.
    private static void tell(ScreeningMatch match) throws Exception {
        String key = match.getCompany().getWatchlist() + "/"
                + match.getCompany().getCompany() + "/" + match.getList() + "/" + match.getPartyId();
        try (SchemaRegistryClient client = RegisteredSchemas.client(edition.registry());
                KafkaProducer<String, ScreeningMatch> producer = new KafkaProducer<>(
                        edition.kafka(),
                        new StringSerializer(),
                        new ContractSerdes(edition.registry(), client)
                                .values(Topics.SCREENING_MATCHES)
                                .serializer())) {
            producer.send(new ProducerRecord<>(Topics.SCREENING_MATCHES.name(), key, match))
                    .get();
        }
    }
}
