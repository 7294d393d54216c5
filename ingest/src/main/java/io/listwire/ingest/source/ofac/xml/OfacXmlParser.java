package io.listwire.ingest.source.ofac.xml;

import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.xml.XmlReader;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads sdn.xml and consolidated.xml of the US Treasury. Elements are told by their local names, because the namespace
 * has changed over the years.
 *
 * <p>Both files are laid out alike and nothing in them names the list; the programmes of the entries tell which of the
 * two it is. That is why the beginning is read twice.
 */
public final class OfacXmlParser implements ListParser {

    private static final String FORMAT = "ofac-xml";
    private static final String VERSION = "ofac-xml/1";
    private static final String ROOT = "sdnList";
    static final String ENTRY = "sdnEntry";

    private final InputLimits limits;

    public OfacXmlParser(InputLimits limits) {
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
        EntryLists lists;
        try (InputStream in = files.openOnly(origin)) {
            lists = EntryLists.of(opened(in, origin));
        }
        try (InputStream in = files.openOnly(origin)) {
            new Reading(opened(in, origin), lists, sink).read();
        }
    }

    private XmlReader opened(InputStream in, Origin origin) throws SourceException, IOException {
        XmlReader xml = new XmlReader(in, origin, limits);
        if (!xml.nextStart() || !xml.name().equals(ROOT)) {
            throw xml.unexpected(
                    "the root element is not " + ROOT,
                    "give the publisher's sdn.xml or consolidated.xml; the advanced files have a format of their own");
        }
        return xml;
    }
}
