package io.listwire.ingest.source.news;

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
import io.listwire.ingest.source.input.UnreadableDocumentException;
import io.listwire.schema.NewsArticle;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Set;
import org.jdom2.Document;

/** Reads RSS (0.9x, 1.0, 2.0) and Atom (0.3, 1.0) feeds; whatever HTML they carry becomes plain text. */
public final class FeedParser implements DocumentParser<NewsArticle> {

    private static final String FORMAT = "rss";
    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

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
        FeedArticles articles = new FeedArticles(feed, origin.source(), retrievedAt, limits.recordChars());
        long number = 0;
        for (SyndEntry entry : feed.getEntries()) {
            number++;
            NewsArticle article;
            try {
                article = articles.article(entry);
            } catch (UnreadableDocumentException e) {
                sink.skipped(new SkippedRow(number, "item " + number + ": " + e.reason(), FeedArticles.raw(entry)));
                continue;
            }
            sink.document(article);
        }
    }

    /** Whatever ROME stumbles over in a stranger's feed is the feed's fault: it must not stop anything else. */
    private static SyndFeed feed(Document xml, Origin origin) throws SourceException {
        try {
            return new SyndFeedInput().build(xml);
        } catch (RuntimeException | FeedException e) {
            String root = xml.getRootElement().getName();
            throw new SourceException(
                    Kind.UNEXPECTED_LAYOUT,
                    origin,
                    "line 1",
                    ROOTS.contains(root)
                            ? "the feed is laid out as no version of RSS or Atom: " + e.getMessage()
                            : "the XML is no RSS or Atom feed: its root is <" + root + ">",
                    "look for the address of the feed itself");
        }
    }
}
