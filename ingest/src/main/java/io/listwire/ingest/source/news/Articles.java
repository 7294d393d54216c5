package io.listwire.ingest.source.news;

import io.listwire.ingest.source.input.UnreadableDocumentException;
import io.listwire.ingest.source.text.Sha256;
import io.listwire.schema.NewsArticle;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What all articles have in common, wherever they come from. */
final class Articles {

    private static final int ID_DIGITS = 32;
    private static final String UNDETERMINED = "und";

    private Articles() {}

    /** An article with its ids and digest set, everything else as given. */
    static NewsArticle article(
            String source,
            String sourceId,
            Optional<String> url,
            String title,
            String text,
            Optional<String> language,
            Optional<Instant> publishedAt,
            Instant retrievedAt) {
        return NewsArticle.newBuilder()
                .setDocumentId("news:" + Sha256.hex(source + "\n" + sourceId).substring(0, ID_DIGITS))
                .setSource(source)
                .setSourceId(sourceId)
                .setUrl(url.orElse(null))
                .setTitle(title)
                .setText(text)
                .setLanguage(language.flatMap(Articles::bcp47).orElse(null))
                .setPublishedAt(publishedAt.orElse(null))
                .setRetrievedAt(retrievedAt)
                .setContentSha256(Sha256.hex(title + "\n" + text))
                .build();
    }

    /**
     * Refuses an article that is too long. Markup counts: to read it costs memory.
     *
     * @param size characters of title and text as they came
     */
    static void checkSize(long size, int limit) throws UnreadableDocumentException {
        if (size > limit) {
            throw new UnreadableDocumentException(
                    "title and text have " + size + " characters, more than the limit of " + limit);
        }
    }

    /** The language tag in its canonical form; empty where the text is none. */
    private static Optional<String> bcp47(String published) {
        String tag = Locale.forLanguageTag(published.strip().replace('_', '-')).toLanguageTag();
        return tag.equals(UNDETERMINED) ? Optional.empty() : Optional.of(tag);
    }
}
