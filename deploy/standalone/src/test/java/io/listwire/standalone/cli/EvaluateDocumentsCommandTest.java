package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listwire.standalone.evaluate.document.DocumentEvaluation;
import io.listwire.standalone.evaluate.document.DocumentPredictor;
import io.listwire.standalone.evaluate.document.DocumentScores.Aspect;
import io.listwire.standalone.evaluate.document.LabelledDocumentFile;
import io.listwire.standalone.lists.GenuineData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateDocumentsCommandTest {

    private static final String NOTICE = """
            {"id": "d-1", "kind": "notice", "title": "Additions to the Unverified List", "published": "2022-02-08", \
            "text": "The Bureau of Industry and Security is adding three persons to the Unverified List.", \
            "labels": {"relevant": true, "topics": ["EXPORT_CONTROLS", "TARIFFS"], "issuing_jurisdictions": ["US"], \
            "target_jurisdictions": [], "lists": ["US-BIS-UVL"], "claims": [], "organizations": []}}
            """;
    private static final String UNLABELLED = """
            {"id": "d-2", "title": "A garden in spring", "text": "The roses are out."}
            """;

    @TempDir
    Path directory;

    @Test
    void shouldReportFiguresAndErrorsWhenDocumentsAreLabelled() throws IOException {
        CommandRun run = run(NOTICE + "\n" + UNLABELLED);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lines())
                .contains("all: 1 documents", "notices: 1 documents", "Documents with errors: 1", "  d-1")
                .noneMatch(line -> line.startsWith("news"))
                .anyMatch(line -> line.matches("relevance +1\\.000 +1\\.000 +1\\.000 +1 +0 +0"))
                .anyMatch(line -> line.matches("topics +1\\.000 +0\\.500 +0\\.667 +1 +0 +1 +macro F1 0\\.500"))
                .anyMatch(line -> line.matches(" +topics +missed +TARIFFS"));
    }

    @Test
    void shouldWriteFiguresAsOneObjectWhenJsonIsAskedFor() throws IOException {
        CommandRun run = run(NOTICE, "--json");

        JsonNode figures = new ObjectMapper().readTree(run.out());
        assertThat(run.lines()).hasSize(1);
        assertThat(figures.at("/all/topics/macro_f1").doubleValue()).isEqualTo(0.5);
        assertThat(figures.at("/news/documents").intValue()).isZero();
        assertThat(figures.at("/errors/0/topics/missed/0").asText()).isEqualTo("TARIFFS");
    }

    @Test
    void shouldWriteWhatWasReadOfEveryDocumentInTheShapeOfLabels() throws IOException {
        Path predictions = directory.resolve("predictions.jsonl");

        CommandRun run = run(NOTICE + UNLABELLED, "--predictions", predictions.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> lines = Files.readAllLines(predictions);
        assertThat(lines).hasSize(2);
        JsonNode notice = new ObjectMapper().readTree(lines.get(0));
        assertThat(notice.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "relevant",
                        "topics",
                        "issuing_jurisdictions",
                        "target_jurisdictions",
                        "lists",
                        "claims",
                        "organizations");
        assertThat(notice.path("id").asText()).isEqualTo("d-1");
        assertThat(notice.at("/lists/0").asText()).isEqualTo("US-BIS-UVL");
        assertThat(lines.get(1)).startsWith("{\"id\":\"d-2\",\"relevant\":false,\"topics\":[]");
    }

    @Test
    void shouldFindOrganisationsWhenListsAreLoaded() throws IOException {
        Path list = Files.writeString(directory.resolve("list.csv"), """
                list,id,type,name
                US-BIS-EL,1,organization,Quorwell Zephyr Optics Co. Ltd.
                US-BIS-EL,2,individual,Tallow Hemlock Brambling
                """);
        Path predictions = directory.resolve("predictions.jsonl");

        CommandRun run = run("""
                {"id": "d", "title": "Quorwell Zephyr Optics", "text": "It was led by Tallow Hemlock Brambling."}
                """, "--lists", list.toString(), "--predictions", predictions.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 documents, none of them labelled");
        assertThat(Files.readString(predictions)).contains("\"organizations\":[\"Quorwell Zephyr Optics\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"id": "a"}\\n{"id": "b"       | line 2: no JSON
            {"id": "a"} {"id": "b"}        | line 1: no JSON
            []                             | line 1: not a JSON object
            {"title": "x"}                 | line 1: id is missing
            {"id": "a", "text": 7}         | line 1: text must be a text or null
            {"id": "a", "labels": 7}       | line 1: labels must be an object
            {"id": "a", "labels": {}}      | line 1: labels.relevant must be true or false
            {"id": "a", "labels": {"relevant": true, "topics": "x"}} | line 1: labels.topics must be a list
            {"id": "a", "labels": {"relevant": true, "claims": [{"count": "x"}]}} | line 1: a claim's count must be a whole number
            ~~                             | has no document
            """)
    void shouldSayWhatIsWrongWithTheFile(String content, String complaint) throws IOException {
        CommandRun run = run(content.replace("\\n", "\n"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("documents.jsonl", complaint);
    }

    @Test
    void shouldSayThatTheFileIsNoTextWhenItIsNotUtf8() throws IOException {
        Path file = directory.resolve("latin.jsonl");
        Files.write(file, "{\"id\": \"Zürich\"}".getBytes(StandardCharsets.ISO_8859_1));

        CommandRun run = CommandRun.of("evaluate", "documents", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("latin.jsonl is not UTF-8");
    }

    @Test
    void shouldReadTheDocumentsOfTheDevelopmentSet() {
        DocumentEvaluation evaluation = DocumentEvaluation.of(
                LabelledDocumentFile.read(GenuineData.file("eval/documents-dev.jsonl")), new DocumentPredictor());

        assertThat(evaluation.all().agreement(Aspect.RELEVANCE).f1()).isGreaterThanOrEqualTo(0.95);
        assertThat(evaluation.all().agreement(Aspect.TOPICS).f1()).isGreaterThanOrEqualTo(0.85);
        assertThat(evaluation.all().agreement(Aspect.LISTS).f1()).isGreaterThanOrEqualTo(0.85);
    }

    private CommandRun run(String content, String... options) throws IOException {
        Path file = Files.writeString(directory.resolve("documents.jsonl"), content);
        String[] arguments = new String[options.length + 3];
        arguments[0] = "evaluate";
        arguments[1] = "documents";
        arguments[2] = file.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return CommandRun.of(arguments);
    }
}
