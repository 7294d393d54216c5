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
        Optional<String> tooLong = Articles.tooLong(size(entry), limits.recordChars());
        if (tooLong.isPresent()) {
            sink.skipped(skipped(number, tooLong.get(), raw(entry.getTitleEx())));
            return;
        }
        boolean html = !String.valueOf(feed.getFeedType()).startsWith(ATOM);
        String title = text(entry.getTitleEx(), html).replace('\n', ' ');
        String text = body(entry, html);
        Optional<String> id = Optional.ofNullable(entry.getUri())
                .or(() -> Optional.ofNullable(entry.getLink()))
                .flatMap(PlainText::lineIfAny);
        if (id.isEmpty()) {
            String reason = "the item has no guid, id or link: nothing tells it from others";
            sink.skipped(skipped(number, reason, title + "\n" + text));
        } else if (title.isEmpty() && text.isEmpty()) {
            sink.skipped(skipped(number, "the item has neither title nor text", id.get()));
        } else {
            sink.document(Articles.article(
                    origin.source(),
                    id.get(),
                    Optional.ofNullable(entry.getLink()).flatMap(WebAddress::of),
                    title,
                    text,
                    Optional.ofNullable(feed.getLanguage()),
                    time(entry),
                    retrievedAt));
        }
    }

    private static SkippedRow skipped(long number, String reason, String raw) {
        return new SkippedRow(number, "item " + number + ": " + reason, raw);
    }

    private static long size(SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.of(entry.getTitleEx(), entry.getDescription()))
                .mapToLong(content -> raw(content).length())
                .sum();
    }

    private static String raw(@Nullable SyndContent content) {
        return content == null || content.getValue() == null ? "" : content.getValue();
    }

    /** The full text where the feed carries it, else the summary. */
    private static String body(SyndEntry entry, boolean html) {
        String full = entry.getContents().stream()
                .map(content -> text(content, html))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return full.isEmpty() ? text(entry.getDescription(), html) : full;
    }

    /** RSS does not say what its texts are, and they are HTML by custom; Atom says so. */
    private static String text(@Nullable SyndContent content, boolean htmlByCustom) {
        boolean html = htmlByCustom
                || (content != null && String.valueOf(content.getType()).contains("html"));
        return html ? Markup.toText(raw(content)) : PlainText.paragraphs(raw(content));
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
