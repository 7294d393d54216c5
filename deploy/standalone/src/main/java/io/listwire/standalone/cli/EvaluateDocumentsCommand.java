package io.listwire.standalone.cli;

import io.listwire.standalone.evaluate.document.DocumentEvaluation;
import io.listwire.standalone.evaluate.document.DocumentPredictor;
import io.listwire.standalone.evaluate.document.DocumentReport;
import io.listwire.standalone.evaluate.document.LabelledDocumentFile;
import io.listwire.standalone.evaluate.document.ScoresJson;
import io.listwire.standalone.lists.ListFile;
import io.listwire.standalone.screen.RecognisedList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the reading of documents on labelled ones. */
@Command(
        name = "documents",
        description = {
            "Reads labelled news and notices: relevance, topics, jurisdictions, lists, claims and organisations; precision,",
            "recall and F1 for all, for news and for notices, and what was wrong, document by document. Documents without",
            "labels are read, and not counted."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire evaluate documents documents.jsonl --lists consolidated.csv",
            "  listwire evaluate documents documents.jsonl --predictions predicted.jsonl"
        })
final class EvaluateDocumentsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "One JSON object a line: id, kind (news or notice), title, published, text and, if there, labels.")
    private Path file = Path.of("");

    @Option(
            names = "--lists",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Lists whose parties are looked for: publishers' files, or directories with the files of a set.")
    private List<Path> lists = List.of();

    @Option(
            names = "--predictions",
            paramLabel = "OUT",
            description =
                    "Writes what was read of every document to this file: one JSON object a line, id and the labels.")
    private @Nullable Path predictions;

    @Option(names = "--json", description = "The figures as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Output output = Output.of(command);
        DocumentPredictor predictor = new DocumentPredictor();
        for (Path list : lists) {
            ListFile listed = RecognisedList.read(list);
            SkippedRows.complain(list, listed.skipped(), output.err());
            predictor.add(listed);
        }
        if (!lists.isEmpty()) {
            output.err().println(predictor.parties() + " listed organisations");
        }
        DocumentEvaluation evaluation = DocumentEvaluation.of(LabelledDocumentFile.read(file), predictor);
        if (predictions != null) {
            evaluation.write(predictions);
        }
        if (json) {
            output.out().println(ScoresJson.of(evaluation));
        } else {
            print(evaluation, output.out());
        }
        return 0;
    }

    private static void print(DocumentEvaluation evaluation, PrintWriter out) {
        if (evaluation.all().documents() == 0) {
            out.println(evaluation.read() + " documents, none of them labelled");
            return;
        }
        DocumentReport report = new DocumentReport(out);
        report.print("all", evaluation.all());
        report.print("news", evaluation.news());
        report.print("notices", evaluation.notices());
        report.printErrors(evaluation.all());
    }
}
