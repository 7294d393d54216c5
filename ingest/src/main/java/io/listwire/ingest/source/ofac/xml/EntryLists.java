package io.listwire.ingest.source.ofac.xml;

import io.listwire.contract.RestrictionList;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.ofac.OfacLists;
import io.listwire.ingest.source.xml.XmlElement;
import io.listwire.ingest.source.xml.XmlReader;
import java.io.IOException;
import java.util.Set;

/**
 * On which lists the entries of a file stand. A programme alone does not tell: UKRAINE-EO13662 stands in the SDN file for
 * a blocked party and in the consolidated one for the Sectoral Sanctions Identifications List. The file as a whole does:
 * few entries of the SDN file have a programme of the other lists, and nearly all of the consolidated one have.
 */
final class EntryLists {

    private static final int LOOKED_AT = 2_000;

    private final boolean consolidated;

    private EntryLists(boolean consolidated) {
        this.consolidated = consolidated;
    }

    /**
     * Looks at the beginning of a file.
     *
     * @param xml has reached the root
     */
    static EntryLists of(XmlReader xml) throws IOException {
        int others = 0;
        int entries = 0;
        try {
            while (entries < LOOKED_AT && xml.nextStart()) {
                XmlElement element = xml.element();
                if (element.name().equals(OfacXmlParser.ENTRY)) {
                    entries++;
                    others += others(element).isEmpty() ? 0 : 1;
                }
            }
        } catch (SourceException e) {
            return new EntryLists(others * 2 > entries); // Whoever reads the file meets the same again and reports it.
        }
        return new EntryLists(others * 2 > entries);
    }

    /** The lists that an entry stands on; none where it cannot be told. */
    Set<RestrictionList> of(XmlElement entry) {
        return consolidated ? others(entry) : Set.of(RestrictionList.US_OFAC_SDN);
    }

    private static Set<RestrictionList> others(XmlElement entry) {
        return OfacLists.of(OfacXmlParty.programmes(entry), OfacXmlParty.statements(entry));
    }
}
