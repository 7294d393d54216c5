package io.listwire.deploy.benchmarks;

import io.listwire.contract.Topics;
import io.listwire.schema.NewsArticle;
import io.listwire.schema.PartyName;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Articles through the topology with the names of a list loaded, beside a pass-through topology over the same records: same
 * broker, same settings, same run.
 *
 * <p>Arguments: articles (50,000) and parties of the list (50,000), each of two names.
 */
public final class DocumentThroughput {

    private static final int ARTICLES = 50_000;
    private static final int PARTIES = 50_000;
    private static final long SEED = 20230822;

    private DocumentThroughput() {}

    public static void main(String[] args) throws Exception {
        int articles = args.length > 0 ? Integer.parseInt(args[0]) : ARTICLES;
        int parties = args.length > 1 ? Integer.parseInt(args[1]) : PARTIES;
        Report.say("%,d articles, %,d parties; seed %d", articles, parties, SEED);
        try (BenchmarkCluster cluster = BenchmarkCluster.start()) {
            run(cluster, new SyntheticList(SEED, parties), articles);
        }
    }

    private static void run(BenchmarkCluster cluster, SyntheticList list, int count) throws Exception {
        int parts = cluster.publish(list, () -> {});
        try (BenchmarkedProcessor processor = BenchmarkedProcessor.start(cluster)) {
            processor.awaitTakenIn(parts);
            processor.awaitSettled();
        }
        List<String> names = list.entries().stream()
                .map(party -> party.getNames().get(0))
                .map(PartyName::getText)
                .toList();
        SyntheticArticles articles = new SyntheticArticles(SEED, names);
        cluster.publish(Topics.NEWS, send -> send(articles, count, send), () -> {});
        Stopwatch.Elapsed passed = cluster.passThrough("benchmark-pass-through", Topics.NEWS, 0);
        Report.rate("pass-through", count, passed);
        try (BenchmarkedProcessor processor = BenchmarkedProcessor.start(cluster)) {
            Stopwatch.Elapsed read = processor.awaitEnd(Topics.NEWS);
            Report.rate("topology, articles enriched", count, read);
            Stopwatch.Elapsed settled = processor.awaitSettled();
            Report.rate("topology, all that comes of them told", count, settled);
            Report.ratio("enriched", passed, read);
            Report.ratio("all told", passed, settled);
            Report.heap();
        }
    }

    private static void send(SyntheticArticles articles, int count, BiConsumer<String, NewsArticle> send) {
        for (int i = 0; i < count; i++) {
            NewsArticle article = articles.article(i);
            send.accept(article.getDocumentId(), article);
        }
    }
}
