package io.listwire.standalone.evaluate.document;

import io.listwire.standalone.StandaloneException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was read in documents, compared with their labels where they have some. */
public final class DocumentEvaluation {

    private record Prediction(String id, DocumentLabels labels) {}

    private final List<Prediction> predictions = new ArrayList<>();
    private final DocumentScores all = new DocumentScores();
    private final DocumentScores news = new DocumentScores();
    private final DocumentScores notices = new DocumentScores();

    private DocumentEvaluation() {}

    /** Reads all documents. */
    public static DocumentEvaluation of(List<LabelledDocument> documents, DocumentPredictor predictor) {
        DocumentEvaluation evaluation = new DocumentEvaluation();
        documents.forEach(document -> evaluation.add(document, predictor.predict(document)));
        return evaluation;
    }

    private void add(LabelledDocument document, DocumentLabels predicted) {
        predictions.add(new Prediction(document.id(), predicted));
        document.labels().ifPresent(expected -> {
            all.add(document.id(), expected, predicted);
            (document.notice() ? notices : news).add(document.id(), expected, predicted);
        });
    }

    /**
     * Writes what was read of every document, one JSON object a line: id and the fields of the labels.
     *
     * @throws StandaloneException where the file cannot be written
     */
    public void write(Path target) {
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            for (Prediction prediction : predictions) {
                out.write(LabelsJson.of(prediction.id(), prediction.labels()).toString());
                out.write('\n');
            }
        } catch (IOException e) {
            throw new StandaloneException(target + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Number of documents read, labelled or not. */
    public int read() {
        return predictions.size();
    }

    /** Every labelled document. */
    public DocumentScores all() {
        return all;
    }

    /** Labelled news. */
    public DocumentScores news() {
        return news;
    }

    /** Labelled notices. */
    public DocumentScores notices() {
        return notices;
    }
}
