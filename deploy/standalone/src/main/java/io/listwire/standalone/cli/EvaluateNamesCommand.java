package io.listwire.standalone.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.listwire.domain.matching.MatchThresholds;
import io.listwire.domain.matching.NameScorer;
import io.listwire.domain.matching.WordCounts;
import io.listwire.domain.name.NameReader;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.evaluate.NamePair;
import io.listwire.standalone.evaluate.NamePairFile;
import io.listwire.standalone.evaluate.NameReport;
import io.listwire.standalone.evaluate.ScoredPair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the name matcher on labelled pairs. */
@Command(
        name = "names",
        description = {
            "Scores labelled pairs of names of organisations: precision, recall and F1 at the shipped thresholds, by",
            "category, and the pairs that it got wrong."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  listwire evaluate names pairs.csv", "  listwire evaluate names pairs.csv --predictions scored.csv"
        })
final class EvaluateNamesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "FILE",
            description = "CSV with a header: left, right, is_match (1 or 0) and, if there, category.")
    private Path file = Path.of("");

    @Option(
            names = "--predictions",
            paramLabel = "OUT",
            description = "Writes left, right, score and match (1 or 0) of every row to this CSV file.")
    private @Nullable Path predictions;

    @Override
    public Integer call() {
        MatchThresholds thresholds = MatchThresholds.shipped();
        List<ScoredPair> scored = score(NamePairFile.read(file));
        if (predictions != null) {
            write(scored, thresholds.alert(), predictions);
        }
        new NameReport(Output.of(command).out(), thresholds).print(scored);
        return 0;
    }

    private static List<ScoredPair> score(List<NamePair> pairs) {
        NameReader reader = new NameReader();
        NameScorer scorer = new NameScorer(WordCounts.bundled());
        return pairs.stream()
                .map(pair -> new ScoredPair(
                        pair,
                        scorer.compare(reader.read(pair.left()), reader.read(pair.right()))
                                .score()))
                .toList();
    }

    private static void write(List<ScoredPair> pairs, double threshold, Path target) {
        try (CsvWriter csv = CsvWriter.builder().build(target)) {
            csv.writeRecord("left", "right", "score", "match");
            for (ScoredPair scored : pairs) {
                csv.writeRecord(
                        scored.pair().left(),
                        scored.pair().right(),
                        String.format(Locale.ROOT, "%.4f", scored.score()),
                        scored.isFound(threshold) ? "1" : "0");
            }
        } catch (IOException e) {
            throw new StandaloneException(target + " cannot be written: " + e.getMessage(), e);
        }
    }
}
