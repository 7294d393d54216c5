package io.listwire.ingest.source.news;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import io.listwire.ingest.source.input.UnreadableDocumentException;
import io.listwire.ingest.source.text.Markup;
import io.listwire.ingest.source.text.PlainText;
import io.listwire.ingest.source.text.WebAddress;
import io.listwire.schema.NewsArticle;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the items of one feed as articles. */
final class FeedArticles {

    private static final String ATOM = "atom";

    private final String source;
    private final Instant retrievedAt;
    private final int longest;
    private final Optional<String> language;
    private final boolean htmlByCustom;

    /** @param longest most characters of title and text, UTF-16 code units */
    FeedArticles(SyndFeed feed, String source, Instant retrievedAt, int longest) {
        this.source = source;
        this.retrievedAt = retrievedAt;
        this.longest = longest;
        language = Optional.ofNullable(feed.getLanguage());
        htmlByCustom = !String.valueOf(feed.getFeedType()).startsWith(ATOM);
    }

    NewsArticle article(SyndEntry entry) throws UnreadableDocumentException {
        Articles.checkSize(
                contents(entry).mapToLong(content -> raw(content).length()).sum(), longest);
        String id = Optional.ofNullable(entry.getUri())
                .or(() -> Optional.ofNullable(entry.getLink()))
                .flatMap(PlainText::lineIfAny)
                .orElseThrow(() ->
                        new UnreadableDocumentException("it has no guid, id or link: nothing tells it from others"));
        String title = text(entry.getTitleEx()).replace('\n', ' ');
        String text = body(entry);
        if (title.isEmpty() && text.isEmpty()) {
            throw new UnreadableDocumentException("it has neither title nor text");
        }
        Optional<String> url = Optional.ofNullable(entry.getLink()).flatMap(WebAddress::of);
        return Articles.article(source, id, url, title, text, language, time(entry), retrievedAt);
    }

    /** What an item that cannot be read consists of. */
    static String raw(SyndEntry entry) {
        return Stream.concat(
                        Stream.of(String.valueOf(entry.getUri())),
                        contents(entry).map(FeedArticles::raw))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<@Nullable SyndContent> contents(SyndEntry entry) {
        return Stream.concat(Stream.of(entry.getTitleEx(), entry.getDescription()), entry.getContents().stream());
    }

    private static String raw(@Nullable SyndContent content) {
        return content == null || content.getValue() == null ? "" : content.getValue();
    }

    /** The full text where the feed carries it, else the summary. */
    private String body(SyndEntry entry) {
        String full = entry.getContents().stream()
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return full.isEmpty() ? text(entry.getDescription()) : full;
    }

    /** RSS does not say what its texts are, and they are HTML by custom; Atom says so. */
    private String text(@Nullable SyndContent content) {
        boolean html = htmlByCustom
                || (content != null && String.valueOf(content.getType()).contains("html"));
        return html ? Markup.toText(raw(content)) : PlainText.paragraphs(raw(content));
    }

    private static Optional<Instant> time(SyndEntry entry) {
        return Optional.<Date>ofNullable(entry.getPublishedDate())
                .or(() -> Optional.ofNullable(entry.getUpdatedDate()))
                .map(Date::toInstant);
    }
}
