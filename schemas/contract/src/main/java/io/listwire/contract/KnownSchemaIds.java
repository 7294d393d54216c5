package io.listwire.contract;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A registry client that knows the ids of the schema objects that it was asked for before. The serialiser asks for every
 * record, always with the same object; the client's own cache looks for an equal schema, and the hash of a schema is made
 * from all of it, every time: an eighth of what a record costs.
 */
final class KnownSchemaIds implements InvocationHandler {

    /** Beyond this many the objects cannot be the same ones again and again: nothing is gained by remembering them. */
    private static final int MOST = 1_000;

    private final SchemaRegistryClient client;
    private final Map<String, Map<ParsedSchema, Object>> idsBySubject = new ConcurrentHashMap<>();

    private KnownSchemaIds(SchemaRegistryClient client) {
        this.client = client;
    }

    static SchemaRegistryClient of(SchemaRegistryClient client) {
        return (SchemaRegistryClient) Proxy.newProxyInstance(
                KnownSchemaIds.class.getClassLoader(),
                new Class<?>[] {SchemaRegistryClient.class},
                new KnownSchemaIds(client));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments == null || !asksForId(method, arguments)) {
            return ask(method, arguments);
        }
        Map<ParsedSchema, Object> known = idsBySubject.computeIfAbsent(
                (String) arguments[0], subject -> Collections.synchronizedMap(new IdentityHashMap<>()));
        Object id = known.get((ParsedSchema) arguments[1]);
        if (id == null) {
            id = ask(method, arguments);
            if (id != null && known.size() < MOST) {
                known.put((ParsedSchema) arguments[1], id);
            }
        }
        return id;
    }

    private static boolean asksForId(Method method, Object[] arguments) {
        return method.getName().equals("getId")
                && arguments.length > 1
                && arguments[0] instanceof String
                && arguments[1] instanceof ParsedSchema;
    }

    private @Nullable Object ask(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
