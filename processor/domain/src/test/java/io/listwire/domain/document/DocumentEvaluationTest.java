package io.listwire.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Measures the bundled classifier on labelled documents; the floors are a little below what it reached. */
class DocumentEvaluationTest {

    private final Agreement relevance = new Agreement("relevance");
    private final Agreement topics = new Agreement("topics");
    private final Agreement issuing = new Agreement("issuing");
    private final Agreement target = new Agreement("target");
    private final Agreement lists = new Agreement("lists");

    @Test
    void shouldAgreeWithLabelsWhenDocumentsAreKnown() {
        List<String> lines = SharedData.lines("eval/documents-dev.jsonl", StandardCharsets.UTF_8);
        LexiconClassifier classifier = LexiconClassifier.bundled();

        for (String line : lines) {
            Map<String, Object> document = Json.object(line);
            DocumentText text = new DocumentText((String) document.get("title"), (String) document.get("text"));
            compare(document, classifier.classify(text));
        }

        Stream.of(relevance, topics, issuing, target, lists).forEach(System.out::println);
        assertThat(relevance.f1()).isGreaterThanOrEqualTo(0.95);
        assertThat(topics.f1()).isGreaterThanOrEqualTo(0.88);
        assertThat(issuing.f1()).isGreaterThanOrEqualTo(0.9);
        assertThat(target.f1()).isGreaterThanOrEqualTo(0.72);
        assertThat(lists.f1()).isGreaterThanOrEqualTo(0.82);
    }

    private void compare(Map<String, Object> document, Classification found) {
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
                        found.lists().stream().map(ListReference::list).toList());
        if (!differences.isEmpty()) {
            System.out.println(document.get("id") + differences);
        }
    }

    private static List<String> strings(Map<?, ?> labels, String name) {
        return ((List<?>) labels.get(name)).stream().map(String.class::cast).toList();
    }
}
