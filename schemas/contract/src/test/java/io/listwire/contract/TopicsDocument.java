package io.listwire.contract;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** Writes docs/topics.md from the declarations. */
public final class TopicsDocument {

    private TopicsDocument() {}

    /** The whole document, Markdown. */
    public static String markdown(List<? extends Topic<?>> topics) {
        return """
                # Topics

                Generated from `Topics` and the Avro schemas by `TopicsDocumentTest`; do not edit.
                Keys are UTF-8 strings. Values are Avro, with the schema's id in the Confluent wire format, and stand in
                the registry under `<topic>-value` with compatibility FULL_TRANSITIVE. Consumers of topics that the
                processor writes set `isolation.level=read_committed`.

                Headers, UTF-8: what is made of a record has that record's, and what is made at the end of a snapshot
                has those of its end marker. `listwire.correlation.id` names the input that was sent or fetched,
                `listwire.cause` its sort (list, document, company); `traceparent` and `tracestate` are W3C Trace Context.

                | topic | key | value | partitions | cleanup | retention |
                |---|---|---|---|---|---|
                """
                + topics.stream().map(TopicsDocument::row).collect(Collectors.joining())
                + topics.stream().map(TopicsDocument::section).collect(Collectors.joining());
    }

    private static String row(Topic<?> topic) {
        return "| [%s](#%s) | %s | %s | %d | %s | %s |%n"
                .formatted(
                        topic.name(),
                        topic.name().replace(".", ""),
                        topic.key(),
                        topic.valueType().getSimpleName(),
                        topic.partitions(),
                        topic.cleanup().policy(),
                        retention(topic.retention()));
    }

    private static String retention(Optional<Duration> retention) {
        return retention.map(age -> age.toDays() + " days").orElse("for good");
    }

    private static String section(Topic<?> topic) {
        StringBuilder section = new StringBuilder("\n## " + topic.name() + "\n\n");
        section.append(topic.purpose()).append("\n\n");
        section.append("- written by: ")
                .append(String.join(", ", topic.writers()))
                .append('\n');
        section.append("- read by: ").append(String.join(", ", topic.readers())).append('\n');
        section.append("- order: ").append(topic.ordering()).append("\n\n");
        section.append("| field | type | meaning |\n|---|---|---|\n");
        for (Schema.Field field : topic.schema().getFields()) {
            section.append("| %s | %s | %s |%n".formatted(field.name(), type(field.schema()), field.doc()));
        }
        return section.toString();
    }

    private static String type(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> schema.getTypes().stream().map(TopicsDocument::type).collect(Collectors.joining(" or "));
            case ARRAY -> "array of " + type(schema.getElementType());
            case ENUM -> "enum: " + String.join(", ", schema.getEnumSymbols());
            case RECORD, FIXED -> schema.getName();
            default ->
                schema.getLogicalType() == null
                        ? schema.getType().getName()
                        : schema.getLogicalType().getName();
        };
    }
}
