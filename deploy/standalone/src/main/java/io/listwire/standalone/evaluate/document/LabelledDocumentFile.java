package io.listwire.standalone.evaluate.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.listwire.standalone.StandaloneException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads documents: UTF-8, one JSON object a line with id, kind, title, published, text and, if there, labels. */
public final class LabelledDocumentFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int DATE_LENGTH = 10;

    private LabelledDocumentFile() {}

    /**
     * Reads all documents.
     *
     * @throws StandaloneException where the file is not there or empty, or a line is not a document: an evaluation that
     *     leaves lines out would be none
     */
    public static List<LabelledDocument> read(Path path) {
        List<LabelledDocument> documents = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String content = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
                if (!content.isBlank()) {
                    documents.add(document(content));
                }
            }
        } catch (NoSuchFileException e) {
            throw new StandaloneException(path + " is not there", e);
        } catch (CharacterCodingException e) {
            throw new StandaloneException(path + " is not UTF-8 after line " + number, e);
        } catch (JsonProcessingException e) {
            throw new StandaloneException(path + ", line " + number + ": no JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new StandaloneException(path + ", line " + number + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StandaloneException(path + " cannot be read: " + e.getMessage(), e);
        }
        if (documents.isEmpty()) {
            throw new StandaloneException(path + " has no document: it must have one JSON object a line");
        }
        return documents;
    }

    private static LabelledDocument document(String line) throws JsonProcessingException {
        JsonNode node = JSON.readTree(line);
        if (!node.isObject()) {
            throw new IllegalArgumentException("not a JSON object");
        }
        String id = node.path("id").asText("");
        if (id.isBlank()) {
            throw new IllegalArgumentException("id is missing");
        }
        JsonNode labels = node.path("labels");
        return new LabelledDocument(
                id,
                node.path("kind").asText("").equals("notice"),
                text(node, "title"),
                text(node, "text"),
                date(node.path("published").asText("")),
                labels.isMissingNode() || labels.isNull() ? Optional.empty() : Optional.of(LabelsJson.read(labels)));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual() && !value.isNull() && !value.isMissingNode()) {
            throw new IllegalArgumentException(field + " must be a text or null");
        }
        return value.asText("");
    }

    /** A date, also one with a time behind it; a document whose date cannot be read is one without. */
    private static Optional<LocalDate> date(String value) {
        try {
            return value.length() < DATE_LENGTH
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(value.substring(0, DATE_LENGTH)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
