package io.listwire.ingest.source.xml;

import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.input.BoundedInput;
import io.listwire.ingest.source.input.RejectedInputException;
import io.listwire.ingest.source.input.StrictUtf8Reader;
import io.listwire.ingest.source.text.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through an XML file in UTF-8 from one start tag to the next, and reads single elements whole. A document type is
 * refused, and with it every entity but the five of XML itself; nothing outside the input is ever opened. One tag, one
 * text, and one element that is read whole may be as large as {@link InputLimits#recordChars()}.
 */
public final class XmlReader {

    private static final int DEEPEST = 100;
    private static final int ELEMENT_CHARS = 16;

    private final Origin origin;
    private final int recordChars;
    private final XmlGuard guard;
    private final XMLStreamReader xml;
    private int depth;
    private long held;

    /**
     * @param in read to its end, not closed
     * @throws SourceException where not even the beginning is XML
     */
    public XmlReader(InputStream in, Origin origin, InputLimits limits) throws SourceException, IOException {
        this.origin = origin;
        recordChars = limits.recordChars();
        guard = new XmlGuard(
                new StrictUtf8Reader(new BoundedInput(in, limits.listBytes(), origin), origin),
                recordChars,
                () -> new RejectedInputException(tooLarge("one tag or text")));
        try {
            xml = factory().createXMLStreamReader(guard);
        } catch (XMLStreamException e) {
            throw rejection(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are refused");
        });
        return factory;
    }

    /** Moves to the next start tag; false at the end of the document. */
    public boolean nextStart() throws SourceException, IOException {
        int event = event();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = event();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Local name of the element whose start tag was reached. */
    public String name() {
        return xml.getLocalName();
    }

    /** Its namespace URI; empty where it has none. */
    public String namespace() {
        return Optional.ofNullable(xml.getNamespaceURI()).orElse("");
    }

    /** How deep it stands: 1 for the root. */
    public int depth() {
        return depth;
    }

    /** The line reached, from 1. */
    public long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    /** One of its attributes made plain; empty where it is missing or blank. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(xml.getAttributeValue(null, attribute)).flatMap(PlainText::lineIfAny);
    }

    /** Reads the element whose start tag was reached to its end tag. */
    public XmlElement element() throws SourceException, IOException {
        held = 0;
        return subtree();
    }

    /**
     * Reads the element whose start tag was reached to its end tag, as text for reading: that of its children included,
     * where it stands.
     *
     * @param breaking local names of the elements that begin a new line
     */
    public String text(Set<String> breaking) throws SourceException, IOException {
        held = 0;
        int end = depth - 1;
        StringBuilder text = new StringBuilder();
        while (depth > end) {
            int event = event();
            if (event == XMLStreamConstants.START_ELEMENT) {
                text.append(breaking.contains(name()) ? "\n" : "");
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                hold(xml.getTextLength());
                text.append(xml.getText().replace('\n', ' ').replace('\r', ' '));
            }
        }
        return PlainText.paragraphs(text.toString());
    }

    private XmlElement subtree() throws SourceException, IOException {
        String name = name();
        String namespace = namespace();
        long line = line();
        Map<String, String> attributes = attributes();
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        hold(ELEMENT_CHARS + name.length());
        for (int event = event(); event != XMLStreamConstants.END_ELEMENT; event = event()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(subtree());
                text.append(' ');
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                hold(xml.getTextLength());
                text.append(xml.getText());
            }
        }
        return new XmlElement(name, namespace, line, attributes, children, PlainText.line(text.toString()));
    }

    private Map<String, String> attributes() throws SourceException {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            hold(ELEMENT_CHARS + xml.getAttributeValue(i).length());
        }
        return attributes;
    }

    private void hold(int chars) throws SourceException {
        held += chars;
        if (held > recordChars) {
            throw tooLarge("one element");
        }
    }

    /** The next event of the parser; a document type and what would expand are refused. */
    private int event() throws SourceException, IOException {
        try {
            int event = xml.next();
            guard.eventComplete();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> deeper();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw documentType();
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw rejection(e);
        }
    }

    private void deeper() throws SourceException {
        depth++;
        if (depth > DEEPEST) {
            throw new SourceException(
                    Kind.TOO_LARGE,
                    origin,
                    place(),
                    "elements are nested more than " + DEEPEST + " deep",
                    "check that it is what it should be");
        }
    }

    /** A well-formed file that is not laid out as it should be, at the place reached. */
    public SourceException unexpected(String problem, String remedy) {
        return new SourceException(Kind.UNEXPECTED_LAYOUT, origin, place(), problem, remedy);
    }

    private SourceException documentType() {
        return new SourceException(
                Kind.MALFORMED,
                origin,
                place(),
                "the file declares a document type (DOCTYPE) or uses an entity of its own, which may pull in or expand"
                        + " anything",
                "publishers' lists have none: fetch it again from the publisher");
    }

    private SourceException tooLarge(String what) {
        return new SourceException(
                Kind.TOO_LARGE,
                origin,
                place(),
                what + " does not end within " + recordChars + " characters",
                "check that it is what it should be");
    }

    private String place() {
        return "line " + line();
    }

    private SourceException rejection(XMLStreamException e) throws IOException {
        Throwable cause = e.getNestedException() == null ? e : e.getNestedException();
        Optional<SourceException> rejected = RejectedInputException.beneath(cause);
        if (rejected.isPresent()) {
            return rejected.get();
        }
        if (cause instanceof IOException io && !guard.ended()) {
            throw io;
        }
        String place = e.getLocation() == null
                ? "line 1"
                : "line " + Math.max(1, e.getLocation().getLineNumber());
        if (guard.ended()) {
            String problem = guard.empty() ? "the file is empty" : "the file ends before its last end tag";
            return new SourceException(
                    Kind.TRUNCATED, origin, place, problem, "the transfer broke off: fetch it again");
        }
        return new SourceException(
                Kind.MALFORMED,
                origin,
                place,
                "the file is no well-formed XML: " + PlainText.line(String.valueOf(e.getMessage())),
                "fetch it again, or check its address");
    }
}
