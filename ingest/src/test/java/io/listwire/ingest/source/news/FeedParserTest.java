package io.listwire.ingest.source.news;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedDocuments;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.text.Sha256;
import io.listwire.schema.NewsArticle;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedParserTest {

    private final FeedParser parser = new FeedParser(InputLimits.defaults());

    private CollectedDocuments<NewsArticle> read(String xml) throws Exception {
        return CollectedDocuments.of(parser, xml);
    }

    private static String rss(String items) {
        return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Wire</title>"
                + "<link>https://news.example/</link><description>News</description><language>en-us</language>"
                + items + "</channel></rss>";
    }

    private static String atom(String entries) {
        return "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">"
                + "<title>Wire</title><id>urn:wire</id><updated>2023-08-22T00:00:00Z</updated>" + entries + "</feed>";
    }

    @Test
    void shouldReadEveryFieldWhenFeedIsRss2() throws Exception {
        NewsArticle article = read(rss("<item><guid isPermaLink=\"false\">g-1</guid><link>https://news.example/1</link>"
                        + "<title>Test &amp;amp; <![CDATA[<b>Trial</b>]]></title>"
                        + "<description>&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;</description>"
                        + "<pubDate>Tue, 22 Aug 2023 09:30:00 GMT</pubDate></item>"))
                .only();

        assertThat(article)
                .isEqualTo(NewsArticle.newBuilder()
                        .setDocumentId("news:" + Sha256.hex("wire\ng-1").substring(0, 32))
                        .setSource("wire")
                        .setSourceId("g-1")
                        .setUrl("https://news.example/1")
                        .setTitle("Test & Trial")
                        .setText("One & two.\nThree.")
                        .setLanguage("en-US")
                        .setPublishedAt(Instant.parse("2023-08-22T09:30:00Z"))
                        .setRetrievedAt(CollectedDocuments.RETRIEVED_AT)
                        .setContentSha256(Sha256.hex("Test & Trial\nOne & two.\nThree."))
                        .build());
    }

    @Test
    void shouldTakeFullTextWhenFeedCarriesIt() throws Exception {
        NewsArticle article = read(rss("<item><guid>https://news.example/2</guid><title>T</title>"
                        + "<description>Summary</description>"
                        + "<content:encoded><![CDATA[<p>The whole <i>story</i>.</p>]]></content:encoded></item>"))
                .only();

        assertThat(article.getText()).isEqualTo("The whole story.");
        assertThat(article.getUrl()).contains("https://news.example/2");
    }

    @Test
    void shouldReadEveryFieldWhenFeedIsAtom() throws Exception {
        NewsArticle article = read(atom("<entry><id>urn:uuid:1</id><title type=\"text\">a &lt; b &amp; c</title>"
                        + "<link href=\"https://news.example/a\"/><updated>2023-08-22T10:00:00Z</updated>"
                        + "<published>2023-08-22T09:30:00Z</published>"
                        + "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>One.</p><p>Two.</p>"
                        + "</div></content></entry>"))
                .only();

        assertThat(article.getSourceId()).isEqualTo("urn:uuid:1");
        assertThat(article.getUrl()).contains("https://news.example/a");
        assertThat(article.getTitle()).isEqualTo("a < b & c");
        assertThat(article.getText()).isEqualTo("One.\nTwo.");
        assertThat(article.getPublishedAt()).contains(Instant.parse("2023-08-22T09:30:00Z"));
    }

    @Test
    void shouldTakeTheTextsKindAsSaidWhenFeedIsAtom() throws Exception {
        CollectedDocuments<NewsArticle> read = read(atom("<entry><id>1</id><title type=\"html\">&lt;b&gt;T&lt;/b&gt;"
                + "</title><summary type=\"text\">if a &lt;b&gt; c</summary><updated>2023-08-21T00:00:00Z</updated>"
                + "</entry>"));

        assertThat(read.only().getTitle()).isEqualTo("T");
        assertThat(read.only().getText()).isEqualTo("if a <b> c");
        assertThat(read.only().getPublishedAt()).contains(Instant.parse("2023-08-21T00:00:00Z"));
    }

    @Test
    void shouldReadItemsWhenFeedIsRss1() throws Exception {
        NewsArticle article = read("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                        + " xmlns=\"http://purl.org/rss/1.0/\"><channel rdf:about=\"https://news.example/\">"
                        + "<title>W</title><link>https://news.example/</link><description>D</description></channel>"
                        + "<item rdf:about=\"https://news.example/3\"><title>Three</title>"
                        + "<link>https://news.example/3</link><description>Text</description></item></rdf:RDF>")
                .only();

        assertThat(article.getSourceId()).isEqualTo("https://news.example/3");
        assertThat(article.getTitle()).isEqualTo("Three");
    }

    @Test
    void shouldReadLettersWhenFeedDeclaresAnotherEncoding() throws Exception {
        String xml = rss("<item><guid>1</guid><title>\u00DCber</title></item>")
                .replace("version=\"1.0\"?", "version=\"1.0\" encoding=\"ISO-8859-1\"?");

        assertThat(CollectedDocuments.of(parser, new ByteArrayInputStream(xml.getBytes(ISO_8859_1)))
                        .only()
                        .getTitle())
                .isEqualTo("\u00DCber");
    }

    @Test
    void shouldLeaveTimeOutWhenItCannotBeRead() throws Exception {
        assertThat(read(rss("<item><guid>1</guid><title>T</title><pubDate>some day</pubDate></item>"))
                        .only()
                        .getPublishedAt())
                .isEmpty();
    }

    @Test
    void shouldKeepAddressOutWhenItIsNotOfTheWeb() throws Exception {
        assertThat(read(rss("<item><guid>1</guid><title>T</title><link>javascript:alert(1)</link></item>"))
                        .only()
                        .getUrl())
                .isEmpty();
    }

    @Test
    void shouldSkipItemAndGoOnWhenNothingTellsItFromOthers() throws Exception {
        CollectedDocuments<NewsArticle> read = read(rss("<item><title>Nameless</title></item>"
                + "<item><guid>2</guid></item><item><guid>3</guid><title>Good</title></item>"));

        assertThat(read.documents).extracting(NewsArticle::getTitle).containsExactly("Good");
        assertThat(read.skipped)
                .extracting(row -> row.line() + ": " + row.reason())
                .containsExactly(
                        "1: item 1: it has no guid, id or link: nothing tells it from others",
                        "2: item 2: it has neither title nor text");
        assertThat(read.skipped.get(0).raw()).contains("Nameless");
    }

    @Test
    void shouldSkipItemAndGoOnWhenOneIsTooLong() throws Exception {
        int limit = InputLimits.defaults().recordChars();
        CollectedDocuments<NewsArticle> read = read(rss("<item><guid>1</guid><description>" + "x".repeat(limit + 1)
                + "</description></item><item><guid>2</guid><title>Good</title></item>"));

        assertThat(read.documents).extracting(NewsArticle::getTitle).containsExactly("Good");
        assertThat(read.skipped.get(0).reason())
                .isEqualTo("item 1: title and text have 1048577 characters, more than the limit of 1048576");
    }

    @Test
    void shouldReadAllWhenFeedHasTenThousandItems() throws Exception {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            items.append("<item><guid>").append(i).append("</guid><title>T</title></item>");
        }

        assertThat(read(rss(items.toString())).documents).hasSize(10_000);
    }

    @Test
    void shouldReadNothingWhenFeedHasNoItems() throws Exception {
        CollectedDocuments<NewsArticle> read = read(rss(""));

        assertThat(read.documents).isEmpty();
        assertThat(read.skipped).isEmpty();
    }
}
