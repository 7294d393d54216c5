package io.listwire.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.Parsers;
import io.listwire.standalone.lists.ListDiff;
import io.listwire.standalone.lists.ListFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Two publications in the layout of SDN.CSV with its addresses and aliases, 9,000 parties, one in 200 changed: read,
 * compared field by field, judged. Peer: FastCSV reading the same files into maps by number and comparing the rows as they
 * are, which tells neither what changed nor whether it matters.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class ListDiffBenchmark {

    private static final int PARTIES = 9_000;
    private static final int ONE_IN = 200;

    private final ListParser parser = Parsers.list("ofac-csv").orElseThrow();
    private Path directory = Path.of("");

    @Setup
    public void prepare() throws IOException {
        directory = Files.createTempDirectory("listwire-benchmark");
        write(directory.resolve("before"), false);
        write(directory.resolve("after"), true);
        int changed = PARTIES / ONE_IN;
        if (listwire() != changed || fastCsv() != changed) {
            throw new IllegalStateException("the two do not agree: " + listwire() + " and " + fastCsv());
        }
    }

    @TearDown
    public void remove() throws IOException {
        for (String edition : List.of("before", "after")) {
            for (String file : List.of("sdn.csv", "add.csv", "alt.csv", "sdn_comments.csv")) {
                Files.delete(directory.resolve(edition).resolve(file));
            }
            Files.delete(directory.resolve(edition));
        }
        Files.delete(directory);
    }

    @Benchmark
    public int listwire() {
        ListFile before = ListFile.read(directory.resolve("before"), parser);
        ListFile after = ListFile.read(directory.resolve("after"), parser);
        return ListDiff.of("US-OFAC-SDN", before, after).changes().size();
    }

    @Benchmark
    public int fastCsv() throws IOException {
        Map<String, String> before = rows(directory.resolve("before"));
        Map<String, String> after = rows(directory.resolve("after"));
        int changed = 0;
        for (Map.Entry<String, String> row : after.entrySet()) {
            changed += row.getValue().equals(before.get(row.getKey())) ? 0 : 1;
        }
        return changed;
    }

    private static Map<String, String> rows(Path edition) throws IOException {
        Map<String, String> byNumber = new HashMap<>();
        for (String file : List.of("sdn.csv", "add.csv", "alt.csv")) {
            try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(edition.resolve(file))) {
                records.forEach(record ->
                        byNumber.merge(record.getField(0), record.getFields().toString(), String::concat));
            }
        }
        return byNumber;
    }

    private static void write(Path edition, boolean changed) throws IOException {
        Files.createDirectory(edition);
        List<String> names = new Names(1).distinct(2 * PARTIES);
        StringBuilder primary = new StringBuilder();
        StringBuilder addresses = new StringBuilder();
        StringBuilder aliases = new StringBuilder();
        for (int i = 0; i < PARTIES; i++) {
            boolean other = changed && i % ONE_IN == 0;
            primary.append(i + 1)
                    .append(",\"")
                    .append(names.get(i))
                    .append(
                            "\",\"individual\",\"SDGT] [IRAN\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 15 Jan 1955; POB Riga,"
                                    + " Latvia; nationality Latvia; Gender Male; Passport A")
                    .append(100_000 + i)
                    .append(" (Latvia); Additional Sanctions Information - Subject to Secondary Sanctions; Linked To: ")
                    .append(other ? "ANOTHER" : "ONE")
                    .append(" ORGANISATION.\"\n");
            addresses.append(i + 1).append(",1,\"1 Quay\",\"Riga LV-1000\",\"Latvia\",-0- \n");
            aliases.append(i + 1)
                    .append(",1,\"aka\",\"")
                    .append(names.get(PARTIES + i))
                    .append("\",-0- \n");
        }
        Files.writeString(edition.resolve("sdn.csv"), primary);
        Files.writeString(edition.resolve("add.csv"), addresses);
        Files.writeString(edition.resolve("alt.csv"), aliases);
        Files.writeString(edition.resolve("sdn_comments.csv"), "1,\" And more.\"\n");
    }
}
