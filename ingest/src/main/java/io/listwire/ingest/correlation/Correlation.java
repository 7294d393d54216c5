package io.listwire.ingest.correlation;

import io.listwire.contract.ListwireHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What an input and all that comes of it have in common. It belongs to the thread that deals with the input, in the
 * logger's context, so that every line of the log has it too.
 *
 * @param id names the input, {@link #isId}
 * @param traceparent position in a trace, version 00 of W3C Trace Context
 * @param tracestate what tracing systems add to it; empty where there is nothing
 */
public record Correlation(String id, String traceparent, Optional<String> tracestate) {

    /** Key of the id in the logger's context. */
    public static final String ID_KEY = "correlation_id";

    private static final String TRACEPARENT_KEY = ListwireHeaders.TRACEPARENT;
    private static final String TRACESTATE_KEY = ListwireHeaders.TRACESTATE;
    private static final int LONGEST_ID = 128;
    // As many as tracing systems must pass on, W3C Trace Context 3.3.1.5.
    private static final int LONGEST_STATE = 512;
    private static final String NOT_SAMPLED = "00";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that nobody has given. */
    public static Correlation create() {
        return of(null, null, null);
    }

    /** With what a sender gives of it; what is missing, or is none, is made. */
    public static Correlation of(@Nullable String id, @Nullable String traceparent, @Nullable String tracestate) {
        Optional<String> given = Optional.ofNullable(traceparent).filter(Correlation::isTraceparent);
        String parent = given.orElseGet(() -> "00-" + random(16) + "-" + random(8) + "-" + NOT_SAMPLED);
        return new Correlation(
                Optional.ofNullable(id).filter(Correlation::isId).orElseGet(() -> parent.substring(3, 35)),
                parent,
                given.flatMap(traced -> Optional.ofNullable(tracestate).filter(Correlation::isTracestate)));
    }

    /** That of this thread; one that nobody has given where it has none. */
    public static Correlation current() {
        return of(MDC.get(ID_KEY), MDC.get(TRACEPARENT_KEY), MDC.get(TRACESTATE_KEY));
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        random[0] |= 1; // All zeros are no id.
        return HexFormat.of().formatHex(random);
    }

    /** True for 1 to 128 letters, digits, dots, colons, hyphens and underscores: fit for a log and for an address. */
    static boolean isId(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars().allMatch(c -> isLetterOrDigit(c) || ".:-_".indexOf(c) >= 0);
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    // 00-<32 hexadecimal digits>-<16>-<2>, lower case, ids not all zero.
    private static boolean isTraceparent(String text) {
        return text.length() == 55
                && text.startsWith("00-")
                && text.charAt(35) == '-'
                && text.charAt(52) == '-'
                && isHexId(text, 3, 35)
                && isHexId(text, 36, 52)
                && isHex(text, 53, 55);
    }

    private static boolean isHexId(String text, int from, int to) {
        return isHex(text, from, to) && text.chars().limit(to).skip(from).anyMatch(c -> c != '0');
    }

    private static boolean isHex(String text, int from, int to) {
        return text.chars().limit(to).skip(from).allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    private static boolean isTracestate(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_STATE && text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** Gives it to this thread, until {@link #clear}. */
    public void open() {
        MDC.put(ID_KEY, id);
        MDC.put(TRACEPARENT_KEY, traceparent);
        tracestate.ifPresentOrElse(state -> MDC.put(TRACESTATE_KEY, state), () -> MDC.remove(TRACESTATE_KEY));
    }

    /** Takes from this thread whatever it has. */
    public static void clear() {
        MDC.remove(ID_KEY);
        MDC.remove(TRACEPARENT_KEY);
        MDC.remove(TRACESTATE_KEY);
    }

    /** Puts it into a record's headers. */
    public void addTo(Headers headers) {
        headers.add(ListwireHeaders.CORRELATION_ID, utf8(id));
        headers.add(ListwireHeaders.TRACEPARENT, utf8(traceparent));
        tracestate.ifPresent(state -> headers.add(ListwireHeaders.TRACESTATE, utf8(state)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
