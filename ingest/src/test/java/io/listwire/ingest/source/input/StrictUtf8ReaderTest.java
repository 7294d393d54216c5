package io.listwire.ingest.source.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.ingest.source.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictUtf8ReaderTest {

    private static final Origin ORIGIN = new Origin("test", "file");

    private static String read(InputStream in) throws IOException {
        StringWriter text = new StringWriter();
        new StrictUtf8Reader(in, ORIGIN).transferTo(text);
        return text.toString();
    }

    private static String read(byte[] bytes) throws IOException {
        return read(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 20_000})
    void shouldReadAllWhenCharactersSpanBuffers(int shift) throws IOException {
        String text = "x".repeat(shift) + "\u00E9\u4E2D\uD83D\uDE00".repeat(5000);

        assertThat(read(text.getBytes(UTF_8))).isEqualTo(text);
    }

    @Test
    void shouldReadAllWhenBytesComeOneByOne() throws IOException {
        String text = "\u00E9\u4E2D\uD83D\uDE00 end";
        InputStream slow = new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1));
            }
        };

        assertThat(read(slow)).isEqualTo(text);
    }

    @Test
    void shouldPassOverOneByteOrderMarkAtTheBeginningOnly() throws IOException {
        assertThat(read("\uFEFF\uFEFFa\uFEFF".getBytes(UTF_8))).isEqualTo("\uFEFFa\uFEFF");
        assertThat(read("\uFEFF".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void shouldNameLineAndByteWhenAByteIsWrongBehindManyLines() {
        byte[] bytes = "abc\r\ndef\rghi\n".repeat(5000).concat("jk?").getBytes(UTF_8);
        bytes[bytes.length - 1] = (byte) 0x92;

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(RejectedInputException.class)
                .hasMessageContaining(
                        "test (file), line 15001, byte 65002: byte 0x92 is not UTF-8; convert the input to UTF-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC0, 0xFF, 0x80, 0xED})
    void shouldRefuseWhenBytesAreNoCharacter(int wrong) {
        assertThatThrownBy(() -> read(new byte[] {'a', 'b', (byte) wrong, (byte) 0xA0, (byte) 0x80, 'c'}))
                .isInstanceOf(RejectedInputException.class)
                .hasMessageContaining("line 1, byte 2");
    }
}
