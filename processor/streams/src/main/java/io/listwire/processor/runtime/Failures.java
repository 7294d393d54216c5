package io.listwire.processor.runtime;

import com.google.common.base.Throwables;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.kafka.streams.errors.StreamsException;

/** What an error says. */
final class Failures {

    private static final int MOST_TRACE_CHARACTERS = 8_000;
    private static final int SERVER_ERROR = 500;

    private Failures() {}

    /** True where the registry could not be asked: the record is fine, and the same again will do later. */
    static boolean isRegistryUnavailable(Throwable error) {
        return Throwables.getCausalChain(error).stream()
                .anyMatch(cause -> cause instanceof SocketException
                        || cause instanceof SocketTimeoutException
                        || cause instanceof UnknownHostException
                        || (cause instanceof RestClientException refused && refused.getStatus() >= SERVER_ERROR));
    }

    /** The innermost error that is no mere wrapper of Kafka Streams. */
    static Throwable tellingCause(Throwable error) {
        List<Throwable> chain = Throwables.getCausalChain(error);
        return chain.stream()
                .filter(cause -> !(cause instanceof StreamsException))
                .findFirst()
                .orElse(error);
    }

    /** Its message and those of its causes. */
    static String message(Throwable error) {
        StringBuilder message = new StringBuilder();
        for (Throwable cause : Throwables.getCausalChain(error)) {
            String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (message.indexOf(text) < 0) {
                message.append(message.isEmpty() ? "" : ": ").append(text);
            }
        }
        return message.toString();
    }

    /** Its stack trace, cut where it grows too long for a record. */
    static String stackTrace(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        String text = trace.toString();
        return text.substring(0, Math.min(text.length(), MOST_TRACE_CHARACTERS));
    }
}
