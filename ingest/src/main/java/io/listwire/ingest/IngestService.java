package io.listwire.ingest;

import io.listwire.contract.ContractException;
import io.listwire.ingest.http.HttpInterface;
import io.listwire.ingest.intake.Intake;
import io.listwire.ingest.intake.WatchlistDesk;
import io.listwire.ingest.intake.WatchlistIntake;
import io.listwire.ingest.metrics.IngestMetrics;
import io.listwire.ingest.publish.Publisher;
import io.listwire.ingest.schedule.Schedule;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.ingest.settings.SettingsException;
import io.listwire.ingest.spool.Spool;
import java.io.IOException;
import java.time.Clock;

/** The ingest service, running. */
public final class IngestService implements AutoCloseable {

    private final Publisher publisher;
    private final Schedule schedule;
    private final HttpInterface http;
    private final IngestMetrics metrics;

    private IngestService(Publisher publisher, Schedule schedule, HttpInterface http, IngestMetrics metrics) {
        this.publisher = publisher;
        this.schedule = schedule;
        this.http = http;
        this.metrics = metrics;
    }

    /** Starts the service by the system's clock; exceptions as below. */
    public static IngestService start(IngestSettings settings) {
        return start(settings, Clock.systemUTC());
    }

    /**
     * Starts the service and returns when it takes requests. What was published before is known by then.
     *
     * @param clock says when an input was got: the record time of all that comes of it
     * @throws SettingsException where a setting turns out not to work: an unknown format, a port in use, a directory
     *     that cannot be written
     * @throws ContractException where topics or schemas are missing, or the brokers cannot be reached
     */
    public static IngestService start(IngestSettings settings, Clock clock) {
        Spool spool = spool(settings);
        IngestMetrics metrics = new IngestMetrics();
        Publisher publisher;
        try {
            publisher = Publisher.start(
                    settings.kafka(), settings.registry(), settings.transactionalId(), clock, metrics.publishing());
        } catch (RuntimeException e) {
            metrics.close();
            throw e;
        }
        try {
            Intake intake = new Intake(publisher, clock);
            HttpInterface.WatchlistParts watchlists = new HttpInterface.WatchlistParts(
                    new WatchlistIntake(publisher, clock),
                    new WatchlistDesk(publisher.tables()),
                    publisher.watchedCompanies());
            Schedule schedule = Schedule.of(settings, intake, spool, clock, metrics.sources());
            HttpInterface http = HttpInterface.start(
                    settings.http(), intake, watchlists, spool, publisher::problem, metrics::scrape, metrics::answered);
            if (!schedule.sources().isEmpty()) {
                publisher.shareSources(schedule.sources(), schedule);
            }
            return new IngestService(publisher, schedule, http, metrics);
        } catch (RuntimeException e) {
            metrics.close();
            publisher.close();
            throw e;
        }
    }

    private static Spool spool(IngestSettings settings) {
        try {
            return Spool.in(settings.spoolDirectory());
        } catch (IOException e) {
            throw new SettingsException("ingest.spool.directory cannot be made: " + e);
        }
    }

    /** The port that HTTP listens on. */
    public int httpPort() {
        return http.port();
    }

    /** Takes nothing more, lets what is being published end for some seconds, and gives up the rest unseen. */
    @Override
    public void close() {
        http.close();
        schedule.hurry();
        publisher.leaveSources();
        schedule.close();
        publisher.close();
        metrics.close();
    }
}
