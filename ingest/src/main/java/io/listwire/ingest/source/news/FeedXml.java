package io.listwire.ingest.source.news;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.input.BoundedInput;
import io.listwire.ingest.source.input.RejectedInputException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads the XML of a feed as an attacker might have written it: a document type is refused, and with it every entity
 * but the five of XML itself; nothing outside the input is ever opened; depth and number of elements are bounded.
 */
final class FeedXml {

    private static final int DEEPEST = 200;
    private static final int MOST_ELEMENTS = 1_000_000;
    private static final String DISALLOW_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String GENERAL_ENTITIES = "http://xml.org/sax/features/external-general-entities";
    private static final String PARAMETER_ENTITIES = "http://xml.org/sax/features/external-parameter-entities";

    private final Origin origin;

    FeedXml(Origin origin) {
        this.origin = origin;
    }

    Document read(BoundedInput in) throws SourceException, IOException {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature(DISALLOW_DOCTYPE, true);
        builder.setFeature(GENERAL_ENTITIES, false);
        builder.setFeature(PARAMETER_ENTITIES, false);
        builder.setExpandEntities(false);
        builder.setEntityResolver((publicId, systemId) -> {
            throw new SAXException("external entities are refused");
        });
        builder.setXMLFilter(new Bounds());
        try {
            return builder.build(new InputSource(in));
        } catch (JDOMParseException e) {
            throw RejectedInputException.beneath(e).orElseGet(() -> malformed(e, in.bytesRead() == 0));
        } catch (IllegalArgumentException e) {
            throw illegalName(e);
        } catch (JDOMException e) {
            throw new IllegalStateException("the XML parser of this Java platform cannot be set up safely", e);
        } catch (UnsupportedEncodingException e) {
            throw undecodable("line 1", e);
        } catch (IOException e) {
            throw RejectedInputException.beneath(e).orElseThrow(() -> e);
        }
    }

    private SourceException malformed(JDOMParseException e, boolean empty) {
        String place = "line " + Math.max(e.getLineNumber(), 1) + ", column " + Math.max(e.getColumnNumber(), 1);
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause.getCause() instanceof CharConversionException) {
            return undecodable(place, cause);
        }
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof TooMuchException) {
            return new SourceException(Kind.TOO_LARGE, origin, place, message, "check that it is a feed");
        }
        if (empty) {
            return new SourceException(Kind.TRUNCATED, origin, place, "the input is empty", "fetch it again");
        }
        if (message.contains("DOCTYPE")) {
            return new SourceException(
                    Kind.MALFORMED,
                    origin,
                    place,
                    "the feed declares a document type (DOCTYPE), which may pull in or expand entities",
                    "feeds need none: have the publisher leave it away");
        }
        return new SourceException(
                Kind.MALFORMED,
                origin,
                place,
                "the feed is no well-formed XML: " + message,
                "fetch it again, for it may have been cut off; or check its address");
    }

    /** JDOM refuses some names that XML itself allows, such as one that begins with a colon. */
    private SourceException illegalName(IllegalArgumentException e) {
        return new SourceException(
                Kind.MALFORMED,
                origin,
                "line 1",
                "the feed is no XML with namespaces: " + e.getMessage(),
                "fetch it again, or check its address");
    }

    private SourceException undecodable(String place, Throwable e) {
        return new SourceException(
                Kind.MALFORMED,
                origin,
                place,
                "the feed cannot be decoded as the encoding that it declares: " + e.getMessage(),
                "have the publisher declare the encoding that it uses");
    }

    /** Stops a document that is nested too deeply or has too many elements to be a feed. */
    private static final class Bounds extends XMLFilterImpl {

        private int depth;
        private int elements;

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            depth++;
            elements++;
            if (depth > DEEPEST) {
                throw new TooMuchException("elements are nested more than " + DEEPEST + " deep");
            }
            if (elements > MOST_ELEMENTS) {
                throw new TooMuchException("there are more than " + MOST_ELEMENTS + " elements");
            }
            super.startElement(uri, localName, name, attributes);
        }

        @Override
        public void endElement(String uri, String localName, String name) throws SAXException {
            depth--;
            super.endElement(uri, localName, name);
        }
    }

    private static final class TooMuchException extends SAXException {

        private static final long serialVersionUID = 1L;

        TooMuchException(String message) {
            super(message);
        }
    }
}
