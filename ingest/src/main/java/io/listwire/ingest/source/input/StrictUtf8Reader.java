package io.listwire.ingest.source.input;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes UTF-8 and nothing else: what is not UTF-8 is refused with its line and byte
 * ({@link RejectedInputException}), never replaced. A byte-order mark at the beginning is passed over.
 */
public final class StrictUtf8Reader extends Reader {

    private static final int BUFFER = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LOWEST_LEAD_BYTE = 0xC2;

    private final InputStream in;
    private final Origin origin;
    private final String remedy;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private long bytesBefore;
    private long line = 1;
    private char previous;
    private boolean started;
    private boolean bytesEnded;

    /** @param in read to its end, not closed */
    public StrictUtf8Reader(InputStream in, Origin origin) {
        this(in, origin, "convert the input to UTF-8 (often it is Windows-1252 or Latin-1)");
    }

    /**
     * @param in read to its end, not closed
     * @param remedy what can be done where it is another encoding
     */
    public StrictUtf8Reader(InputStream in, Origin origin, String remedy) {
        this.in = in;
        this.origin = origin;
        this.remedy = remedy;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (!decodeMore()) {
                return -1;
            }
        }
        int count = Math.min(length, chars.remaining());
        chars.get(buffer, offset, count);
        return count;
    }

    /** Decodes what is there before it reads again, so that an error comes after all that stands in front of it. */
    private boolean decodeMore() throws IOException {
        chars.clear();
        int from = bytes.position();
        CoderResult result = decoder.decode(bytes, chars, bytesEnded);
        bytesBefore += bytes.position() - from;
        chars.flip();
        countLines();
        if (chars.hasRemaining()) {
            passOverByteOrderMark();
            return true;
        }
        if (result.isError()) {
            throw new RejectedInputException(notUtf8(result.length()));
        }
        if (bytesEnded) {
            return false;
        }
        fill();
        return true;
    }

    private void fill() throws IOException {
        bytes.compact();
        boolean beginning = bytesBefore == 0 && bytes.position() == 0;
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        while (beginning && read >= 0 && bytes.position() + read < ContentSignature.BYTES) {
            bytes.position(bytes.position() + read);
            read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        }
        bytesEnded = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        if (beginning) {
            checkSignature();
        }
    }

    private void checkSignature() throws RejectedInputException {
        byte[] head = Arrays.copyOf(bytes.array(), Math.min(bytes.limit(), ContentSignature.BYTES));
        String found = ContentSignature.ofBytes(head).orElse(null);
        if (found != null) {
            throw new RejectedInputException(new SourceException(
                    Kind.MALFORMED, origin, "line 1", "the input is not UTF-8 text", "it looks like " + found));
        }
    }

    private void countLines() {
        for (int i = 0; i < chars.limit(); i++) {
            char c = chars.get(i);
            if (c == '\n' ? previous != '\r' : c == '\r') {
                line++;
            }
            previous = c;
        }
    }

    private void passOverByteOrderMark() {
        if (!started && chars.get(0) == BYTE_ORDER_MARK) {
            chars.get();
        }
        started = true;
    }

    private SourceException notUtf8(int length) {
        int lead = bytes.get(bytes.position()) & 0xFF;
        String place = "line " + line + ", byte " + bytesBefore;
        if (bytesEnded && bytes.remaining() == length && lead >= LOWEST_LEAD_BYTE) {
            return new SourceException(
                    Kind.TRUNCATED,
                    origin,
                    place,
                    "the input ends in the middle of a character",
                    "the transfer broke off: fetch it again");
        }
        return new SourceException(Kind.MALFORMED, origin, place, "byte 0x%02X is not UTF-8".formatted(lead), remedy);
    }

    /** Leaves the underlying input open: it belongs to whoever opened it. */
    @Override
    public void close() {}
}
