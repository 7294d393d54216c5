package io.listwire.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.Test;

/**
 * What was released is written to disks that we do not know of: each later version must read it, and be read by it. The
 * frozen schemas stand under src/test/resources/released/VERSION; a release adds its folder and changes no other.
 */
class ReleasedSchemasTest {

    private static final Path RELEASED = Path.of("src/test/resources/released");
    private static final SchemaValidator FULL_TRANSITIVE =
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

    @Test
    void shouldBeCompatibleWithEveryReleasedSchema() throws Exception {
        List<Path> files = released();
        Map<String, ParsedSchema> current = RegisteredSchemas.subjects();

        assertThat(files).hasSizeGreaterThanOrEqualTo(current.size());
        for (Path file : files) {
            String subject = file.getFileName().toString().replace(".avsc", "");
            ParsedSchema now = current.get(subject);
            assertThat(now).as("%s was released and is gone", subject).isNotNull();
            FULL_TRANSITIVE.validate((Schema) now.rawSchema(), List.of(parse(file)));
        }
    }

    @Test
    void shouldHaveReleasedEverySubject() throws IOException {
        List<String> subjects = released().stream()
                .map(file -> file.getFileName().toString().replace(".avsc", ""))
                .toList();

        assertThat(subjects).containsAll(RegisteredSchemas.subjects().keySet());
    }

    @Test
    void shouldRefuseFieldWithoutDefault() throws Exception {
        for (Path file : released()) {
            Schema released = parse(file);
            Schema incompatible = withField(released);

            assertThatThrownBy(() -> FULL_TRANSITIVE.validate(incompatible, List.of(released)))
                    .as(file.toString())
                    .isInstanceOf(SchemaValidationException.class);
        }
    }

    private static Schema withField(Schema record) {
        List<Schema.Field> fields = new ArrayList<>();
        record.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        fields.add(new Schema.Field("withoutDefault", SchemaBuilder.builder().stringType()));
        return Schema.createRecord(record.getName(), record.getDoc(), record.getNamespace(), false, fields);
    }

    private static List<Path> released() throws IOException {
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .toList();
        }
    }

    private static Schema parse(Path file) throws IOException {
        return new Schema.Parser().parse(Files.readString(file));
    }
}
