package io.listwire.ingest.source.listwirecsv;

import io.listwire.ingest.source.input.CellValues;
import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.text.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One row with as many cells as the header has columns. */
final class Row {

    private final Header header;
    private final CsvRow cells;

    Row(Header header, CsvRow cells) {
        this.header = header;
        this.cells = cells;
    }

    /** The only value of a cell, made plain; empty where nothing stands in it. */
    Optional<String> value(Column column) {
        return header.cell(cells, column).flatMap(PlainText::lineIfAny);
    }

    List<String> values(Column column) {
        return header.cell(cells, column).map(CellValues::of).orElse(List.of());
    }

    /** The writer's own columns, labelled, by name: the order of columns means nothing. */
    Stream<String> own() {
        return IntStream.range(0, header.size())
                .filter(i -> header.titles().get(i).startsWith(Header.OWN))
                .boxed()
                .flatMap(i -> PlainText.lineIfAny(cells.cells().get(i)).stream()
                        .map(text -> header.titles().get(i).substring(Header.OWN.length()) + ": " + text))
                .sorted();
    }
}
