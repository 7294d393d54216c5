package io.listwire.deploy.benchmarks;

import io.listwire.domain.digest.Sha256;
import io.listwire.schema.NewsArticle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Articles that nobody has written: 700 words, some of them names of a list; one of five speaks of a restriction. No two are
 * alike.
 */
final class SyntheticArticles {

    private static final Instant START = Instant.parse("2023-08-21T06:00:00Z");
    private static final int WORDS = 700;
    private static final int WORDS_IN_SENTENCE = 18;
    private static final int NAMES = 3;
    private static final int ABOUT_RESTRICTIONS = 5;
    private static final String[] SMALL = {"the", "of", "and", "in", "to", "a", "for", "that", "on", "with"};

    private final Random random;
    private final SyntheticNames words;
    private final List<String> names;

    /** @param names those of which each article has some */
    SyntheticArticles(long seed, List<String> names) {
        this.random = new Random(seed);
        this.words = new SyntheticNames(seed);
        this.names = names;
    }

    NewsArticle article(int number) {
        Instant at = START.plusSeconds(60L * number);
        String title = "Report " + number;
        String text = text(number);
        byte[] digest = Sha256.of((title + "\n" + text).getBytes(StandardCharsets.UTF_8));
        return NewsArticle.newBuilder()
                .setDocumentId("news:" + number)
                .setSource("benchmark")
                .setSourceId(Integer.toString(number))
                .setTitle(title)
                .setText(text)
                .setPublishedAt(at)
                .setRetrievedAt(at)
                .setContentSha256(HexFormat.of().formatHex(digest))
                .build();
    }

    private String text(int number) {
        StringBuilder text = new StringBuilder();
        if (number % ABOUT_RESTRICTIONS == 0) {
            text.append("The U.S. Department of Commerce added ")
                    .append(2 + number % 30)
                    .append(" Chinese companies to its Entity List on Monday, among them ")
                    .append(name())
                    .append(". ");
        }
        for (int sentence = 0; sentence < WORDS / WORDS_IN_SENTENCE; sentence++) {
            sentence(text, sentence < NAMES);
        }
        return text.toString();
    }

    private void sentence(StringBuilder text, boolean named) {
        text.append("It said");
        for (int word = 2; word < WORDS_IN_SENTENCE; word++) {
            text.append(' ').append(random.nextInt(3) == 0 ? SMALL[random.nextInt(SMALL.length)] : plain());
        }
        text.append(named ? " " + name() : "").append(". ");
    }

    private String plain() {
        return words.frequent().toLowerCase(Locale.ROOT);
    }

    private String name() {
        return names.get(random.nextInt(names.size()));
    }
}
