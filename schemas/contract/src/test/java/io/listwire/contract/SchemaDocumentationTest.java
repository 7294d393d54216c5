package io.listwire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other teams build on the contracts: each type and field says what it means, and what null means. */
class SchemaDocumentationTest {

    static Stream<String> subjects() {
        return RegisteredSchemas.subjects().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void shouldDocumentEveryTypeAndField(String subject) {
        ParsedSchema schema = RegisteredSchemas.subjects().get(subject);
        List<String> undocumented = new ArrayList<>();
        check((Schema) schema.rawSchema(), undocumented, new HashSet<>());
        assertThat(undocumented).isEmpty();
    }

    private static void check(Schema schema, List<String> undocumented, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> record(schema, undocumented, seen);
            case ENUM -> {
                if (schema.getDoc() == null) {
                    undocumented.add(schema.getFullName());
                }
            }
            case ARRAY -> check(schema.getElementType(), undocumented, seen);
            case UNION -> schema.getTypes().forEach(type -> check(type, undocumented, seen));
            default -> {}
        }
    }

    private static void record(Schema schema, List<String> undocumented, Set<String> seen) {
        if (!seen.add(schema.getFullName())) {
            return;
        }
        if (schema.getDoc() == null) {
            undocumented.add(schema.getFullName());
        }
        for (Schema.Field field : schema.getFields()) {
            String doc = field.doc() == null ? "" : field.doc().toLowerCase(Locale.ROOT);
            boolean nullUnexplained =
                    field.schema().isNullable() && !schema.getDoc().contains("null") && !doc.contains("null");
            if (doc.isEmpty() || nullUnexplained) {
                undocumented.add(schema.getFullName() + "." + field.name());
            }
            check(field.schema(), undocumented, seen);
        }
    }
}
