package io.listwire.standalone.demo;

import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.schema.EnrichedDocument;
import io.listwire.schema.SnapshotResult;
import io.listwire.schema.WatchedCompany;
import io.listwire.standalone.Standalone;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.subscription.Subscription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/**
 * Plays August 2023: publishes to ingest, waits until the processor has dealt with it, and reads the topics as any
 * subscriber does. What it tells is what it reads there.
 */
public final class Demo {

    private static final String LIST = "US-BIS-UVL";
    private static final String WATCHLIST = "suppliers";
    private static final String JSON = "application/json";

    private final Standalone edition;
    private final IngestClient ingest;
    private final Teller teller;
    private final List<Alert> alerts = new ArrayList<>();

    private Demo(Standalone edition, Teller teller) {
        this.edition = edition;
        this.ingest = new IngestClient(edition.httpAddress());
        this.teller = teller;
    }

    /**
     * Plays it on an edition that has nothing in it yet. Each step waits for the one before, so that the alerts are the
     * same ones every time.
     *
     * @throws StandaloneException where a step does not come to its end
     */
    public static void play(Standalone edition, Teller teller) throws InterruptedException {
        new Demo(edition, teller).play();
    }

    private void play() throws InterruptedException {
        teller.listComes(DemoFile.LIST_BEFORE.file(), DemoFile.LIST_BEFORE.sha256(), sendList(DemoFile.LIST_BEFORE));
        teller.watchlistComes(WATCHLIST, sendWatchlist());
        teller.documentsCome(sendDocuments());
        teller.listComes(DemoFile.LIST_AFTER.file(), DemoFile.LIST_AFTER.sha256(), sendList(DemoFile.LIST_AFTER));
        teller.changesAreFound(all(Topics.LIST_CHANGES));
        teller.alertsAreSent(alerts);
    }

    private SnapshotResult sendList(DemoFile file) throws InterruptedException {
        send("/v1/lists/" + LIST + "/snapshots?format=csl&source=demo", "text/csv", file);
        List<SnapshotResult> results = all(Topics.SNAPSHOT_RESULTS);
        return results.stream()
                .filter(result -> result.getSnapshot().getSha256().equals(file.sha256()))
                .findFirst()
                .orElseThrow(() -> new StandaloneException("the processor has no result for " + file.file()));
    }

    private List<WatchedCompany> sendWatchlist() throws InterruptedException {
        send("/v1/watchlists/" + WATCHLIST + "/companies?source=demo", JSON, DemoFile.WATCHLIST);
        return all(Topics.WATCHED_COMPANIES);
    }

    private List<EnrichedDocument> sendDocuments() throws InterruptedException {
        send("/v1/notices?source=demo", JSON, DemoFile.NOTICES);
        send("/v1/news?source=demo", JSON, DemoFile.ARTICLE);
        return all(Topics.ENRICHED_DOCUMENTS);
    }

    private void send(String path, String contentType, DemoFile file) throws InterruptedException {
        ingest.post(path, contentType, file);
        edition.awaitCaughtUp();
        takeAlerts();
    }

    // By subject, because the order of partitions is another one every time; those of one subject stay in their order.
    private void takeAlerts() {
        Set<String> seen = alerts.stream().map(Alert::getAlertId).collect(Collectors.toSet());
        all(Topics.ALERTS).stream()
                .filter(alert -> !seen.contains(alert.getAlertId()))
                .sorted(Comparator.comparing(Alert::getSubject))
                .forEach(alerts::add);
    }

    private <V extends SpecificRecord> List<V> all(Topic<V> topic) {
        try (Subscription<V> subscription =
                Subscription.fromBeginning(topic, edition.kafka(), edition.registry(), teller::complains)) {
            return subscription.upToNow();
        }
    }
}
