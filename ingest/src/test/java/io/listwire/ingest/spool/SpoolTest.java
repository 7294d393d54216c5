package io.listwire.ingest.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final Origin ORIGIN = new Origin("feed", "https://news.example/feed");

    @TempDir
    Path directory;

    private Spool spool;

    @BeforeEach
    void openSpool() throws IOException {
        spool = Spool.in(Optional.of(directory.resolve("new").resolve("spool")));
    }

    @Test
    void shouldKeepAnInputUntilItIsClosed() throws Exception {
        SpooledInput input = spool.take(bytes("abc"), ORIGIN, 3);

        assertThat(input.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(input.open()).hasBinaryContent("abc".getBytes(StandardCharsets.UTF_8));
        assertThat(input.open()).hasBinaryContent("abc".getBytes(StandardCharsets.UTF_8));
        input.close();
        assertThat(directory.resolve("new").resolve("spool")).isEmptyDirectory();
    }

    @Test
    void shouldTellASetByTheNamesAndBytesOfItsFiles() throws Exception {
        try (SpooledInput single = set("abc", "a.csv");
                SpooledInput renamed = set("abc", "b.csv");
                SpooledInput two = set("abc", "a.csv", "b.csv");
                SpooledInput others = set("abc", "a.csv", "c.csv")) {
            assertThat(single.sha256())
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                    .isEqualTo(renamed.sha256());
            assertThat(single.open()).hasBinaryContent("abc".getBytes(StandardCharsets.UTF_8));
            assertThat(two.sha256()).isNotEqualTo(single.sha256()).isNotEqualTo(others.sha256());
            assertThatThrownBy(two::open).isInstanceOf(IOException.class);
            assertThat(two.files(ORIGIN).names()).containsExactly("a.csv", "b.csv");
        }
        assertThat(directory.resolve("new").resolve("spool")).isEmptyDirectory();
    }

    private SpooledInput set(String text, String... names) throws Exception {
        SortedMap<String, SpooledInput> byName = new TreeMap<>();
        for (String name : names) {
            byName.put(name, spool.take(bytes(text), ORIGIN, 100));
        }
        return SpooledInput.of(byName);
    }

    @Test
    void shouldStopReadingWhenAnInputIsTooLarge() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return length;
            }
        };

        assertThatThrownBy(() -> spool.take(endless, ORIGIN, 1_000_000))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.TOO_LARGE))
                .hasMessageContaining("feed (https://news.example/feed)")
                .hasMessageContaining("1000000 bytes");
        assertThat(directory.resolve("new").resolve("spool")).isEmptyDirectory();
    }

    @Test
    void shouldLeaveNothingWhenReadingFails() {
        InputStream broken = new SequenceInputStream(bytes("abc"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("reset");
            }
        });

        assertThatThrownBy(() -> spool.take(broken, ORIGIN, 100)).isInstanceOf(IOException.class);
        assertThat(directory.resolve("new").resolve("spool")).isEmptyDirectory();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
