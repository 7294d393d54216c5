package io.listwire.ingest.source.news;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.listwire.ingest.source.DocumentParser;
import io.listwire.ingest.source.DocumentSink;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.input.BoundedInput;
import io.listwire.ingest.source.text.Markup;
import io.listwire.ingest.source.text.PlainText;
import io.listwire.ingest.source.text.WebAddress;
import io.listwire.schema.NewsArticle;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;

/** Reads RSS (0.9x, 1.0, 2.0) and Atom (0.3, 1.0) feeds; whatever HTML they carry becomes plain text. */
public final class FeedParser implements DocumentParser<NewsArticle> {

    private static final String FORMAT = "rss";
    private static final String ATOM = "atom";

    private final InputLimits limits;

    public FeedParser(InputLimits limits) {
        this.limits = limits;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void parse(InputStream in, Origin origin, Instant retrievedAt, DocumentSink<NewsArticle> sink)
            throws SourceException, IOException {
        SyndFeed feed = feed(new FeedXml(origin).read(new BoundedInput(in, limits.documentBytes(), origin)), origin);
        long number = 0;
        for (SyndEntry entry : feed.getEntries()) {
            number++;
            read(number, feed, entry, origin, retrievedAt, sink);
        }
    }

    private static SyndFeed feed(Document xml, Origin origin) throws SourceException {
        try {
            return new SyndFeedInput().build(xml);
        } catch (IllegalArgumentException | FeedException e) {
            throw new SourceException(
                    Kind.UNEXPECTED_LAYOUT,
                    origin,
                    "line 1",
                    "the XML is no RSS or Atom feed: its root is <"
                            + xml.getRootElement().getName() + ">",
                    "look for the address of the feed itself");
        }
    }

    private void read(
            long number,
            SyndFeed feed,
            SyndEntry entry,
            Origin origin,
            Instant retrievedAt,
            DocumentSink<NewsArticle> sink) {
        boolean html = !String.valueOf(feed.getFeedType()).startsWith(ATOM);
        String title = text(entry.getTitleEx(), html).replace('\n', ' ');
        String text = body(entry, html);
        Optional<String> id = Optional.ofNullable(entry.getUri())
                .or(() -> Optional.ofNullable(entry.getLink()))
                .flatMap(PlainText::lineIfAny);
        Optional<String> fault = id.isEmpty()
                ? Optional.of("the item has no guid, id or link: nothing tells it from others")
                : title.isEmpty() && text.isEmpty()
                        ? Optional.of("the item has neither title nor text")
                        : Articles.tooLong(title, text, limits.recordChars());
        if (fault.isPresent()) {
            sink.skipped(new SkippedRow(number, "item " + number + ": " + fault.get(), title + "\n" + text));
            return;
        }
        sink.document(Articles.article(
                origin.source(),
                id.orElseThrow(),
                Optional.ofNullable(entry.getLink()).flatMap(WebAddress::of),
                title,
                text,
                Optional.ofNullable(feed.getLanguage()),
                time(entry),
                retrievedAt));
    }

    /** The full text where the feed carries it, else the summary. */
    private static String body(SyndEntry entry, boolean html) {
        List<SyndContent> contents = entry.getContents();
        String full = contents.stream()
                .map(content -> text(content, html))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return full.isEmpty() ? text(entry.getDescription(), html) : full;
    }

    /** RSS does not say what its texts are, and they are HTML by custom; Atom says so. */
    private static String text(@Nullable SyndContent content, boolean htmlByCustom) {
        if (content == null || content.getValue() == null) {
            return "";
        }
        boolean html = htmlByCustom || String.valueOf(content.getType()).contains("html");
        return html ? Markup.toText(content.getValue()) : PlainText.paragraphs(content.getValue());
    }

    private static Optional<Instant> time(SyndEntry entry) {
        return Stream.of(
                        Optional.<Date>ofNullable(entry.getPublishedDate()),
                        Optional.<Date>ofNullable(entry.getUpdatedDate()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Date::toInstant);
    }
}
