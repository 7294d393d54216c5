package io.listwire.ingest.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.schema.WatchedCompany;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, each row is a company, or told as none with its line, or the input is refused with the place. */
class WatchlistCsvFuzzTest {

    private static final int RUNS = 20_000;
    private static final String WHOLE = """
            id,name,aliases,country,addresses,identifiers,notes
            1,Zorblax GmbH,Zorblax ; 佐布,DE,"1 High Street, Town; 2 Low Road",LEI:5299;USCC(CN): 9144,"two
            lines"
            2,"Tallow ""Best"" Ltd",,GB,,,
            3,Société Larch,,France,,TICKER(XPAR):LAR,x
            """;
    private static final List<String> SPLINTERS = List.of(
            "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\0", "\uFEFF", "\u202E", "\\", "(", ":", "&#", "&amp;", "x_",
            "=1+1");

    @Test
    void shouldNeverCrashWhateverHappensToAFile() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int read = 0;
        for (int run = 0; run < RUNS; run++) {
            byte[] bytes = mutated(random);
            try {
                read += read(bytes) ? 1 : 0;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", run " + run + ": " + Arrays.toString(bytes), e);
            }
        }
        assertThat(read)
                .as("seed %d: files that could be read to their end", seed)
                .isBetween(RUNS / 20, RUNS - 1);
    }

    private static boolean read(byte[] bytes) throws IOException {
        CollectedCompanies collected = new CollectedCompanies();
        WatchlistFormat format = WatchlistFormat.csv(Optional.empty());
        try {
            format.parse(
                    new ByteArrayInputStream(bytes),
                    new Origin("fuzz", "w.csv"),
                    "w",
                    new DistinctCompanies(format.unit(), collected));
        } catch (SourceException e) {
            assertThat(e).hasMessageContaining("fuzz (w.csv), line ");
            return false;
        }
        assertThat(collected.companies).allSatisfy(WatchlistCsvFuzzTest::requireSound);
        assertThat(collected.companies).extracting(WatchedCompany::getCompany).doesNotHaveDuplicates();
        assertThat(collected.rejected).allSatisfy(row -> {
            assertThat(row.line()).isPositive();
            assertThat(row.reason()).isNotBlank();
        });
        return true;
    }

    private static void requireSound(WatchedCompany company) {
        assertThat(Ids.problemOfCompany(company.getCompany())).isEmpty();
        assertThat(company.getNames())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).isNotBlank().doesNotContain("\n", "\0", "\u202E"));
    }

    private static byte[] mutated(Random random) {
        byte[] bytes = WHOLE.getBytes(random.nextInt(10) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        byte[] before = Arrays.copyOf(bytes, at);
        int kind = random.nextInt(4);
        if (kind == 0) {
            bytes[at] = (byte) random.nextInt(256);
            return bytes;
        }
        if (kind == 1) {
            return before;
        }
        if (kind == 2) {
            String splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size()));
            return joined(
                    before, splinter.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, at, bytes.length));
        }
        int end = Math.min(bytes.length, at + 1 + random.nextInt(8));
        return joined(before, new byte[0], Arrays.copyOfRange(bytes, end, bytes.length));
    }

    private static byte[] joined(byte[] first, byte[] second, byte[] third) {
        byte[] all = Arrays.copyOf(first, first.length + second.length + third.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        System.arraycopy(third, 0, all, first.length + second.length, third.length);
        return all;
    }
}
