package io.listwire.ingest.source.bis;

import io.listwire.contract.RestrictionList;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.xml.XmlReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads title 15, part 744 of the Code of Federal Regulations as ecfr.gov serves it: supplement 4 is the Entity List, 6
 * the Unverified List, 7 the Military End-User List, each a table. An entry is a row of it; what a row leaves empty in the
 * columns of country and citation it takes from the row above.
 */
public final class EcfrParser implements ListParser {

    private static final Set<String> BREAKING = Set.of("br", "BR", "P", "LI");
    private static final Set<String> CELLS = Set.of("TD", "TH", "ENT");
    private static final Set<String> ROWS = Set.of("TR", "ROW");
    private static final Set<String> HEADINGS = Set.of("TH", "CHED");

    private final InputLimits limits;

    public EcfrParser(InputLimits limits) {
        this.limits = limits;
    }

    @Override
    public String format() {
        return "bis-ecfr";
    }

    @Override
    public String version() {
        return "bis-ecfr/1";
    }

    @Override
    public void parse(ListFiles files, Origin origin, ListSink sink) throws SourceException, IOException {
        try (InputStream in = files.openOnly(origin)) {
            new Reading(new XmlReader(in, origin, limits), sink).run();
        }
    }

    /** One pass over the file. */
    private static final class Reading {

        private final XmlReader xml;
        private final ListSink sink;
        private final Map<RestrictionList, EcfrTable> tables = new EnumMap<>(RestrictionList.class);
        private Optional<EcfrTable> table = Optional.empty();
        private final List<String> cells = new ArrayList<>();
        private boolean heading;
        private long line;

        Reading(XmlReader xml, ListSink sink) {
            this.xml = xml;
            this.sink = sink;
        }

        void run() throws SourceException, IOException {
            while (xml.nextStart()) {
                take(xml.name());
            }
            endRow();
            if (tables.isEmpty()) {
                throw xml.unexpected(
                        "there is no supplement 4, 6 or 7 to part 744 in it",
                        "give the XML of title 15, part 744, as ecfr.gov's versioner serves it");
            }
            tables.values().forEach(EcfrTable::end);
        }

        private void take(String element) throws SourceException, IOException {
            if (element.startsWith("DIV") && xml.attribute("TYPE").isPresent()) {
                endRow();
                table = xml.attribute("N").flatMap(Supplements::list).map(this::table);
            } else if (ROWS.contains(element)) {
                endRow();
                line = xml.line();
            } else if (CELLS.contains(element) && table.isPresent()) {
                heading |= HEADINGS.contains(element);
                cells.add(xml.text(BREAKING));
            }
        }

        private EcfrTable table(RestrictionList list) {
            return tables.computeIfAbsent(list, first -> new EcfrTable(list, sink));
        }

        private void endRow() {
            if (!cells.isEmpty() && !heading) {
                table.ifPresent(open -> open.row(line, List.copyOf(cells)));
            }
            cells.clear();
            heading = false;
        }
    }
}
