package io.listwire.ingest.source.ofac.advanced;

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
 * Reads SDN_ADVANCED.XML and CONS_ADVANCED.XML of the US Treasury.
 *
 * <p>A party in them points to locations, documents, relations and list entries elsewhere in the file, many of them behind
 * it. The file is therefore read twice: first for all that parties point to, which goes to a temporary file that is
 * deleted in the end; then for the parties. Memory holds 16 bytes for each of those things, of which
 * {@value FirstPass#MOST_RECORDS} are allowed, and one party at a time.
 */
public final class OfacAdvancedParser implements ListParser {

    private static final String FORMAT = "ofac-advanced";
    private static final String VERSION = "ofac-advanced/1";
    private static final String ROOT = "Sanctions";

    private final InputLimits limits;

    public OfacAdvancedParser(InputLimits limits) {
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
        try (SideTable table = new SideTable()) {
            FirstPass first = new FirstPass(origin, table, sink);
            try (InputStream in = files.openOnly(origin)) {
                first.read(opened(in, origin));
            }
            try (InputStream in = files.openOnly(origin)) {
                new SecondPass(first, table, sink).read(opened(in, origin));
            }
        }
    }

    private XmlReader opened(InputStream in, Origin origin) throws SourceException, IOException {
        XmlReader xml = new XmlReader(in, origin, limits);
        if (!xml.nextStart() || !xml.name().equals(ROOT)) {
            throw xml.unexpected(
                    "the root element is not " + ROOT,
                    "give the publisher's SDN_ADVANCED.XML or CONS_ADVANCED.XML; sdn.xml has a format of its own");
        }
        return xml;
    }
}
