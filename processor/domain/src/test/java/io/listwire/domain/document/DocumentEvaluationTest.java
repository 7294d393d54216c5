package io.listwire.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures the bundled reader on labelled documents: genuine ones, and short ones of our own of many publishers and kinds. The
 * floors are a little below what it reached. Claims are counted as sets here: the same act twice in a document counts once.
 */
class DocumentEvaluationTest {

    private final Agreement relevance = new Agreement("relevance");
    private final Agreement topics = new Agreement("topics");
    private final Agreement issuing = new Agreement("issuing");
    private final Agreement target = new Agreement("target");
    private final Agreement lists = new Agreement("lists");
    private final Agreement claims = new Agreement("claims");
    private final DocumentReader reader = DocumentReader.bundled();

    @Test
    void shouldAgreeWithLabelsWhenDocumentsAreGenuine() {
        SharedData.lines("eval/documents-dev.jsonl", StandardCharsets.UTF_8).forEach(this::compare);

        print();
        assertThat(relevance.f1()).isGreaterThanOrEqualTo(0.97);
        assertThat(topics.f1()).isGreaterThanOrEqualTo(0.88);
        assertThat(issuing.f1()).isGreaterThanOrEqualTo(0.93);
        assertThat(target.f1()).isGreaterThanOrEqualTo(0.8);
        assertThat(lists.f1()).isGreaterThanOrEqualTo(0.9);
        assertThat(claims.f1()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void shouldAgreeWithLabelsWhenDocumentsAreOfManyPublishers() {
        synthetic().forEach(this::compare);

        print();
        assertThat(relevance.f1()).isGreaterThanOrEqualTo(0.97);
        assertThat(topics.f1()).isGreaterThanOrEqualTo(0.9);
        assertThat(issuing.f1()).isGreaterThanOrEqualTo(0.9);
        assertThat(target.f1()).isGreaterThanOrEqualTo(0.88);
        assertThat(lists.f1()).isGreaterThanOrEqualTo(0.95);
        assertThat(claims.f1()).isGreaterThanOrEqualTo(0.92);
    }

    private void print() {
        Stream.of(relevance, topics, issuing, target, lists, claims).forEach(System.out::println);
    }

    private static List<String> synthetic() {
        try (InputStream in =
                Objects.requireNonNull(DocumentEvaluationTest.class.getResourceAsStream("documents-synthetic.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(String line) {
        Map<String, Object> document = Json.object(line);
        String published = (String) document.get("published");
        DocumentReading reading = reader.read(
                new DocumentText((String) document.get("title"), (String) document.get("text")),
                published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published)));
        Classification found = reading.about();
        Map<?, ?> labels = (Map<?, ?>) document.get("labels");
        String differences = relevance.add(
                        labels.get("relevant").equals(true) ? List.of("yes") : List.of(),
                        found.relevant() ? List.of("yes") : List.of())
                + topics.add(
                        strings(labels, "topics"),
                        found.topics().stream().map(t -> t.topic().name()).toList())
                + issuing.add(
                        strings(labels, "issuing_jurisdictions"),
                        found.issuing().stream().map(JurisdictionLabel::code).toList())
                + target.add(
                        strings(labels, "target_jurisdictions"),
                        found.target().stream().map(JurisdictionLabel::code).toList())
                + lists.add(
                        strings(labels, "lists"),
                        found.lists().stream()
                                .map(list -> label(list.list()))
                                .distinct()
                                .toList())
                + claims.add(
                        ((List<?>) labels.get("claims"))
                                .stream().map(DocumentEvaluationTest::expected).toList(),
                        reading.claims().stream()
                                .map(DocumentEvaluationTest::written)
                                .toList());
        if (!differences.isEmpty()) {
            System.out.println(document.get("id") + differences);
        }
    }

    private static String expected(Object claim) {
        Map<?, ?> fields = (Map<?, ?>) claim;
        String count = fields.get("count") instanceof Double number ? String.valueOf(number.longValue()) : "-";
        return fields.get("action") + " " + count + " " + (fields.get("list").equals("") ? "-" : fields.get("list"));
    }

    private static String written(Claim claim) {
        return claim.action() + " "
                + claim.count().map(String::valueOf).orElse("-") + " "
                + claim.list().map(DocumentEvaluationTest::label).orElse("-");
    }

    /** Labels have ids for these lists, and for no others. */
    private static String label(String list) {
        return Stream.of(
                                "US-BIS-",
                                "US-OFAC-",
                                "US-DOD-1260H",
                                "US-DHS-",
                                "EU-FSF",
                                "GB-UKSL",
                                "UN-SC",
                                "JP-METI-EUL",
                                "CN-UEL")
                        .anyMatch(list::startsWith)
                ? list
                : "OTHER";
    }

    private static List<String> strings(Map<?, ?> labels, String name) {
        return ((List<?>) labels.get(name)).stream().map(String.class::cast).toList();
    }
}
