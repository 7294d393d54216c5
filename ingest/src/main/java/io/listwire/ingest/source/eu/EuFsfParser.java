package io.listwire.ingest.source.eu;

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
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reads the full XML file of the European Union's financial sanctions database (FSF). */
public final class EuFsfParser implements ListParser {

    private static final String FORMAT = "eu-fsf";
    private static final String VERSION = "eu-fsf/1";
    private static final String LIST = RestrictionList.EU_FSF.id();
    private static final String ROOT = "export";
    private static final String NAMESPACE = "http://eu.europa.ec/fpi/fsd/";
    private static final String GENERATED = "generationDate";
    private static final int DAY = "2031-01-02".length();

    private final InputLimits limits;

    public EuFsfParser(InputLimits limits) {
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
        if (!xml.nextStart() || !xml.name().equals(ROOT) || !xml.namespace().startsWith(NAMESPACE)) {
            throw xml.unexpected(
                    "the root element is not " + ROOT + " of " + NAMESPACE + ROOT,
                    "give the publisher's full file in XML, version 1.1");
        }
        published(xml.attribute(GENERATED).orElse(""), sink);
        long entities = 0;
        while (xml.nextStart()) {
            XmlElement element = xml.element();
            if (element.name().equals("sanctionEntity")) {
                entities++;
                read(element, sink);
            } else {
                sink.skipped(LIST, skipped(element, "this is no sanctionEntity: " + element.name()));
            }
        }
        if (entities == 0) {
            throw xml.unexpected("there is no sanctionEntity in the file", "fetch it again");
        }
    }

    private static void published(String generated, ListSink sink) {
        time(generated)
                .ifPresentOrElse(
                        sink::published,
                        () -> sink.defect(
                                LIST,
                                "the attribute " + GENERATED + " is no time: '" + generated
                                        + "'; check whether the layout has changed"));
    }

    /** With an offset, or without one, or a day alone. */
    private static Optional<Instant> time(String text) {
        try {
            if (text.length() <= DAY) {
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            boolean offset = text.endsWith("Z") || text.substring(DAY).matches(".*[+-]\\d{2}:\\d{2}");
            return Optional.of(
                    offset
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void read(XmlElement element, ListSink sink) {
        EuNames names = new EuNames(element);
        if (element.attribute("logicalId").isEmpty()) {
            sink.skipped(LIST, skipped(element, "logicalId is missing: the entity cannot be told from others"));
        } else if (names.all().isEmpty()) {
            sink.skipped(LIST, skipped(element, "there is no nameAlias with a name in it"));
        } else {
            sink.entry(LIST, element.line(), new EuParty(element, names).details());
        }
    }

    private static SkippedRow skipped(XmlElement element, String reason) {
        return new SkippedRow(element.line(), reason, String.join("; ", element.labelled(List.of())));
    }
}
