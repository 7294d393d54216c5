package io.listwire.ingest.source.ofac.xml;

import io.listwire.contract.RestrictionList;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.ofac.OfacLists;
import io.listwire.ingest.source.xml.XmlElement;
import io.listwire.ingest.source.xml.XmlReader;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One pass through a file: hands on its entries and compares their number with the publisher's. */
final class Reading {

    private final XmlReader xml;
    private final EntryLists lists;
    private final ListSink sink;
    private Optional<Heading> heading = Optional.empty();
    private long read;
    private long skipped;

    /** @param xml has reached the root */
    Reading(XmlReader xml, EntryLists lists, ListSink sink) {
        this.xml = xml;
        this.lists = lists;
        this.sink = sink;
    }

    void read() throws SourceException, IOException {
        try {
            while (xml.nextStart()) {
                child(xml.element());
            }
        } catch (SourceException e) {
            sink.defect(
                    null,
                    "the file can be read no further, and its lists are mixed with each other, so that any of them may lack"
                            + " entries: " + e.getMessage());
            throw e;
        }
        requireAll();
    }

    private void child(XmlElement element) {
        if (element.name().equals(OfacXmlParser.ENTRY)) {
            entry(element);
        } else if (Heading.isIt(element) && heading.isEmpty()) {
            heading = Optional.of(new Heading(element));
            heading.get()
                    .published()
                    .ifPresentOrElse(
                            this::published,
                            () -> sink.defect(null, heading.get().unreadableDate()));
        } else {
            sink.skipped(null, row(element, "this is no " + OfacXmlParser.ENTRY + ": " + element.name()));
        }
    }

    private void published(LocalDate day) {
        sink.published(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private void entry(XmlElement element) {
        Set<RestrictionList> standsOn = lists.of(element);
        Optional<String> unreadable = OfacXmlParty.unreadable(element)
                .or(() -> standsOn.isEmpty()
                        ? Optional.of(OfacLists.unknown(OfacXmlParty.programmes(element)))
                        : Optional.empty());
        if (unreadable.isPresent()) {
            skipped++;
            String list = standsOn.size() == 1 ? standsOn.iterator().next().id() : null;
            sink.skipped(list, row(element, unreadable.get()));
            return;
        }
        read++;
        var party = new OfacXmlParty(element).details();
        standsOn.forEach(list -> sink.entry(list.id(), element.line(), party));
    }

    private static SkippedRow row(XmlElement element, String reason) {
        return new SkippedRow(element.line(), reason, String.join("; ", element.labelled(List.of())));
    }

    private void requireAll() {
        if (heading.isEmpty()) {
            sink.defect(null, "the file has no publication date and no count of its entries: fetch it again");
            return;
        }
        Optional<Long> declared = heading.get().count();
        if (declared.isEmpty()) {
            sink.defect(null, heading.get().unreadableCount());
        } else if (declared.get() != read + skipped) {
            sink.defect(
                    null,
                    "the publisher counts " + declared.get() + " entries (Record_Count) and the file has "
                            + (read + skipped) + ", of which " + skipped + " cannot be read: fetch it again");
        }
    }
}
