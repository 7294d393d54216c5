package io.listwire.contract;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
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
 * A registry client that remembers, beyond what Confluent's own does:
 *
 * <ul>
 *   <li>The ids of the schema objects that it was asked for before. The serialiser asks for every record, always with the
 *       same object; the client's own cache looks for an equal schema, and the hash of a schema is made from all of it,
 *       every time: an eighth of what a record costs.
 *   <li>The schema of an id, whichever subject it is asked under; the client's own cache asks again for each subject. Ids
 *       hold for the whole registry, as Listwire's subjects stand in no context of their own.
 * </ul>
 *
 * <p>A registry that starts may answer that it knows no schema before it has read its own. So an unknown id counts only
 * where the registry still knows one that it knew before; else it is unavailable, and the client says so with a 503.
 */
final class RememberedSchemas implements InvocationHandler {

    /** Beyond this many they cannot be the same ones again and again: nothing is gained by remembering them. */
    private static final int MOST = 1_000;

    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final int UNAVAILABLE_CODE = 50301;

    private final SchemaRegistryClient client;
    private final Map<String, Map<ParsedSchema, Object>> idsBySubject = new ConcurrentHashMap<>();
    private final Map<Integer, Object> schemasById = new ConcurrentHashMap<>();

    private RememberedSchemas(SchemaRegistryClient client) {
        this.client = client;
    }

    static SchemaRegistryClient of(SchemaRegistryClient client) {
        return (SchemaRegistryClient) Proxy.newProxyInstance(
                RememberedSchemas.class.getClassLoader(),
                new Class<?>[] {SchemaRegistryClient.class},
                new RememberedSchemas(client));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && asksForId(method, arguments)) {
            return id(method, arguments);
        }
        if (arguments != null && asksForSchema(method, arguments)) {
            return schema(method, arguments);
        }
        return ask(method, arguments);
    }

    private static boolean asksForId(Method method, Object[] arguments) {
        return method.getName().equals("getId")
                && arguments.length > 1
                && arguments[0] instanceof String
                && arguments[1] instanceof ParsedSchema;
    }

    private static boolean asksForSchema(Method method, Object[] arguments) {
        return (method.getName().equals("getSchemaById") || method.getName().equals("getSchemaBySubjectAndId"))
                && arguments[arguments.length - 1] instanceof Integer;
    }

    private @Nullable Object id(Method method, Object[] arguments) throws Throwable {
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

    private @Nullable Object schema(Method method, Object[] arguments) throws Throwable {
        Integer id = (Integer) arguments[arguments.length - 1];
        Object schema = schemasById.get(id);
        if (schema == null) {
            schema = askTwice(method, arguments);
            if (schema != null && schemasById.size() < MOST) {
                schemasById.put(id, schema);
            }
        }
        return schema;
    }

    /** The second time the registry is known to have read its schemas; the first time it may not have. */
    private @Nullable Object askTwice(Method method, Object[] arguments) throws Throwable {
        try {
            return ask(method, arguments);
        } catch (RestClientException e) {
            if (e.getStatus() != NOT_FOUND || schemasById.isEmpty()) {
                throw e;
            }
        }
        requireRead(schemasById.keySet().iterator().next());
        return ask(method, arguments);
    }

    private void requireRead(int known) throws IOException, RestClientException {
        try {
            client.getAllVersionsById(known); // no cache answers this question
        } catch (RestClientException e) {
            if (e.getStatus() != NOT_FOUND) {
                throw e;
            }
            throw new RestClientException(
                    "the schema registry does not know schema " + known
                            + ", which it knew before: it is starting, or has lost its data",
                    UNAVAILABLE,
                    UNAVAILABLE_CODE);
        }
    }

    private @Nullable Object ask(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
