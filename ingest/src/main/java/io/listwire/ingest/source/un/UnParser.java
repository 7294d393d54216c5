package io.listwire.ingest.source.un;

import io.listwire.contract.RestrictionList;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.xml.XmlElement;
import io.listwire.ingest.source.xml.XmlReader;
import io.listwire.schema.PartyType;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Reads consolidated.xml of the United Nations Security Council. */
public final class UnParser implements ListParser {

    private static final String FORMAT = "un";
    private static final String VERSION = "un/1";
    private static final String LIST = RestrictionList.UN_SC.id();
    private static final String ROOT = "CONSOLIDATED_LIST";
    private static final String INDIVIDUAL = "INDIVIDUAL";
    private static final String ENTITY = "ENTITY";

    private final InputLimits limits;

    public UnParser(InputLimits limits) {
        this.limits = limits;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public void parse(ListFiles files, Origin origin, ListSink sink) throws SourceException, IOException {
        try (InputStream in = files.openOnly(origin)) {
            parse(new XmlReader(in, origin, limits), sink);
        }
    }

    private static void parse(XmlReader xml, ListSink sink) throws SourceException, IOException {
        if (!xml.nextStart() || !xml.name().equals(ROOT)) {
            throw xml.unexpected("the root element is not " + ROOT, "give the publisher's consolidated.xml");
        }
        published(xml, sink);
        long individuals = 0;
        long entities = 0;
        while (xml.nextStart()) {
            if (xml.name().equals(INDIVIDUAL)) {
                read(xml.element(), PartyType.INDIVIDUAL, sink);
                individuals++;
            } else if (xml.name().equals(ENTITY)) {
                read(xml.element(), PartyType.ORGANIZATION, sink);
                entities++;
            } else if (!Set.of("INDIVIDUALS", "ENTITIES").contains(xml.name())) {
                XmlElement unknown = xml.element();
                sink.skipped(LIST, skipped(unknown, "this is neither an individual nor an entity: " + unknown.name()));
            }
        }
        if (individuals == 0 || entities == 0) {
            sink.defect(
                    LIST,
                    "the file has " + individuals + " individuals and " + entities
                            + " entities where the publisher's has many of both: fetch it again");
        }
    }

    private static void published(XmlReader xml, ListSink sink) {
        String generated = xml.attribute("dateGenerated").orElse("");
        try {
            sink.published(Instant.parse(generated));
        } catch (DateTimeException e) {
            sink.defect(
                    LIST,
                    "the attribute dateGenerated is no time: '" + generated
                            + "'; check whether the layout has changed");
        }
    }

    private static void read(XmlElement element, PartyType type, ListSink sink) {
        if (element.value("DATAID").isEmpty()) {
            sink.skipped(LIST, skipped(element, "DATAID is missing or empty: the entry cannot be told from others"));
        } else if (UnParty.name(element).isEmpty()) {
            sink.skipped(LIST, skipped(element, "FIRST_NAME to FOURTH_NAME are empty: there is no party"));
        } else {
            sink.entry(LIST, element.line(), new UnParty(element, type).details());
        }
    }

    private static SkippedRow skipped(XmlElement element, String reason) {
        return new SkippedRow(element.line(), reason, String.join("; ", element.labelled(List.of())));
    }
}
