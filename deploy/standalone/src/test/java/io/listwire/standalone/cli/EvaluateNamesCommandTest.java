package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.matching.MatchThresholds;
import io.listwire.domain.matching.NameScorer;
import io.listwire.domain.matching.WordCounts;
import io.listwire.domain.name.NameReader;
import io.listwire.standalone.evaluate.NamePairFile;
import io.listwire.standalone.evaluate.Quality;
import io.listwire.standalone.evaluate.ScoredPair;
import io.listwire.standalone.lists.GenuineData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateNamesCommandTest {

    private static final String PAIRS = """
            left,right,is_match,category
            Vostokmash Plant JSC,АО «Завод Востокмаш»,1,cross_script
            Tallow Trading LLC,Hemlock Trading LLC,0,one_word_differs
            "Quorwell, Ltd.",Zephyrine,1,other_name
            """;

    @TempDir
    Path directory;

    @Test
    void shouldReportQualityByCategoryAndTheWrongPairs() throws IOException {
        CommandRun run = CommandRun.of("evaluate", "names", file(PAIRS).toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lines())
                .contains("3 pairs, 2 of them matches")
                .anyMatch(line -> line.matches("alert +0\\.78 +1\\.000 +0\\.500 +0\\.667"))
                .anyMatch(line -> line.matches("one_word_differs +1 .* 100 %"))
                .contains("Missed: 1")
                .anyMatch(line -> line.matches(" +0\\.000 +Quorwell, Ltd\\. \\| Zephyrine +\\(other_name\\)"))
                .noneMatch(line -> line.startsWith("False alarms"));
    }

    @Test
    void shouldWriteAPredictionForEveryRow() throws IOException {
        Path predictions = directory.resolve("predictions.csv");

        CommandRun run = CommandRun.of(
                "evaluate", "names", file("\uFEFF" + PAIRS).toString(), "--predictions", predictions.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> lines = Files.readAllLines(predictions);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isEqualTo("left,right,score,match");
        assertThat(lines.get(1)).matches("Vostokmash Plant JSC,.*,(0\\.9\\d+|1\\.0000),1");
        assertThat(lines.get(2)).matches("Tallow Trading LLC,Hemlock Trading LLC,0\\.\\d{4},0");
        assertThat(lines.get(3)).isEqualTo("\"Quorwell, Ltd.\",Zephyrine,0.0000,0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            left,right\\na,b           | has no column is_match
            left,right,is_match\\na,b,maybe | line 2: is_match is 'maybe', not 1 or 0
            left,right,is_match\\na,b   | line 2: the row has 2 cells where the header has 3
            left,right,is_match        | has a header and no pair
            left;right;is_match\\na;b;1 | has no column left
            """)
    void shouldSayWhatIsWrongWithTheFile(String content, String complaint) throws IOException {
        CommandRun run = CommandRun.of(
                "evaluate", "names", file(content.replace("\\n", "\n")).toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("pairs.csv", complaint);
    }

    @Test
    void shouldSayThatTheFileIsNotThere() {
        CommandRun run = CommandRun.of(
                "evaluate", "names", directory.resolve("absent.csv").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("absent.csv is not there");
    }

    @Test
    void shouldMatchTheNamesOfTheDevelopmentSet() {
        NameReader reader = new NameReader();
        NameScorer scorer = new NameScorer(WordCounts.bundled());
        List<ScoredPair> scored = NamePairFile.read(GenuineData.file("eval/names-dev.csv")).stream()
                .map(pair -> new ScoredPair(
                        pair,
                        scorer.compare(reader.read(pair.left()), reader.read(pair.right()))
                                .score()))
                .toList();

        Quality quality = Quality.of(scored, MatchThresholds.shipped().alert());

        assertThat(quality.f1()).isGreaterThan(0.88);
        assertThat(quality.precision()).isGreaterThan(0.97);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("pairs.csv"), content);
    }
}
