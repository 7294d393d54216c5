package io.listwire.ingest.source.news;

import static io.listwire.ingest.source.Rejections.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedDocuments;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.text.Sha256;
import io.listwire.schema.NewsArticle;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsJsonParserTest {

    private static final String ARTICLE = """
            {
              "id": "a-1",
              "title": "Test list &amp; more",
              "text": "First paragraph.\\n\\nSecond\\u0000 paragraph.",
              "url": "https://news.example/a-1",
              "language": "en_us",
              "publishedAt": "2023-08-22T11:30:00+02:00",
              "source": "Test Wire",
              "section": "ignored"
            }
            """;

    private final NewsJsonParser parser = new NewsJsonParser(InputLimits.defaults());

    private CollectedDocuments<NewsArticle> read(String json) throws Exception {
        return CollectedDocuments.of(parser, json);
    }

    private SkippedRow skipped(String json) throws Exception {
        CollectedDocuments<NewsArticle> read = read("[" + json + "]");
        assertThat(read.documents).isEmpty();
        assertThat(read.skipped).hasSize(1);
        return read.skipped.get(0);
    }

    @Test
    void shouldReadEveryFieldWhenArticleIsFull() throws Exception {
        assertThat(read(ARTICLE).only())
                .isEqualTo(NewsArticle.newBuilder()
                        .setDocumentId("news:" + Sha256.hex("Test Wire\na-1").substring(0, 32))
                        .setSource("Test Wire")
                        .setSourceId("a-1")
                        .setUrl("https://news.example/a-1")
                        .setTitle("Test list & more")
                        .setText("First paragraph.\nSecond paragraph.")
                        .setLanguage("en-US")
                        .setPublishedAt(Instant.parse("2023-08-22T09:30:00Z"))
                        .setRetrievedAt(CollectedDocuments.RETRIEVED_AT)
                        .setContentSha256(Sha256.hex("Test list & more\nFirst paragraph.\nSecond paragraph."))
                        .build());
    }

    @Test
    void shouldGiveTheSameArticleWhicheverWayItComes() throws Exception {
        NewsArticle alone = read(ARTICLE).only();
        String line = ARTICLE.replace("\n", "");

        assertThat(read("[" + ARTICLE + "]").only()).isEqualTo(alone);
        assertThat(read("{\"articles\": [" + ARTICLE + "]}").only()).isEqualTo(alone);
        assertThat(read(line + "\n" + line).documents).containsExactly(alone, alone);
    }

    @Test
    void shouldTakeDefaultsWhenOnlyUrlAndTitleAreGiven() throws Exception {
        NewsArticle article = read("{\"url\": \" https://news.example/b \", \"title\": \"B\"}")
                .only();

        assertThat(article.getSource()).isEqualTo("wire");
        assertThat(article.getSourceId()).isEqualTo("https://news.example/b");
        assertThat(article.getUrl()).contains("https://news.example/b");
        assertThat(article.getText()).isEmpty();
        assertThat(article.getLanguage()).isEmpty();
        assertThat(article.getPublishedAt()).isEmpty();
    }

    @Test
    void shouldReduceMarkupWhenTextIsHtml() throws Exception {
        NewsArticle article = read("{\"id\": 7, \"title\": \"A &lt;b&gt; <b>bold</b> title\", \"text\":"
                        + " \"<p>One &amp; two.</p><script>alert(1)</script><p>Three<br>four.</p>\"}")
                .only();

        assertThat(article.getSourceId()).isEqualTo("7");
        assertThat(article.getTitle()).isEqualTo("A <b> bold title");
        assertThat(article.getText()).isEqualTo("One & two.\nThree\nfour.");
    }

    @Test
    void shouldReplaceHalfCharactersWhenTextIsCutWithinOne() throws Exception {
        assertThat(read("{\"id\": \"1\", \"title\": \"cut \\ud83d\"}").only().getTitle())
                .isEqualTo("cut \uFFFD");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-08-22, 2023-08-22T00:00:00Z",
        "2023-08-22T09:30:00Z, 2023-08-22T09:30:00Z",
        "2023-08-22T09:30:00.123456-05:00, 2023-08-22T14:30:00.123456Z",
        "9999-12-31, 9999-12-31T00:00:00Z"
    })
    void shouldReadTimeWhenItIsIso8601(String published, Instant instant) throws Exception {
        assertThat(read("{\"id\": \"1\", \"title\": \"T\", \"publishedAt\": \"" + published + "\"}")
                        .only()
                        .getPublishedAt()
                        .orElseThrow()
                        .toEpochMilli())
                .isEqualTo(instant.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "22 Aug 2023", "2023-13-01", "+999999999-12-31T23:59:59Z", "0000-01-01"})
    void shouldSkipArticleWhenItsTimeCannotBeRead(String published) throws Exception {
        assertThat(skipped("{\"id\": \"1\", \"title\": \"T\", \"publishedAt\": \"" + published + "\"}")
                        .reason())
                .isEqualTo("object 1: the field 'publishedAt' should be like 2023-08-22T09:30:00Z or 2023-08-22, not '"
                        + published + "'");
    }

    @Test
    void shouldSkipArticleWhenNothingTellsItFromOthers() throws Exception {
        assertThat(skipped("{\"title\": \"T\", \"id\": \" \"}").reason())
                .isEqualTo("object 1: the article has neither 'id' nor 'url': nothing tells it from others");
    }

    @Test
    void shouldSkipArticleWhenThereIsNothingToRead() throws Exception {
        assertThat(skipped("{\"id\": \"1\", \"text\": \"\\u0000 <p></p>\"}").reason())
                .isEqualTo("object 1: the article has neither 'title' nor 'text'");
    }

    @Test
    void shouldSkipArticleWhenAFieldIsOfAnotherKind() throws Exception {
        assertThat(skipped("{\"id\": \"1\", \"title\": {\"en\": \"T\"}}").reason())
                .isEqualTo("object 1: the field 'title' should be a text, not OBJECT");
    }

    @Test
    void shouldSkipArticleAndGoOnWhenOneIsTooLong() throws Exception {
        int limit = InputLimits.defaults().recordChars();
        CollectedDocuments<NewsArticle> read =
                read("[{\"id\": \"1\", \"text\": \"" + "x".repeat(limit + 1) + "\"}," + ARTICLE + "]");

        assertThat(read.documents).hasSize(1);
        assertThat(read.skipped).hasSize(1);
        assertThat(read.skipped.get(0).reason())
                .isEqualTo("object 1: title and text have 1048577 characters, more than the limit of 1048576");
        assertThat(read.skipped.get(0).raw()).hasSize(SkippedRow.MAX_RAW_CHARS);
    }

    @Test
    void shouldKeepAddressOutWhenItIsNotOfTheWeb() throws Exception {
        assertThat(read("{\"url\": \"javascript:alert(1)\", \"title\": \"T\"}")
                        .only()
                        .getUrl())
                .isEmpty();
    }

    @Test
    void shouldIgnoreLanguageWhenItIsNoTag() throws Exception {
        assertThat(read("{\"id\": \"1\", \"title\": \"T\", \"language\": \"the English language\"}")
                        .only()
                        .getLanguage())
                .isEmpty();
    }

    @Test
    void shouldRefuseWhenInputIsNoJson() {
        assertThat(rejection(() -> read("<rss/>")))
                .hasMessageContaining("wire (https://news.example/feed), line 1, column ")
                .hasMessageContaining("the input is no JSON: ");
    }
}
