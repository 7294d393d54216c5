package io.listwire.standalone.subscription;

import com.google.common.base.Throwables;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;

/** Tells a registry that cannot be asked, which passes, from a record that cannot be read, which does not. */
final class RegistryFailure {

    private static final int SERVER_ERROR = 500;

    private RegistryFailure() {}

    /** What kept the registry from answering, where that is why; the serialisers wrap it. */
    static Optional<Throwable> in(Throwable failure) {
        return Throwables.getCausalChain(failure).stream()
                .filter(RegistryFailure::isOfRegistry)
                .findFirst();
    }

    private static boolean isOfRegistry(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof InterruptedIOException
                || cause instanceof UnknownHostException
                || (cause instanceof RestClientException answer && answer.getStatus() >= SERVER_ERROR);
    }
}
