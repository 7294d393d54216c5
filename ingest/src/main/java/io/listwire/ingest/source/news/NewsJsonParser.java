package io.listwire.ingest.source.news;

import com.fasterxml.jackson.databind.JsonNode;
import io.listwire.ingest.source.DocumentParser;
import io.listwire.ingest.source.DocumentSink;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.input.UnreadableDocumentException;
import io.listwire.ingest.source.json.JsonDocuments;
import io.listwire.ingest.source.json.JsonFields;
import io.listwire.ingest.source.text.Markup;
import io.listwire.ingest.source.text.PlainText;
import io.listwire.ingest.source.text.WebAddress;
import io.listwire.schema.NewsArticle;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads news in Listwire's own JSON: one article, an array of them, {@code {"articles": [...]}}, or JSON lines.
 *
 * <p>An article has {@code id} (the sender's own, stable), {@code title}, {@code text} (plain, or HTML), {@code url},
 * {@code language} (BCP 47), {@code publishedAt} (ISO 8601 with offset, or a date alone: midnight UTC) and
 * {@code source} (the sender's name for the publication). It needs an id or a url, and a title or a text. Further
 * fields are ignored.
 */
public final class NewsJsonParser implements DocumentParser<NewsArticle> {

    private static final String FORMAT = "news-json";
    private static final String ARTICLES = "articles";
    private static final int DATE_LENGTH = "2023-08-22".length();

    private final InputLimits limits;

    public NewsJsonParser(InputLimits limits) {
        this.limits = limits;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void parse(InputStream in, Origin origin, Instant retrievedAt, DocumentSink<NewsArticle> sink)
            throws SourceException, IOException {
        new JsonDocuments<>(origin, limits, ARTICLES, object -> article(object, origin, retrievedAt), sink).read(in);
    }

    private NewsArticle article(JsonNode object, Origin origin, Instant retrievedAt)
            throws UnreadableDocumentException {
        JsonFields fields = new JsonFields(object);
        String rawTitle = fields.text("title").orElse("");
        String rawText = fields.text("text").orElse("");
        Articles.checkSize((long) rawTitle.length() + rawText.length(), limits.recordChars());
        Optional<String> address = fields.text("url").map(String::strip);
        Optional<String> id = fields.text("id").or(() -> address).flatMap(PlainText::lineIfAny);
        if (id.isEmpty()) {
            throw new UnreadableDocumentException(
                    "the article has neither 'id' nor 'url': nothing tells it from others");
        }
        String title = Markup.toLineIfMarkup(rawTitle);
        String text = Markup.toTextIfMarkup(rawText);
        if (title.isEmpty() && text.isEmpty()) {
            throw new UnreadableDocumentException("the article has neither 'title' nor 'text'");
        }
        return Articles.article(
                fields.text("source").flatMap(PlainText::lineIfAny).orElse(origin.source()),
                id.get(),
                address.flatMap(WebAddress::of),
                title,
                text,
                fields.text("language"),
                instant(fields.text("publishedAt")),
                retrievedAt);
    }

    private static Optional<Instant> instant(Optional<String> published) throws UnreadableDocumentException {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        String text = published.get().strip();
        try {
            OffsetDateTime time = text.length() == DATE_LENGTH
                    ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text);
            return Optional.of(JsonFields.inCommonEra(time).toInstant());
        } catch (DateTimeException e) {
            throw new UnreadableDocumentException(
                    "the field 'publishedAt' should be like 2023-08-22T09:30:00Z or 2023-08-22, not '" + text + "'");
        }
    }
}
