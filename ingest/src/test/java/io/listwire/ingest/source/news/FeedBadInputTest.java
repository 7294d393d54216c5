package io.listwire.ingest.source.news;

import static io.listwire.ingest.source.Rejections.rejection;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.listwire.ingest.source.BrokenInput;
import io.listwire.ingest.source.CollectedDocuments;
import io.listwire.ingest.source.EndlessInput;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML as an attacker writes it. */
class FeedBadInputTest {

    private static final String AT = "wire (https://news.example/feed), ";
    private static final String SECRET = "secret-of-the-machine";

    private final FeedParser parser = new FeedParser(InputLimits.defaults());

    private SourceException refused(String xml) {
        return rejection(() -> CollectedDocuments.of(parser, xml));
    }

    private static void assertDoctypeRefused(SourceException refused) {
        assertThat(refused.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(refused)
                .hasMessageStartingWith(AT + "line 2, column ")
                .hasMessageContaining(
                        "the feed declares a document type (DOCTYPE), which may pull in or expand entities")
                .hasMessageEndingWith("; feeds need none: have the publisher leave it away");
    }

    @Test
    void shouldRefuseWhenAnExternalEntityNamesAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret.txt"), SECRET);
        SourceException refused = refused("<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + file.toUri()
                + "\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>");

        assertDoctypeRefused(refused);
        assertThat(refused).hasMessageNotContaining(SECRET);
    }

    @Test
    void shouldFetchNothingWhenEntitiesAndDocumentTypeNameAnAddress() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.dtd";
            assertDoctypeRefused(refused("<?xml version=\"1.0\"?>\n<!DOCTYPE rss SYSTEM \"" + address
                    + "\"><rss version=\"2.0\"><channel/></rss>"));
            assertDoctypeRefused(refused("<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY % p SYSTEM \"" + address
                    + "\"> %p;]><rss version=\"2.0\"><channel/></rss>"));
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void shouldRefuseWhenEntitiesWouldExpandABillionfold() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertDoctypeRefused(refused(xml + "]><rss version=\"2.0\"><channel><title>&a9;</title></channel></rss>"));
    }

    @Test
    void shouldRefuseWhenAnEntityIsUndeclared() {
        assertThat(refused("<rss version=\"2.0\"><channel><title>&nbsp;</title></channel></rss>"))
                .hasMessageContaining("the feed is no well-formed XML: ")
                .hasMessageContaining("nbsp");
    }

    @Test
    void shouldRefuseWhenElementsAreNestedTooDeeply() {
        SourceException refused = refused("<rss version=\"2.0\"><channel>" + "<a>".repeat(100_000));

        assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refused).hasMessageContaining("elements are nested more than 200 deep; check that it is a feed");
    }

    @Test
    void shouldRefuseInBoundedMemoryWhenThereIsAGigabyteOfElements() {
        EndlessInput input = new EndlessInput("<rss version=\"2.0\"><channel>", "<a/>");

        SourceException refused = rejection(() -> CollectedDocuments.of(parser, input));

        assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refused).hasMessageContaining("there are more than 1000000 elements");
        assertThat(input.bytesRead()).isLessThan(5_000_000);
    }

    @Test
    void shouldRefuseInBoundedMemoryWhenATextIsAGigabyteLong() {
        FeedParser small = new FeedParser(new InputLimits(1, 1_000_000, 1000));
        EndlessInput input = new EndlessInput("<rss version=\"2.0\"><channel><title>", "x");

        SourceException refused = rejection(() -> CollectedDocuments.of(small, input));

        assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refused).hasMessageStartingWith(AT + "byte 1000000: the input is larger than the limit");
        assertThat(input.bytesRead()).isLessThan(1_100_000);
    }

    @Test
    void shouldRefuseWhenInputIsEmpty() {
        SourceException refused = refused("");

        assertThat(refused.kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(refused).hasMessage(AT + "line 1, column 1: the input is empty; fetch it again");
    }

    @Test
    void shouldRefuseWhenFeedBreaksOff() {
        SourceException refused = refused("<rss version=\"2.0\">\n<channel>\n<title>T</title>");

        assertThat(refused.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(refused)
                .hasMessageStartingWith(AT + "line 3, column ")
                .hasMessageContaining(": the feed is no well-formed XML: ")
                .hasMessageEndingWith("; fetch it again, for it may have been cut off; or check its address");
    }

    @Test
    void shouldRefuseWhenTagsDoNotMatch() {
        SourceException refused = refused("<rss version=\"2.0\"><channel></rss>");

        assertThat(refused.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(refused).hasMessageContaining("the feed is no well-formed XML: ");
    }

    @Test
    void shouldRefuseWhenInputIsAPageAndNoFeed() {
        SourceException refused = refused("<html><body>Service unavailable</body></html>");

        assertThat(refused.kind()).isEqualTo(Kind.UNEXPECTED_LAYOUT);
        assertThat(refused)
                .hasMessage(AT + "line 1: the XML is no RSS or Atom feed: its root is <html>;"
                        + " look for the address of the feed itself");
    }

    @Test
    void shouldRefuseWhenANameBeginsWithAColon() {
        SourceException refused = refused("<rss version=\"2.0\"><channel><:link>x</:link></channel></rss>");

        assertThat(refused.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(refused).hasMessageContaining(AT + "line 1: the feed is no XML with namespaces: ");
    }

    @Test
    void shouldRefuseWhenFeedIsOfNoKnownVersion() {
        assertThat(refused("<rss version=\"2.0\"><title>no channel</title></rss>"))
                .hasMessageContaining(AT + "line 1: the feed is laid out as no version of RSS or Atom: ");
    }

    @Test
    void shouldRefuseWhenInputIsNoXml() {
        assertThat(refused("{\"title\": \"T\"}"))
                .hasMessageContaining(AT + "line 1, column 1: the feed is no well-formed XML");
    }

    @Test
    void shouldRefuseWhenEncodingIsNotAsDeclared() {
        byte[] xml =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>\u00DC</title></channel></rss>"
                        .getBytes(ISO_8859_1);
        SourceException refused = rejection(() -> CollectedDocuments.of(parser, new ByteArrayInputStream(xml)));

        assertThat(refused.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(refused)
                .hasMessageContaining("the feed cannot be decoded as the encoding that it declares: ")
                .hasMessageEndingWith("; have the publisher declare the encoding that it uses");
    }

    @Test
    void shouldRefuseWhenEncodingIsUnheardOf() {
        assertThat(refused("<?xml version=\"1.0\" encoding=\"klingon\"?><rss version=\"2.0\"/>"))
                .hasMessage(AT + "line 1: the feed cannot be decoded as the encoding that it declares: klingon;"
                        + " have the publisher declare the encoding that it uses");
    }

    @Test
    void shouldTellReadFailureFromBadContentWhenTheConnectionBreaks() {
        assertThatThrownBy(() -> CollectedDocuments.of(parser, BrokenInput.after("<rss version=\"2.0\"><channel>")))
                .isInstanceOf(IOException.class)
                .hasMessage(BrokenInput.MESSAGE);
    }
}
