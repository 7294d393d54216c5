package io.listwire.contract;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The headers that go with a record from the input to the alert: what is made of a record has that record's headers, and
 * what is made at the end of a snapshot those of its end marker. Values are UTF-8.
 */
public final class ListwireHeaders {

    /** Names what was sent or fetched, so that all that came of it can be found, in topics and logs. */
    public static final String CORRELATION_ID = "listwire.correlation.id";

    /** What sort of input it was, one of the {@code CAUSE_} values. */
    public static final String CAUSE = "listwire.cause";

    /** Position in a trace, W3C Trace Context. */
    public static final String TRACEPARENT = "traceparent";

    /** What tracing systems add to it, W3C Trace Context. */
    public static final String TRACESTATE = "tracestate";

    /** A restriction list, or a decision about one. */
    public static final String CAUSE_LIST = "list";

    /** News or a notice. */
    public static final String CAUSE_DOCUMENT = "document";

    /** A change of a watchlist. */
    public static final String CAUSE_COMPANY = "company";

    private ListwireHeaders() {}

    /** The last header of that name, as text; empty where there is none. */
    public static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
